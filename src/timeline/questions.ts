import { cellCount, tensorOf, weightTensors, type Ref, type Subject } from '../core/index.ts';
import { frameAt, isWhole } from './frame.ts';
import type { Phase } from './phases.ts';
import { blockSpan, type Step, type Timeline } from './steps.ts';

/**
 * What may be asked before a step shows its result: the cells that it computes, phase by phase; where it adds one term of a
 * sum, that term, and at the last also what they come to.
 */
export function subjectsOf(timeline: Timeline, step: Step): readonly (readonly Subject[])[] {
  switch (step.size) {
    case 'block': {
      const { first, last } = blockSpan(timeline, step.phase);
      return timeline.phases.slice(first, last + 1).map((phase) => whole(allOf(timeline, phase)));
    }
    case 'phase':
      return [whole(allOf(timeline, timeline.phases[step.phase]))];
    case 'cell':
      return [whole(frameAt(timeline, step).group)];
    case 'multiply': {
      const { focus, group } = frameAt(timeline, step);
      // one cell of many, or one term of one cell
      if (group.length > 1) return [whole([focus])];
      const isLast = isWhole(timeline.phases[step.phase], step);
      return [
        [{ ref: focus, part: step.term }, ...(isLast ? [{ ref: focus, part: 'result' } as const] : [])],
      ];
    }
  }
}

function whole(refs: readonly Ref[]): Subject[] {
  return refs.flatMap((ref): Subject[] => [
    { ref, part: 'result' },
    { ref, part: 'terms' },
  ]);
}

function allOf({ network }: Timeline, { kind, tensor, of }: Phase): Ref[] {
  const tensors = kind === 'update' ? weightTensors(network) : [tensorOf(network, tensor)];
  return tensors.flatMap((each) =>
    Array.from({ length: cellCount(each) }, (_, index) => ({ tensor: each.name, index, of })),
  );
}
