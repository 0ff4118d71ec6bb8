import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cellCount,
  isConvolution,
  isMaxPool,
  networks,
  oneHot,
  predict,
  trace,
  weightTensors,
  windowPlaces,
  type Convolution,
  type Network,
  type NetworkName,
  type Weights,
} from '../../src/core/index.ts';
import { shippedNames } from './support.ts';

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

function imageOf({ network, image, seed }: OracleCase): Float64Array {
  const length = cellCount(networks[network].tensors[0]);
  if (image === 'blank') return new Float64Array(length);
  const next = lcg(seed + 1000);
  if (image === 'noise') return Float64Array.from({ length }, next);
  return Float64Array.from(oracle.seven.join(''), (ink) => (ink === '.' ? 0 : Number(ink) / 9));
}

const pool = networks.kernel.layers.filter(isMaxPool)[0];
const first = networks.kernel.layers.filter(isConvolution)[0];

/** The windows in which the two largest are closer than rounding: there the winner is anybody's. */
function tiedCells(temphicnn: ArrayLike<number>, layer = pool): Set<number> {
  const cells = temphicnn.length / layer.window ** 2;
  return new Set(
    Array.from({ length: cells }, (_, cell) => cell).filter((cell) => {
      const [largest, second] = windowPlaces(layer, cell)
        .map((place) => temphicnn[place])
        .sort((one, other) => other - one);
      return largest - second < 1e-12;
    }),
  );
}

/** The pixels that some places looked at. */
function pixelsUnder(places: ReadonlySet<number>, layer: Convolution = first): Set<number> {
  return new Set(Array.from(places).flatMap((place) => [...layer.links.inputsOfOutput(place)]));
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

it('has a case of every network that is shipped', () => {
  const names = oracle.cases.map(({ network }) => network);
  expect(new Set(names)).toEqual(new Set(shippedNames));
});

describe.each(oracle.cases)('an independent library: $network, $image image', (one) => {
  const network = networks[one.network];
  const weights = weightsOf(network, one.seed);
  const x = imageOf(one);
  const ours = trace(network, weights, x, oneHot(one.digit));
  const [convolution, ownPool] = [network.layers.find(isConvolution), network.layers.find(isMaxPool)];
  const tied = ownPool ? tiedCells(one.values['temphicnn'], ownPool) : new Set<number>();
  // in a tied window the gradient of its places and of what they saw depends on who won
  const places = new Set([...tied].flatMap((cell) => (ownPool ? windowPlaces(ownPool, cell) : [])));

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
    const skip: Record<string, Set<number>> = { x: pixelsUnder(places, convolution), temphicnn: places };
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
