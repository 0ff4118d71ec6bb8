import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cellCount,
  networks,
  oneHot,
  predict,
  trace,
  weightTensors,
  type Network,
  type NetworkName,
  type Weights,
} from '../../src/core/index.ts';

interface OracleCase {
  readonly network: NetworkName;
  readonly image: 'noise' | 'seven' | 'blank';
  readonly seed: number;
  readonly digit: number;
  readonly values: Record<string, number[]>;
  readonly gradients: Record<string, number[]>;
  readonly winners: Record<string, number[]>;
}

interface Oracle {
  readonly scales: Record<string, number>;
  readonly seven: string[];
  readonly cases: OracleCase[];
}

const fixture = new URL('../fixtures/oracle.json', import.meta.url);
const oracle = JSON.parse(readFileSync(fixture, 'utf8')) as Oracle;

/** The generator of scripts/oracle.py: state = 1664525 state + 1013904223 mod 2^32. */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function weightsOf(network: Network, seed: number): Weights {
  const next = lcg(seed);
  return Object.fromEntries(
    weightTensors(network).map((tensor) => [
      tensor.name,
      Float64Array.from({ length: cellCount(tensor) }, () => (next() * 2 - 1) * oracle.scales[tensor.name]),
    ]),
  );
}

function imageOf({ image, seed }: OracleCase): Float64Array {
  if (image === 'blank') return new Float64Array(196);
  const next = lcg(seed + 1000);
  if (image === 'noise') return Float64Array.from({ length: 196 }, next);
  return Float64Array.from(oracle.seven.join(''), (ink) => (ink === '.' ? 0 : Number(ink) / 9));
}

/** The windows in which the two largest are closer than rounding: there the winner is anybody's. */
function tiedCells(temphicnn: ArrayLike<number>): Set<number> {
  const tied = new Set<number>();
  for (let cell = 0; cell < 25; cell += 1) {
    const corner = Math.floor(cell / 5) * 20 + (cell % 5) * 2;
    const [first, second] = [0, 1, 10, 11].map((step) => temphicnn[corner + step]).sort((a, b) => b - a);
    if (first - second < 1e-12) tied.add(cell);
  }
  return tied;
}

/** The pixels that any place of a tied window looked at: their gradient depends on who won. */
function pixelsUnder(tied: ReadonlySet<number>): Set<number> {
  const pixels = new Set<number>();
  for (const cell of tied) {
    const corner = Math.floor(cell / 5) * 28 + (cell % 5) * 2;
    for (let u = 0; u < 6; u += 1) for (let v = 0; v < 6; v += 1) pixels.add(corner + u * 14 + v);
  }
  return pixels;
}

/** The largest relative disagreement, over the cells not skipped. */
function disagreement(
  ours: Float64Array,
  theirs: readonly number[],
  skip: ReadonlySet<number> = new Set(),
): number {
  expect(ours.length).toBe(theirs.length);
  let worst = 0;
  theirs.forEach((value, n) => {
    if (skip.has(n) || ours[n] === value) return;
    worst = Math.max(worst, Math.abs(ours[n] - value) / Math.max(Math.abs(ours[n]), Math.abs(value)));
  });
  return worst;
}

describe.each(oracle.cases)('an independent library: $network, $image image', (one) => {
  const network = networks[one.network];
  const weights = weightsOf(network, one.seed);
  const x = imageOf(one);
  const ours = trace(network, weights, x, oneHot(one.digit));
  const tied = one.winners['hicnn'] ? tiedCells(one.values['temphicnn']) : new Set<number>();
  const places = new Set(
    [...tied].flatMap((j) => [0, 1, 10, 11].map((s) => Math.floor(j / 5) * 20 + (j % 5) * 2 + s)),
  );

  it('computes the same values', () => {
    expect(Object.keys(one.values).sort()).toEqual(
      Object.keys(ours.values)
        .filter((name) => name !== 'x' && name !== 'd')
        .sort(),
    );
    for (const [name, theirs] of Object.entries(one.values)) {
      expect(disagreement(ours.values[name], theirs), name).toBeLessThan(1e-9);
    }
    expect(disagreement(predict(network, weights, x), one.values['yo'])).toBeLessThan(1e-9);
  });

  it('computes the same gradients of every weight, value and pixel', () => {
    expect(Object.keys(one.gradients).sort()).toEqual(Object.keys(ours.gradients).sort());
    const skip: Record<string, Set<number>> = { x: pixelsUnder(tied), temphicnn: places };
    for (const [name, theirs] of Object.entries(one.gradients)) {
      expect(disagreement(ours.gradients[name], theirs, skip[name]), `dE/d${name}`).toBeLessThan(1e-9);
    }
  });

  it('lets the same cells win the pool', () => {
    for (const [name, theirs] of Object.entries(one.winners)) {
      theirs.forEach((place, cell) => {
        if (!tied.has(cell)) expect(ours.winners[name][cell]).toBe(place);
      });
    }
    expect(Object.keys(ours.winners)).toEqual(Object.keys(one.winners));
  });
});

describe('ties in the pool, which the library gives to the first in row-major order too', () => {
  it('go to the same places on a blank image', () => {
    const blank = oracle.cases.find(({ network, image }) => network === 'kernel' && image === 'blank');
    const { winners } = trace(
      networks.kernel,
      weightsOf(networks.kernel, 3),
      new Float64Array(196),
      oneHot(0),
    );
    expect(tiedCells(new Float64Array(100)).size).toBe(25);
    expect(Array.from(winners['hicnn'])).toEqual(blank?.winners['hicnn']);
  });

  it('happen on a thinly drawn digit, and leave most of its windows decided', () => {
    const seven = oracle.cases.find(({ network, image }) => network === 'kernel' && image === 'seven');
    const tied = tiedCells(seven?.values['temphicnn'] ?? []);
    expect(tied.size).toBeGreaterThan(0);
    expect(tied.size).toBeLessThan(13);
  });
});
