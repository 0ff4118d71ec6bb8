/** Networks that the page does not have, made of the same layers: what holds of its own has to hold of these too. */

import { defineNetwork } from '../../src/core/networks/defineNetwork.ts';
import type { LayerRecord } from '../../src/core/networks/layerOf.ts';
import type { NetworkRecord } from '../../src/core/networks/record.ts';
import type { Network } from '../../src/core/index.ts';

/** What follows the first layers of the page's networks. */
export function headOf(cells: number, hidden = 80): LayerRecord[] {
  return [
    { kind: 'dense', weights: 'w12', output: 'h2i', from: cells, to: hidden, deviation: 0.3 },
    { kind: 'sigmoid', output: 'h2o' },
    { kind: 'dense', weights: 'w2', output: 'yi', from: hidden, to: 10, deviation: 0.2 },
    { kind: 'sigmoid', output: 'yo' },
    { kind: 'squaredError', target: 'd', output: 'E' },
  ];
}

export function networkOf(
  name: string,
  layers: readonly LayerRecord[],
  size: readonly [number, number] = [12, 10],
): Network {
  return defineNetwork({ name, names: { en: name }, input: { name: 'x', size }, layers });
}

function convolved(
  weights: string,
  output: string,
  kernels: number,
  side: number,
  deviation: number,
): LayerRecord {
  return { kind: 'convolution', weights, output, kernels, side, deviation };
}

/** Two kernels, pooled; not square. */
const twoKernelFront: LayerRecord[] = [
  convolved('wa', 'a', 2, 3, 0.5),
  { kind: 'maxPool', output: 'pa', window: 2 },
  { kind: 'sigmoid', output: 'sa' },
];

/** Two kernels, pooled, then three kernels over both channels. */
export const deep = networkOf('deep', [
  ...twoKernelFront,
  convolved('wb', 'b', 3, 2, 1),
  { kind: 'sigmoid', output: 'sb' },
  ...headOf(36),
]);

const output: LayerRecord[] = [
  { kind: 'sigmoid', output: 'yo' },
  { kind: 'squaredError', target: 'd', output: 'E' },
];

/** A convolution whose whole output goes on, without a pool, and the sigmoid before the pool. */
export const unpooled = networkOf('unpooled', [
  convolved('wa', 'a', 3, 3, 0.5),
  { kind: 'sigmoid', output: 'sa' },
  { kind: 'maxPool', output: 'p', window: 2 },
  { kind: 'dense', weights: 'w', output: 'yi', from: 60, to: 10, deviation: 0.5 },
  ...output,
]);

/** One kernel over both halves of what two kernels found, and no sigmoid between two fully connected layers. */
export const narrow = networkOf('narrow', [
  { kind: 'sigmoid', output: 'sx' },
  convolved('wa', 'a', 2, 3, 1),
  convolved('wb', 'b', 1, 2, 1),
  { kind: 'dense', weights: 'w', output: 'h', from: 63, to: 4, deviation: 0.1 },
  { kind: 'dense', weights: 'v', output: 'yi', from: 4, to: 10, deviation: 0.5 },
  ...output,
]);

/** The page's network of one kernel, with two, on another image. */
export const twoKernels = networkOf('twoKernels', [...twoKernelFront, ...headOf(40)]);

/**
 * A small network of two convolutions, both pooled: 12x12 -> 3 kernels 3x3 -> pool -> 2 kernels 3x2x2 -> pool -> 8 cells ->
 * 6 -> 10, 159 weights. It is added as a reader would add one: by its record alone.
 */
export const smallRecord: NetworkRecord = {
  name: 'small',
  names: { en: 'Small', zh: '小网络' },
  input: { name: 'x', size: [12, 12] },
  layers: [
    convolved('w1cnn', 'temphicnn', 3, 3, 0.5),
    { kind: 'maxPool', output: 'hicnn', window: 2 },
    { kind: 'sigmoid', output: 'hocnn' },
    convolved('w2cnn', 'temphicnn2', 2, 2, 1),
    { kind: 'maxPool', output: 'hicnn2', window: 2 },
    { kind: 'sigmoid', output: 'hocnn2' },
    ...headOf(8, 6),
  ],
};

/** What the record above makes. */
export const small = defineNetwork(smallRecord);

/** Two convolutions of 5x5 kernels, each pooled over 2x2, on an image that is not square; what comes first has a fast path, too. */
export const fastDeep = networkOf(
  'fastDeep',
  [
    convolved('wa', 'a', 3, 5, 0.3),
    { kind: 'maxPool', output: 'pa', window: 2 },
    { kind: 'sigmoid', output: 'sa' },
    convolved('wb', 'b', 5, 5, 0.3),
    { kind: 'maxPool', output: 'pb', window: 2 },
    { kind: 'sigmoid', output: 'sb' },
    ...headOf(50, 20),
  ],
  [20, 32],
);

/** Convolution, pool and sigmoid before the fully connected layers, as letters: every order of up to three. */
const NONE_OR_ONE = ['', 'c', 'p', 's'];
const FRONTS = NONE_OR_ONE.flatMap((a) => NONE_OR_ONE.flatMap((b) => NONE_OR_ONE.map((c) => a + b + c)));
const BACKS = ['d', 'ds', 'dd', 'dsd', 'dsds', 'dssds'];

/** Layers in the order of some letters, on an image of 12x12; `kernels` in every convolution. Null where they do not fit. */
function inOrder(letters: string, kernels: number): Network | null {
  const layers: LayerRecord[] = [];
  let [maps, side, units] = [1, 12, 0];
  for (const [n, letter] of letters.split('').entries()) {
    const output = `t${n}`;
    if (letter === 's') layers.push({ kind: 'sigmoid', output });
    if (letter === 'c') {
      const size = side % 2 === 0 ? 3 : 2;
      layers.push(convolved(`w${n}`, output, kernels, size, 0.7));
      [maps, side] = [kernels, side - size + 1];
    }
    if (letter === 'p') {
      if (side % 2 === 1) return null;
      layers.push({ kind: 'maxPool', output, window: 2 });
      side /= 2;
    }
    if (letter === 'd') {
      const from = units || maps * side ** 2;
      units = letters.includes('d', n + 1) ? 3 : 10;
      layers.push({ kind: 'dense', weights: `w${n}`, output, from, to: units, deviation: 0.4 });
    }
  }
  layers.push({ kind: 'squaredError', target: 'd', output: 'E' });
  return networkOf(letters, layers, [12, 12]);
}

/** Networks of many orders of layers, by their letters: c, p, s, d for convolution, pool, sigmoid, dense. */
export function networksInOrder(kernels: number): [string, Network][] {
  const orders = new Set(FRONTS.flatMap((front) => BACKS.map((back) => front + back)));
  return Array.from(orders).flatMap((letters): [string, Network][] => {
    const network = inOrder(letters, kernels);
    return network ? [[letters, network]] : [];
  });
}
