import { blocksOf, type Block, type Network } from '../core/index.ts';
import { phasesOf, type Phase } from './phases.ts';

/** How far one press of "Step" goes. */
export type StepSize = 'block' | 'phase' | 'cell' | 'multiply';
export const STEP_SIZES = ['block', 'phase', 'cell', 'multiply'] as const satisfies readonly StepSize[];

/** One step of the pass. What it shows is a pure function of it (frame.ts). */
export type Step = CoarseStep | FineStep;

/** Whole phases: one, or all of one block in one direction, of which `phase` is the last. */
export interface CoarseStep {
  readonly size: 'block' | 'phase';
  readonly phase: number;
}

export type FineStep =
  | { readonly size: 'cell'; readonly phase: number; readonly cell: number }
  | { readonly size: 'multiply'; readonly phase: number; readonly cell: number; readonly term: number };

/** A network's phases, and where each begins when counted in steps of each size. */
export interface Timeline {
  readonly network: Network;
  readonly phases: readonly Phase[];
  readonly blocks: readonly Block[];
  /** For each size: the first position of every phase, then the number of positions in all. Phases of one block share theirs. */
  readonly starts: Readonly<Record<StepSize, readonly number[]>>;
}

export function createTimeline(network: Network): Timeline {
  const phases = phasesOf(network);
  const starts = {
    block: blockStarts(phases),
    phase: runningTotal(phases.map(() => 1)),
    cell: runningTotal(phases.map((phase) => phase.steps)),
    multiply: runningTotal(phases.map(multiplies)),
  };
  return { network, phases, blocks: blocksOf(network), starts };
}

/** E belongs to the output's way forward; the update is a step of its own. */
function blockStarts(phases: readonly Phase[]): number[] {
  const direction = ({ half }: Phase): string => (half === 'error' ? 'forward' : half);
  const isNext = (phase: Phase, n: number): boolean =>
    n > 0 && (phase.block !== phases[n - 1].block || direction(phase) !== direction(phases[n - 1]));
  const starts = runningTotal(phases.map((phase, n) => (isNext(phase, n) ? 1 : 0))).slice(1);
  return [...starts, starts[starts.length - 1] + 1];
}

/** The first and the last phase of the block's step that a phase belongs to. */
export function blockSpan({ starts, phases }: Timeline, phase: number): { first: number; last: number } {
  const own = starts.block.slice(0, phases.length);
  return { first: own.indexOf(own[phase]), last: own.lastIndexOf(own[phase]) };
}

/** Whether a step of this size computes whole phases, which are seen to fill while they play. */
export function isCoarse(size: StepSize): size is CoarseStep['size'] {
  return size === 'block' || size === 'phase';
}

function multiplies(phase: Phase): number {
  let sum = 0;
  for (let cell = 0; cell < phase.steps; cell += 1) sum += phase.terms(cell);
  return sum;
}

function runningTotal(counts: readonly number[]): number[] {
  const totals = [0];
  for (const count of counts) totals.push(totals[totals.length - 1] + count);
  return totals;
}

/** How many positions there are; they run from 0 to this less one. */
export function positionCount(timeline: Timeline, size: StepSize): number {
  return timeline.starts[size][timeline.phases.length];
}

export function clampPosition(timeline: Timeline, size: StepSize, position: number): number {
  const whole = Number.isFinite(position) ? Math.round(position) : 0;
  return Math.min(Math.max(whole, 0), positionCount(timeline, size) - 1);
}

/** The step at a position; positions beyond the ends give the first or last step. */
export function stepAt(timeline: Timeline, size: StepSize, position: number): Step {
  const at = clampPosition(timeline, size, position);
  const starts = timeline.starts[size];
  const phase = starts.findLastIndex((start) => start <= at);
  let rest = at - starts[phase];
  switch (size) {
    case 'block':
    case 'phase':
      return { size, phase };
    case 'cell':
      return { size, phase, cell: rest };
    case 'multiply': {
      let cell = 0;
      while (rest >= timeline.phases[phase].terms(cell)) {
        rest -= timeline.phases[phase].terms(cell);
        cell += 1;
      }
      return { size, phase, cell, term: rest };
    }
  }
}

/** The position, in steps of `size`, at which everything that `step` has computed is computed. */
export function positionOf(timeline: Timeline, step: Step, size: StepSize): number {
  const phase = timeline.phases[step.phase];
  const start = timeline.starts[size][step.phase];
  const cell = 'cell' in step ? step.cell : phase.steps - 1;
  switch (size) {
    case 'block':
    case 'phase':
      return start;
    case 'cell':
      return start + cell;
    case 'multiply': {
      let before = 0;
      for (let n = 0; n < cell; n += 1) before += phase.terms(n);
      return start + before + (step.size === 'multiply' ? step.term : phase.terms(cell) - 1);
    }
  }
}
