import { describe, expect, it } from 'vitest';
import { createWeights, networks, type LayerRecord, type Network } from '../../../../src/core/index.ts';
import { fastNetwork } from '../../../../src/core/training/fast/fastNetwork.ts';
import { deep, fastDeep, headOf, narrow, networkOf, twoKernels, unpooled } from '../../otherNetworks.ts';
import { shippedNames } from '../../support.ts';

/** The page's kernel network with other sizes. */
function pooled(size: readonly [number, number], kernel: number, window: number): Network {
  const cells = ((size[0] - kernel + 1) / window) * ((size[1] - kernel + 1) / window);
  const layers: LayerRecord[] = [
    { kind: 'convolution', weights: 'wa', output: 'a', kernels: 1, side: kernel, deviation: 0.1 },
    { kind: 'maxPool', output: 'p', window },
    { kind: 'sigmoid', output: 's' },
    ...headOf(cells),
  ];
  return networkOf('pooled', layers, size);
}

describe('the fast path', () => {
  const isFast = (network: Network): boolean =>
    fastNetwork(network, createWeights(network, 1), false) !== null;

  it('is taken by the networks of the page', () => {
    for (const name of shippedNames) expect(isFast(networks[name])).toBe(true);
    expect(isFast(pooled([14, 14], 5, 2))).toBe(true);
  });

  it('is taken by 5x5 kernels pooled over 2x2 on images of any size, and by two such convolutions', () => {
    expect(isFast(pooled([14, 12], 5, 2))).toBe(true);
    expect(isFast(pooled([28, 28], 5, 2))).toBe(true);
    expect(isFast(fastDeep)).toBe(true);
  });

  it('is left to the layers by every network that it is not written for', () => {
    for (const network of [deep, unpooled, narrow, twoKernels]) expect(isFast(network)).toBe(false);
    expect(isFast(pooled([14, 14], 3, 2))).toBe(false);
    expect(isFast(pooled([14, 14], 5, 5))).toBe(false);
  });
});
