import { describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  multiplications,
  networks,
  oneHot,
  trace,
  type Ref,
} from '../../../src/core/index.ts';

const random = createRandom(11);
const image = Float64Array.from({ length: 196 }, () => (random.next() < 0.6 ? 0 : random.next()));

function count(name: keyof typeof networks, tensor: string, indices: readonly number[]) {
  const network = networks[name];
  const weights = createWeights(network, 5);
  const refs = indices.map((index): Ref => ({ tensor, index, of: 'gradient' }));
  return multiplications(network, weights, trace(network, weights, image, oneHot(3)), refs);
}

describe('counting multiplications', () => {
  it('counts 120,000 against 2,940 for one kernel weight', () => {
    expect(count('kernel', 'w1cnn', [7])).toEqual({ paths: 20_000, writtenOut: 120_000, shared: 2_940 });
  });

  it('counts 3,000,000 against 3,540 for all kernel weights, whose deltas are shared', () => {
    const all = Array.from({ length: 25 }, (_, index) => index);
    expect(count('kernel', 'w1cnn', all)).toEqual({ paths: 500_000, writtenOut: 3_000_000, shared: 3_540 });
  });

  it('counts the 800 products of a weight of the four-layer network', () => {
    // dE/dyi 10, dE/dh2i 80 * 11, dE/dhi of one cell 81, and the pixel
    expect(count('fourLayer', 'w1', [2625])).toEqual({
      paths: 800,
      writtenOut: 4_800,
      shared: 10 + 880 + 81 + 1,
    });
  });

  it('counts only what lies between a weight and the outputs', () => {
    expect(count('kernel', 'w12', [40])).toEqual({ paths: 10, writtenOut: 40, shared: 10 + 11 + 1 });
    expect(count('kernel', 'w2', [3])).toEqual({ paths: 1, writtenOut: 2, shared: 2 });
  });
});
