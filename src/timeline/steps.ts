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
  /** For each phase: how many multiplications come before each of its cell steps, then all of the phase. */
  readonly terms: readonly (readonly number[])[];
}

export function createTimeline(network: Network): Timeline {
  const phases = phasesOf(network);
  const terms = phases.map(termsOf);
  const starts = {
    block: blockStarts(phases),
    phase: runningTotal(phases.map(() => 1)),
    cell: runningTotal(phases.map((phase) => phase.steps)),
    multiply: runningTotal(terms.map((before) => before[before.length - 1])),
  };
  return { network, phases, blocks: blocksOf(network), starts, terms };
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

function termsOf(phase: Phase): number[] {
  return runningTotal(Array.from({ length: phase.steps }, (_, cell) => phase.terms(cell)));
}

/** The last place in ascending numbers whose number is at most `most`; the first is. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle;
    else high = middle;
  }
  return low;
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
  const rest = at - starts[phase];
  switch (size) {
    case 'block':
    case 'phase':
      return { size, phase };
    case 'cell':
      return { size, phase, cell: rest };
    case 'multiply': {
      const before = timeline.terms[phase];
      const cell = lastUpTo(before, rest);
      return { size, phase, cell, term: rest - before[cell] };
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
      const before = timeline.terms[step.phase][cell];
      return start + before + (step.size === 'multiply' ? step.term : phase.terms(cell) - 1);
    }
  }
}

/** Where playing single multiplications may stop: at the end of the pass, or of the block, phase or cell that it is in. */
export const STOPS = ['pass', 'block', 'phase', 'cell'] as const;
export type Stop = (typeof STOPS)[number];

/** Where playing rests that pauses at the end of every phase, or earlier where the reader chose so. */
export function stopWithPauses(stop: Stop): Stop {
  return stop === 'cell' ? stop : 'phase';
}

/**
 * The next position, after this one, at which such a part of the pass is computed whole; a step that computes more than such a part
 * stops at its own end.
 */
export function stopAfter(timeline: Timeline, size: StepSize, stop: Stop, position: number): number {
  const next = stepAt(timeline, size, position + 1);
  const stepOf = (): Step => {
    switch (stop) {
      case 'pass':
        return { size: 'phase', phase: timeline.phases.length - 1 };
      case 'block':
        return { size: 'block', phase: blockSpan(timeline, next.phase).last };
      case 'phase':
        return { size: 'phase', phase: next.phase };
      case 'cell':
        return { size: 'cell', phase: next.phase, cell: 'cell' in next ? next.cell : 0 };
    }
  };
  return positionOf(timeline, stepOf(), size);
}
