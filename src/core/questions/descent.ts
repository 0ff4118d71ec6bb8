import { tensorOf } from '../check.ts';
import { isNotableCell } from './clear.ts';
import { tellable } from './mistake.ts';
import type { Asked, DescentQuestion, Ready, Subject } from './question.ts';

/** Whether the next step takes a weight up or down: against its gradient, however long the step. */
export function descentQuestions(
  { network, trace, explain }: Asked,
  { ref, part }: Subject,
): Ready<DescentQuestion>[] {
  if (part !== 'result' || ref.of !== 'value' || tensorOf(network, ref.tensor).role !== 'weight') return [];
  const gradient = trace.gradients[ref.tensor][ref.index];
  if (!isNotableCell(trace, { ...ref, of: 'gradient' }, gradient)) return [];
  return [
    () => {
      const weight = explain(ref).value;
      const [up, down] = [0, 1].map((choice) => ({ by: 'choice', choice }) as const);
      const [right, wrong] = gradient < 0 ? [up, down] : [down, up];
      const mistakes = tellable(right, [{ kind: 'withGradient', weight, gradient, answer: wrong }]);
      return { kind: 'descent', ref, weight, gradient, choices: ['up', 'down'], right, mistakes };
    },
  ];
}
