import { placeIn, mapsOf } from '../place.ts';
import { tensorOf } from '../check.ts';
import type { Candidate, Network, Ref, Trace } from '../types.ts';
import type { AskedMap } from './question.ts';

/** What keeps a question from being ambiguous: nothing is asked that a look at the printed numbers could leave open. */

/** The winner of a window leads the next by this part of the window's spread, from the smallest to the largest, and ... */
const LEAD_IN_WINDOW = 0.1;
/** ... by this part of the largest number of the map: three printed digits and a colour show it. */
const LEAD_IN_MAP = 0.02;
/** A number that is asked about, or that is to be told from zero, has at least this part of the largest of its kind. */
const NOTABLE = 0.05;

const known = new WeakMap<Float64Array, number>();

/** The largest number of an array in size; found once, traces do not change. */
function largestIn(numbers: Float64Array): number {
  const found = known.get(numbers) ?? numbers.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  known.set(numbers, found);
  return found;
}

/** Whether the largest of a window is clearly so. */
export function isClear(candidates: readonly Candidate[], { values }: Pick<Trace, 'values'>): boolean {
  const sorted = candidates.map(({ value }) => value).sort((a, b) => b - a);
  const lead = sorted[0] - sorted[1];
  const spread = sorted[0] - sorted[sorted.length - 1];
  const scale = largestIn(values[candidates[0].ref.tensor]);
  return lead > 0 && lead >= LEAD_IN_WINDOW * spread && lead >= LEAD_IN_MAP * scale;
}

/** Whether a number is large enough beside the others of its kind. */
export function isNotable(value: number, largest: number): boolean {
  return value !== 0 && Math.abs(value) >= NOTABLE * largest;
}

/** The same of a cell, beside all cells of its tensor. Weights are no part of a trace: any that is not zero will do. */
export function isNotableCell({ values, gradients }: Trace, ref: Ref, value: number): boolean {
  const numbers = (ref.of === 'value' ? values : gradients)[ref.tensor];
  return isNotable(value, numbers ? largestIn(numbers) : 0);
}

/** The map in which a cell lies. */
export function mapOf(network: Network, { tensor: name, index }: Pick<Ref, 'tensor' | 'index'>): AskedMap {
  const tensor = tensorOf(network, name);
  return { tensor: name, first: placeIn(tensor, index).first, cells: mapsOf(tensor).cells };
}
