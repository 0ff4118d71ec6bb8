import type { Explanation, Factor, Ref } from '../core/index.ts';
import { mapKey } from './phases.ts';

/** A number on its way from a cell that it was read from to the cell that it becomes part of. */
export interface Sprite {
  readonly from: Ref;
  readonly to: Ref;
  /** What it brings: its sign and its size relative to the largest, 0..1. */
  readonly value: number;
  readonly size: number;
  /** When it leaves and arrives, as parts of the step's progress. */
  readonly start: number;
  readonly end: number;
  /** A candidate that loses the pool sets out and fades. */
  readonly fades: boolean;
}

/** The first moments belong to the caption, the last to what has arrived. */
const FIRST_START = 0.06;
const LAST_END = 0.94;
const FLIGHT = 0.42;

/**
 * What moves in a step: every factor that was read travels to the cell that is computed, in the order of the terms; a
 * pool sends its four candidates and only the winner arrives; a route sends the error to the winner alone.
 * With `termsShown` only the newest term moves.
 */
export function spritesOf(explanations: readonly Explanation[], termsShown: number | null = null): Sprite[] {
  const flights = explanations.flatMap(flightsOf);
  const moving = termsShown === null ? flights : flights.filter(({ term }) => term === termsShown - 1);
  const largest = Math.max(...moving.map(({ value }) => Math.abs(value)), 0);
  const last = Math.max(...moving.map(({ term }) => term), 1);
  return moving.map(({ term, together, ...flight }) => {
    const order = together || termsShown !== null ? 0.5 : term / last;
    const start = FIRST_START + order * (LAST_END - FLIGHT - FIRST_START);
    return {
      ...flight,
      size: largest === 0 ? 0 : Math.abs(flight.value) / largest,
      start,
      end: start + FLIGHT,
    };
  });
}

type Flight = Pick<Sprite, 'from' | 'to' | 'value' | 'fades'> & {
  readonly term: number;
  /** The candidates of a pool set out at once: they are compared. */
  readonly together: boolean;
};

function flightsOf(explanation: Explanation, place: number): Flight[] {
  const { ref: to, terms, candidates, op, value } = explanation;
  if (op === 'given') return [];
  if (op === 'max') {
    return (candidates ?? []).map((candidate, term) => ({
      from: candidate.ref,
      to,
      value: candidate.value,
      fades: !candidate.won,
      term,
      together: true,
    }));
  }
  if (op === 'route' && value === 0) return [];
  const shared = terms.length > 1 ? sharedRefs(explanation) : new Set<string>();
  return terms.flatMap((term, n) =>
    term.factors.flatMap((factor) => {
      const from = readFrom(factor);
      if (!from || shared.has(keyOf(from))) return [];
      const order = terms.length > 1 ? n : place;
      return [{ from, to, value: term.value, fades: false, term: order, together: false }];
    }),
  );
}

function readFrom(factor: Factor): Ref | null {
  return factor.kind === 'constant' ? null : factor.ref;
}

function keyOf(ref: Ref): string {
  return `${mapKey(ref)} ${ref.index}`;
}

/** Cells that stand in every term, such as the one slope before a sum: they do not travel once a term. */
function sharedRefs({ terms }: Explanation): Set<string> {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const keys = new Set(term.factors.flatMap((factor) => readFrom(factor) ?? []).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(Array.from(counts.keys()).filter((key) => counts.get(key) === terms.length));
}

/** How far along its way a sprite is, 0..1; null before it leaves and once it has arrived. */
export function wayOf(sprite: Sprite, progress: number): number | null {
  if (progress <= sprite.start || progress >= sprite.end) return null;
  const way = (progress - sprite.start) / (sprite.end - sprite.start);
  return way * way * (3 - 2 * way); // starts and lands softly
}

/** How visible it is: a loser fades on its way. */
export function opacityOf(sprite: Sprite, way: number): number {
  return sprite.fades ? Math.max(0, 1 - way * 1.6) : 1;
}
