import type { Timeline } from '../../timeline/steps.ts';
import { piecewiseLinear } from '../parts/piecewiseLinear.ts';

/** Phases that lie under one name. */
export interface PhaseGroup {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

/** From a position's left edge to its place along the strip, 0 to 1, and back. */
export interface StripScale {
  (position: number): number;
  invert(share: number): number;
}

/** Pixels of the strip in a small window, of a letter, and around a name. */
const STRIP = 1210;
const LETTER = 6.7;
const AROUND = 9;

/** The room that a name takes; Chinese letters are wider. */
function widthOf(name: string): number {
  return AROUND + sum(Array.from(name, (letter) => (letter > '\u2E80' ? 12 : LETTER)));
}

/**
 * The edges of the phases along the strip, from 0 to 1: one more than there are phases. Each has the room that its name takes;
 * what is left goes to the longer ones: to each the square root of its steps.
 * @param names of the phases
 * @param groups the first and last phase of each group, with the name that stands over it
 */
export function phaseEdges(
  { phases }: Timeline,
  names: readonly string[],
  groups: readonly PhaseGroup[],
): number[] {
  const least = names.map(widthOf);
  for (const { first, last, name } of groups) {
    const lacking = widthOf(name) - sum(least.slice(first, last + 1));
    for (let n = first; lacking > 0 && n <= last; n += 1) least[n] += lacking / (last + 1 - first);
  }
  const roots = phases.map(({ steps }) => Math.sqrt(steps));
  const left = Math.max(STRIP - sum(least), STRIP / 10) / sum(roots);
  const widths = least.map((width, n) => width + left * roots[n]);
  const total = sum(widths);
  const edges = [0];
  for (const width of widths) edges.push(edges[edges.length - 1] + width / total);
  return edges;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Linear within each phase, or within each block where the phases of one share a position. */
export function stripScale(edges: readonly number[], starts: readonly number[]): StripScale {
  const isFirst = (_: number, n: number): boolean => starts[n] !== starts[n - 1];
  const [places, positions] = [edges.filter(isFirst), starts.filter(isFirst)];
  return Object.assign(piecewiseLinear(positions, places), { invert: piecewiseLinear(places, positions) });
}
