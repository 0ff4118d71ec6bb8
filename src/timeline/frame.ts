import { tensorOf, weightTensors, type Ref } from '../core/index.ts';
import { mapKey, type MapKey, type Phase } from './phases.ts';
import { blockSpan, type CoarseStep, type FineStep, type Step, type Timeline } from './steps.ts';

/** What one step shows. A pure function of the step: how it was reached does not matter. */
export interface Frame {
  readonly step: Step;
  /** The cell that is explained now. */
  readonly focus: Ref;
  /** All the cells that this step computes; `focus` is one of them. */
  readonly group: readonly Ref[];
  /** How many of the focus' terms are in so far; null for all. */
  readonly termsShown: number | null;
  /** For each map that the pass computes, how many of its phase's cell steps are done. */
  readonly done: Readonly<Record<MapKey, number>>;
  /** How many weight tensors have been updated. */
  readonly updated: number;
  /** Of `group`, how many cells are done while the step that computes them one after the other is not; else 0. */
  readonly part: number;
}

export function frameAt(timeline: Timeline, step: Step): Frame {
  const phase = timeline.phases[step.phase];
  const cell = 'cell' in step ? step.cell : Math.floor(phase.steps / 2);
  const group = groupOf(timeline, phase, cell);
  const { focus, termsShown } = focusOf(phase, group, step);
  return {
    step,
    focus,
    group,
    termsShown,
    done: doneAt(timeline, step),
    updated: phase.kind === 'update' ? stepsDone(phase, step) : 0,
    part: step.size === 'multiply' && group.length > 1 && !isWhole(phase, step) ? step.term + 1 : 0,
  };
}

/** The cell step that a phase, or a block phase by phase, has come to while it plays: `progress` is below 1. */
export function stepWithin(
  timeline: Timeline,
  { size, phase: last }: CoarseStep,
  progress: number,
): Extract<FineStep, { size: 'cell' }> {
  const first = size === 'block' ? blockSpan(timeline, last).first : last;
  // every phase takes the same time
  const at = Math.max(progress, 0) * (last - first + 1);
  const phase = first + Math.floor(at);
  return { size: 'cell', phase, cell: Math.floor((at % 1) * timeline.phases[phase].steps) };
}

function groupOf(timeline: Timeline, phase: Phase, cell: number): Ref[] {
  const tensor = phase.kind === 'update' ? weightTensors(timeline.network)[cell].name : phase.tensor;
  return phase.cells(cell).map((index) => ({ tensor, index, of: phase.of }));
}

/** Where a step computes many cells, a multiply step is one of them; else it is one term of the one cell. */
function focusOf(phase: Phase, group: readonly Ref[], step: Step): Pick<Frame, 'focus' | 'termsShown'> {
  const term = step.size === 'multiply' ? step.term : null;
  if (group.length === 1) return { focus: group[0], termsShown: term === null ? null : term + 1 };
  if (phase.kind === 'update' && term === null) return { focus: group[0], termsShown: null };
  return { focus: group[term ?? Math.floor(group.length / 2)], termsShown: term === null ? null : term + 1 };
}

function doneAt(timeline: Timeline, step: Step): Record<MapKey, number> {
  const done: Record<MapKey, number> = {};
  timeline.phases.forEach((phase, n) => {
    const steps = n < step.phase ? phase.steps : n > step.phase ? 0 : stepsDone(phase, step);
    for (const key of phase.computes) done[key] = steps;
  });
  return done;
}

function stepsDone(phase: Phase, step: Step): number {
  return 'cell' in step ? step.cell + (isWhole(phase, step) ? 1 : 0) : phase.steps;
}

/** A cell is known once its last multiplication is in. */
export function isWhole(phase: Phase, step: Step): boolean {
  return step.size !== 'multiply' || step.term === phase.terms(step.cell) - 1;
}

/** The phase that computes a map, or undefined for what is given: x, d and the weights. */
export function phaseOfMap(timeline: Timeline, map: Pick<Ref, 'tensor' | 'of'>): Phase | undefined {
  return timeline.phases.find((phase) => phase.computes.includes(mapKey(map)));
}

/** Whether a frame shows a cell, or still its ghost. */
export function isComputed(timeline: Timeline, frame: Frame, ref: Ref): boolean {
  const step = stepThatComputes(timeline, ref);
  return !step || step.cell < stepsDoneIn(timeline, frame, step.phase) || isInPart(frame, ref);
}

/** Whether a cell is one of those that are done of a step that is not. */
function isInPart({ group, part }: Frame, ref: Ref): boolean {
  return group.slice(0, part).some((each) => each.index === ref.index && mapKey(each) === mapKey(ref));
}

function stepsDoneIn({ phases }: Timeline, frame: Frame, phase: number): number {
  return frame.done[phases[phase].computes[0]];
}

/** The first cell step after which a frame shows a cell; null for what is given. */
export function stepThatComputes(timeline: Timeline, ref: Ref): Extract<Step, { size: 'cell' }> | null {
  const { network, phases } = timeline;
  const phase = phaseOfMap(timeline, ref);
  if (phase) return { size: 'cell', phase: phases.indexOf(phase), cell: phase.stepOf(ref.index) };
  if (ref.of === 'value' || tensorOf(network, ref.tensor).role !== 'input') return null;
  // dE/dx is no step of the pass: it is shown when the backward half is over
  const last = phases.findLastIndex(({ half }) => half === 'backward');
  return { size: 'cell', phase: last, cell: phases[last].steps - 1 };
}
