import { fold, type Delta, type DeltaEdge } from './deltas.ts';

/** One product of the chain rule as the terms that it goes through, from the gradient it is part of to the output. */
export type DeltaRoute = readonly DeltaEdge[];

/** A term, and the size of the largest product that goes through it; of a gradient the largest first, those of size 0 left out. */
interface Way {
  readonly edge: DeltaEdge;
  readonly factor: number;
  readonly largest: number;
  readonly ways: readonly Way[] | null;
}

/** A threshold that lets this share more through than is wanted is near enough. */
const NEAR = 1.05;
/** Halvings of a range of sizes; afterwards what is left are products of equal size. */
const HALVINGS = 60;

/**
 * The `most` products of largest size behind a gradient, largest first; of equals some. They may be a few among millions, so no list of all is
 * made: what a way can still come to is known for every gradient, and ways that cannot come to a threshold are not gone. The threshold is
 * found by counting, which is broken off as soon as there are too many.
 */
export function largestRoutes(delta: Delta, most: number): DeltaRoute[] {
  const waysOf = fold<readonly Way[]>(({ edges }, of) =>
    edges
      .map((edge) => wayOf(edge, of))
      .filter(isAny)
      .sort(bySize),
  );
  const ways = waysOf(delta);
  const found: { readonly route: DeltaRoute; readonly size: number }[] = [];
  const limit = most * 2;
  collect(
    ways,
    thresholdFor(ways, most),
    1,
    [],
    (route, size) => found.push({ route: [...route], size }) < limit,
  );
  return found
    .sort((one, other) => other.size - one.size)
    .slice(0, most)
    .map(({ route }) => route);
}

function wayOf(edge: DeltaEdge, of: (further: Delta) => readonly Way[]): Way {
  const factor = Math.abs(edge.factor);
  const ways = edge.to ? of(edge.to) : null;
  return { edge, factor, ways, largest: factor * (ways ? (ways[0]?.largest ?? 0) : 1) };
}

const isAny = ({ largest }: Way): boolean => largest > 0;
const bySize = (one: Way, other: Way): number => other.largest - one.largest;

/** A size that at least `most` products come to, and hardly more; 0 where there are not so many. */
function thresholdFor(ways: readonly Way[], most: number): number {
  const largest = ways[0]?.largest ?? 0;
  if (largest === 0) return 0;
  let [low, high] = [largest, largest];
  while (countFrom(ways, low, most) < most) {
    [low, high] = [low / 16, low];
    if (low === 0) return 0;
  }
  for (let n = 0; n < HALVINGS && countFrom(ways, low, most * NEAR) > most * NEAR; n += 1) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (countFrom(ways, middle, most) < most) high = middle;
    else low = middle;
  }
  return low;
}

/** How many products come to `least`; when there are more than `limit`, that there are more. */
function countFrom(ways: readonly Way[], least: number, limit: number): number {
  let count = 0;
  for (const { largest, factor, ways: further } of ways) {
    if (largest < least || count > limit) break;
    count += further ? countFrom(further, least / factor, limit - count) : 1;
  }
  return count;
}

/** Hands over every product that comes to `least`, until one is not taken. Whether all were. */
function collect(
  ways: readonly Way[],
  least: number,
  size: number,
  route: DeltaEdge[],
  take: (route: DeltaRoute, size: number) => boolean,
): boolean {
  for (const { edge, largest, factor, ways: further } of ways) {
    if (largest < least) break;
    route.push(edge);
    const goesOn = further
      ? collect(further, least / factor, size * factor, route, take)
      : take(route, size * factor);
    route.pop();
    if (!goesOn) return false;
  }
  return true;
}
