import type { Phase } from './phases.ts';
import { clampPosition, stepAt, type Timeline } from './steps.ts';

/** A stretch of both passes: one phase that both have, or what each does between two such. Phases from `first` to `end`. */
interface Stretch {
  readonly own: Span;
  readonly other: Span;
}

interface Span {
  readonly first: number;
  readonly end: number;
}

/**
 * Where one arrives who goes over to another network: at the first step from the first; else at the same cell of the same kind
 * of phase, where both have it, and as far through the pass where they have not.
 */
export function placeIn(timeline: Timeline, position: number, other: Timeline): number {
  const at = clampPosition(timeline, 'cell', position);
  if (at === 0) return 0;
  const { phase, cell } = cellStepAt(timeline, at);
  const found = counterpartOf(timeline.phases, phase, other.phases);
  if (found < 0) return samePosition(timeline, position, other);
  const last = other.phases[found].steps - 1;
  const isWhole = cell === timeline.phases[phase].steps - 1;
  return other.starts.cell[found] + (isWhole ? last : Math.min(cell, last));
}

function cellStepAt(timeline: Timeline, at: number): { phase: number; cell: number } {
  const { phase } = stepAt(timeline, 'cell', at);
  return { phase, cell: at - timeline.starts.cell[phase] };
}

/** The phase of the same tensor, or the one of its kind, counted from the first, where both passes have as many; else -1. */
function counterpartOf(phases: readonly Phase[], at: number, others: readonly Phase[]): number {
  const own = phases[at];
  const same = others.findIndex((other) => isShared(own, other));
  if (same >= 0) return same;
  const [ours, theirs] = [phases, others].map((all) => all.filter(({ kind }) => kind === own.kind));
  return ours.length === theirs.length ? others.indexOf(theirs[ours.indexOf(own)]) : -1;
}

/**
 * Where another network's pass is when one pass is at a cell position: at the same cell of a phase that both have (their
 * hidden units are each other's counterparts), and as far through what lies between two such phases: a convolution, its
 * pool and its sigmoid take as long as the one dense layer in their place.
 */
export function samePosition(timeline: Timeline, position: number, other: Timeline): number {
  const at = clampPosition(timeline, 'cell', position);
  const { phase } = stepAt(timeline, 'cell', at);
  const stretch = stretchesOf(timeline, other).find(({ own }) => phase < own.end);
  if (!stretch) return at;
  const [start, end] = cellsOf(timeline, stretch.own);
  const [otherStart, otherEnd] = cellsOf(other, stretch.other);
  const part = (at - start + 1) / (end - start);
  return clampPosition(other, 'cell', otherStart + Math.ceil(part * (otherEnd - otherStart)) - 1);
}

function cellsOf({ starts }: Timeline, { first, end }: Span): [number, number] {
  return [starts.cell[first], starts.cell[end]];
}

function isShared(a: Phase, b: Phase): boolean {
  return a.kind === b.kind && (a.half === 'update' || a.tensor === b.tensor);
}

/** In the order of the pass, without a gap; what lies between two shared phases may be empty on either side. */
function stretchesOf({ phases }: Timeline, { phases: others }: Timeline): Stretch[] {
  const stretches: Stretch[] = [];
  let own = 0;
  let other = 0;
  const between = (ownEnd: number, otherEnd: number): void => {
    stretches.push({ own: { first: own, end: ownEnd }, other: { first: other, end: otherEnd } });
  };
  for (const [n, phase] of phases.entries()) {
    const same = others.findIndex((candidate, m) => m >= other && isShared(phase, candidate));
    if (same < 0) continue;
    between(n, same);
    stretches.push({ own: { first: n, end: n + 1 }, other: { first: same, end: same + 1 } });
    [own, other] = [n + 1, same + 1];
  }
  between(phases.length, others.length);
  return stretches;
}
