import type { Explanation, Factor, Ref } from '../core/index.ts';
import { mapKey, type MapKey } from './phases.ts';

/**
 * `focus` is what is explained, `source` is a factor of it, `now` the factor of the term that has just been added, and
 * `feed` a cell that has it among its own factors.
 */
export type Mark = 'focus' | 'source' | 'now' | 'feed';

/** For each map, the marked cells. Maps without a mark are absent. */
export type Highlights = Readonly<Partial<Record<MapKey, ReadonlyMap<number, Mark>>>>;

const STRENGTH: Record<Mark, number> = { feed: 0, source: 1, now: 2, focus: 3 };

/** The cells a factor stands for. */
export function refsOf(factor: Factor): readonly Ref[] {
  switch (factor.kind) {
    case 'ref':
    case 'slope':
      return [factor.ref];
    case 'difference':
      return [factor.ref, factor.target];
    case 'constant':
      return [];
  }
}

/**
 * What lights up for some explanations: their own cells and every factor of every term.
 * With `termsShown` the last term that is in so far is marked `now`; `feeds` are the cells that read the explained.
 */
export function highlightsOf(
  explanations: readonly Explanation[],
  termsShown: number | null = null,
  feeds: readonly Ref[] = [],
): Highlights {
  const marked: Partial<Record<MapKey, Map<number, Mark>>> = {};
  const mark = (ref: Ref, as: Mark): void => {
    const map = (marked[mapKey(ref)] ??= new Map<number, Mark>());
    const before = map.get(ref.index);
    if (before === undefined || STRENGTH[as] > STRENGTH[before]) map.set(ref.index, as);
  };
  const terms = explanations.flatMap((explanation) => partsOf(explanation, termsShown));
  const newest = (termsShown ?? 0) - 1;
  terms.forEach((refs, n) => {
    for (const ref of refs) mark(ref, n === newest ? 'now' : 'source');
  });
  for (const { ref, op, candidates = [] } of explanations) {
    // those that a pool has looked at have their marks; a route looks at none
    if (op !== 'max') for (const candidate of candidates) mark(candidate.ref, 'source');
    mark(ref, 'focus');
  }
  for (const ref of feeds) mark(ref, 'feed');
  return marked;
}

/** What lights up where only the cells that are computed do. */
export function highlightsOfCells(cells: readonly Ref[]): Highlights {
  const marked: Partial<Record<MapKey, Map<number, Mark>>> = {};
  for (const ref of cells) (marked[mapKey(ref)] ??= new Map<number, Mark>()).set(ref.index, 'focus');
  return marked;
}

/** One list of refs a multiply step: a term's factors; in a pool a candidate; in a route the error and one candidate. */
function partsOf(
  { terms, candidates, ref }: Explanation,
  termsShown: number | null,
): readonly (readonly Ref[])[] {
  const factors = terms.map((term) => term.factors.flatMap((factor) => refsOf(factor)));
  if (!candidates) return factors;
  // a pool has not looked at the others yet
  if (ref.of === 'value')
    return candidates.slice(0, termsShown ?? candidates.length).map((candidate) => [candidate.ref]);
  const own = candidates.filter((candidate) => candidate.ref.index === ref.index);
  return [[...factors.flat(), ...own.map((candidate) => candidate.ref)]];
}
