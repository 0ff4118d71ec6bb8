import { describe, expect, it } from 'vitest';
import { blocksOf, networks, type Block, type Network } from '../../src/core/index.ts';
import type { LayerRecord } from '../../src/core/networks/layerOf.ts';
import { deep, narrow, networkOf, twoKernels, unpooled } from './otherNetworks.ts';
import { networkNames } from './support.ts';

/** A block in short: "convolution 1/2: hocnn > w2cnn temphicnn2 hicnn2 hocnn2 > hocnn2". */
function short({ kind, number, count, input, tensors, output }: Block): string {
  return `${kind} ${number + 1}/${count}: ${input} > ${tensors.join(' ')} > ${output}`;
}

const shortOf = (network: Network): string[] => blocksOf(network).map(short);

const scored: LayerRecord[] = [
  { kind: 'sigmoid', output: 'yo' },
  { kind: 'squaredError', target: 'd', output: 'E' },
];

describe('what belongs together', () => {
  it('a convolution with its pool and sigmoid, a sum with its sigmoid, the output with E', () => {
    const convolution = 'convolution 1/1: x > w1cnn temphicnn hicnn hocnn > hocnn';
    const head = ['dense 1/1: hocnn > w12 h2i h2o > h2o', 'output 1/1: h2o > w2 yi yo d E > yo'];
    for (const name of ['kernel', 'kernel2', 'kernel4'])
      expect(shortOf(networks[name])).toEqual([convolution, ...head]);
    expect(shortOf(networks['fourLayer'])).toEqual([
      'dense 1/2: x > w1 hi ho > ho',
      'dense 2/2: ho > w12 h2i h2o > h2o',
      'output 1/1: h2o > w2 yi yo d E > yo',
    ]);
  });

  it('blocks of a kind are numbered', () => {
    expect(shortOf(networks['small'])).toEqual([
      'convolution 1/2: x > w1cnn temphicnn hicnn hocnn > hocnn',
      'convolution 2/2: hocnn > w2cnn temphicnn2 hicnn2 hocnn2 > hocnn2',
      'dense 1/1: hocnn2 > w12 h2i h2o > h2o',
      'output 1/1: h2o > w2 yi yo d E > yo',
    ]);
  });

  it('what follows a convolution follows in any order, once, twice or not at all', () => {
    expect(shortOf(deep)[1]).toBe('convolution 2/2: sa > wb b sb > sb');
    expect(shortOf(unpooled)).toEqual([
      'convolution 1/1: x > wa a sa p > p',
      'output 1/1: p > w yi yo d E > yo',
    ]);
    const pooledTwice = networkOf('pooledTwice', [
      { kind: 'convolution', weights: 'wa', output: 'a', kernels: 1, side: 1, deviation: 1 },
      { kind: 'maxPool', output: 'p', window: 2 },
      { kind: 'maxPool', output: 'q', window: 1 },
      { kind: 'dense', weights: 'w', output: 'yi', from: 30, to: 10, deviation: 1 },
      ...scored,
    ]);
    expect(shortOf(pooledTwice)[0]).toBe('convolution 1/1: x > wa a p q > q');
  });

  it('what comes before the first weights is in their block, which reads the image', () => {
    expect(shortOf(narrow)).toEqual([
      'convolution 1/2: x > wa sx a > a',
      'convolution 2/2: a > wb b > b',
      'dense 1/1: b > w h > h',
      'output 1/1: h > v yi yo d E > yo',
    ]);
  });

  it('the output may be a convolution, or lack a sigmoid: E reads its scores', () => {
    const scores = { kind: 'convolution', weights: 'w', output: 'yi', kernels: 10, deviation: 1 } as const;
    const layers: LayerRecord[] = [{ ...scores, side: 3 }, ...scored];
    expect(shortOf(networkOf('convolved', layers, [3, 3]))).toEqual(['output 1/1: x > w yi yo d E > yo']);
    const bare: LayerRecord[] = [
      { kind: 'dense', weights: 'w', output: 'y', from: 9, to: 10, deviation: 1 },
      { kind: 'squaredError', target: 'd', output: 'E' },
    ];
    expect(shortOf(networkOf('bare', bare, [3, 3]))).toEqual(['output 1/1: x > w y d E > y']);
  });
});

describe.each([...networkNames.map((name) => networks[name]), deep, narrow, twoKernels, unpooled])(
  'in the network $name',
  (network) => {
    const blocks = blocksOf(network);

    it('every layer is in one block, in its order, and every tensor but the image', () => {
      expect(blocks.flatMap(({ layers }) => layers)).toEqual(network.layers);
      const [image, ...others] = network.tensors.map(({ name }) => name);
      const tensors = blocks.flatMap((block) => block.tensors);
      expect(tensors.toSorted()).toEqual(others.toSorted());
      expect(tensors).not.toContain(image);
    });

    it('each reads what the one before gives, has its weights first, and the last alone is the output', () => {
      blocks.slice(1).forEach(({ input }, n) => expect(input).toBe(blocks[n].output));
      for (const { weighted, tensors } of blocks) expect(tensors[0]).toBe(weighted.weights);
      const outputs = blocks.map(({ kind }) => kind === 'output');
      expect(outputs.indexOf(true)).toBe(blocks.length - 1);
    });
  },
);
