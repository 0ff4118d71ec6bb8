import { tensorOf } from '../check.ts';
import { mapOfCell } from '../front.ts';
import type { Factor, Network, Term } from '../types.ts';
import { sumOfTerms } from './terms.ts';

/** The terms of a sum that read one map of a stack, side by side in the list of terms, and what they add up to. */
export interface MapSum {
  readonly map: number;
  /** The first of its terms in the list, and how many there are. */
  readonly first: number;
  readonly cells: number;
  readonly value: number;
}

/**
 * A sum over several maps as one addend a map, in the order of the terms; null where all terms read one map, or maps take turns.
 * A weight does not tell: it belongs to the map that it is multiplied with.
 */
export function mapSums(network: Network, terms: readonly Term[]): readonly MapSum[] | null {
  const places = terms[0]?.factors.map((_, place) => place) ?? [];
  for (const place of places) {
    const maps = terms.map(({ factors }) => mapOfFactor(network, factors[place]));
    if (new Set(maps).size > 1) return inRuns(maps, terms);
  }
  return null;
}

function mapOfFactor(network: Network, factor: Factor | undefined): number | null {
  if (factor?.kind !== 'ref') return null;
  return tensorOf(network, factor.ref.tensor).role === 'weight' ? null : mapOfCell(network, factor.ref);
}

function inRuns(maps: readonly (number | null)[], terms: readonly Term[]): readonly MapSum[] | null {
  const sums: MapSum[] = [];
  for (let first = 0; first < terms.length;) {
    const map = maps[first];
    const next = maps.findIndex((each, n) => n > first && each !== map);
    const end = next === -1 ? terms.length : next;
    if (map === null || sums.some((sum) => sum.map === map)) return null;
    sums.push({ map, first, cells: end - first, value: sumOfTerms(terms.slice(first, end)) });
    first = end;
  }
  return sums;
}
