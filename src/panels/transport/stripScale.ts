import type { Timeline } from '../../timeline/steps.ts';
import { piecewiseLinear } from '../parts/piecewiseLinear.ts';

/** From a position's left edge to its place along the strip, 0 to 1, and back. */
export interface StripScale {
  (position: number): number;
  invert(share: number): number;
}

/** Every phase gets some width for its name, and more the longer it is: the square root of its steps. */
const BASE = 5;

/** The edges of the phases along the strip, from 0 to 1: one more than there are phases. */
export function phaseEdges(timeline: Timeline): number[] {
  const widths = timeline.phases.map(({ steps }) => BASE + Math.sqrt(steps));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = [0];
  for (const width of widths) edges.push(edges[edges.length - 1] + width / total);
  return edges;
}

/** Linear within each phase, or within each block where the phases of one share a position. */
export function stripScale(edges: readonly number[], starts: readonly number[]): StripScale {
  const isFirst = (_: number, n: number): boolean => starts[n] !== starts[n - 1];
  const [places, positions] = [edges.filter(isFirst), starts.filter(isFirst)];
  return Object.assign(piecewiseLinear(positions, places), { invert: piecewiseLinear(places, positions) });
}
