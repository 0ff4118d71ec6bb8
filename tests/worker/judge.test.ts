import { describe, expect, it } from 'vitest';
import {
  createWeights,
  evaluate,
  forwardMultiplications,
  imageOf,
  inkOf,
  networks,
  type DigitSet,
} from '../../src/core/index.ts';
import { cellCount, createRandom } from '../../src/core/index.ts';
import { judge, sliceOf } from '../../src/worker/judge.ts';
import { readInk } from '../../src/worker/trainingSet.ts';
import { networkNames } from '../core/support.ts';

const random = createRandom(21);

function digitsOf(count: number, pixels: number): DigitSet {
  return {
    images: Uint8Array.from({ length: count * pixels }, () => random.below(256)),
    labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
  };
}

describe.each(networkNames)('judging the %s network', (name) => {
  const network = networks[name];
  const weights = createWeights(network, 2);
  const size = sliceOf(network);
  const set = digitsOf(Math.ceil(size * 1.1), cellCount(imageOf(network)));

  it('gives way between two slices, and comes to what one evaluation does', () => {
    const slices = judge(network, weights, set);
    expect(slices.next()).toEqual({ done: false, value: undefined });
    const found = evaluate(network, weights, inkOf(set.images), set.labels);
    expect(slices.next()).toEqual({ done: true, value: found });
  });

  it('takes no more at once than a fraction of a second allows', () => {
    expect(size * forwardMultiplications(network)).toBeLessThan(2.1e7);
    expect(size).toBeGreaterThan(30);
  });
});

it('a digit that is kept as bytes is read as the very numbers that the page makes of it', () => {
  const set = digitsOf(3, 196);
  const read = new Float64Array(400).fill(-1);
  readInk(set, 1, read, 4);
  expect(read.subarray(4, 200)).toEqual(inkOf(set.images).subarray(196, 392));
  expect(read[3]).toBe(-1);
  expect(read[200]).toBe(-1);
});
