import { describe, expect, it } from 'vitest';
import { createWeights, networks, type Network } from '../../../../src/core/index.ts';
import { fastNetwork } from '../../../../src/core/training/fast/fastNetwork.ts';
import { convolution } from '../../../../src/core/layers/convolution.ts';
import { maxPool } from '../../../../src/core/layers/maxPool.ts';
import { sigmoid } from '../../../../src/core/layers/sigmoid.ts';
import { defineNetwork } from '../../../../src/core/networks/defineNetwork.ts';
import { head } from '../../../../src/core/networks/head.ts';
import { deep, narrow, twoKernels, unpooled } from '../../otherNetworks.ts';
import { networkNames } from '../../support.ts';

/** The page's kernel network with other sizes. */
function pooled(size: readonly [number, number], kernel: number, window: number): Network {
  const found = [size[0] - kernel + 1, size[1] - kernel + 1] as const;
  const cells = [found[0] / window, found[1] / window];
  return defineNetwork('pooled', { name: 'x', shape: size, role: 'input' }, [
    convolution({ input: 'x', weights: 'wa', output: 'a', size, kernel, deviation: 0.1 }),
    maxPool({ input: 'a', output: 'p', size: found, window, letter: 'j' }),
    sigmoid({ input: 'p', output: 's', shape: cells, letter: 'j' }),
    ...head('s', cells[0] * cells[1]),
  ]);
}

describe('the fast path', () => {
  const isFast = (network: Network): boolean =>
    fastNetwork(network, createWeights(network, 1), false) !== null;

  it('is taken by the networks of the page', () => {
    for (const name of networkNames) expect(isFast(networks[name])).toBe(true);
    expect(isFast(pooled([14, 14], 5, 2))).toBe(true);
  });

  it('is left to the layers by every network that it is not written for', () => {
    for (const network of [deep, unpooled, narrow, twoKernels]) expect(isFast(network)).toBe(false);
    expect(isFast(pooled([14, 12], 5, 2))).toBe(false);
    expect(isFast(pooled([12, 14], 5, 2))).toBe(false);
    expect(isFast(pooled([14, 14], 3, 2))).toBe(false);
    expect(isFast(pooled([14, 14], 5, 5))).toBe(false);
  });
});
