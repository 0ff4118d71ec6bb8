import type { LayerRecord } from './layerOf.ts';
import type { NetworkRecord } from './record.ts';

/** The networks of the page. One more is one more record here; its name is that of its files. */

const IMAGE = { name: 'x', size: [14, 14] } as const;

/** What follows the first layers: `cells` -> 80 -> 10 -> E (design 2.1, 2.2). */
function head(cells: number, deviation = 0.3): LayerRecord[] {
  return [
    { kind: 'dense', weights: 'w12', output: 'h2i', from: cells, to: 80, deviation },
    { kind: 'sigmoid', output: 'h2o' },
    { kind: 'dense', weights: 'w2', output: 'yi', from: 80, to: 10, deviation: 0.2 },
    { kind: 'sigmoid', output: 'yo' },
    { kind: 'squaredError', target: 'd', output: 'E' },
  ];
}

/** 14x14 -> 5x5 kernels -> 10x10 each -> pooled 5x5 each -> 80 -> 10 (design 2.1, 2.3). */
function withKernels(kernels: number): LayerRecord[] {
  return [
    { kind: 'convolution', weights: 'w1cnn', output: 'temphicnn', kernels, side: 5, deviation: 0.1 },
    { kind: 'maxPool', output: 'hicnn', window: 2 },
    { kind: 'sigmoid', output: 'hocnn' },
    ...head(kernels * 25),
  ];
}

/** One kernel shared by all positions: 2,825 weights. In weight 0 the pixel met is the window's corner itself. */
const kernel: NetworkRecord = {
  name: 'kernel',
  names: { en: 'One kernel', zh: '一个卷积核' },
  input: IMAGE,
  layers: withKernels(1),
  comparedWith: 'fourLayer',
  isShipped: true,
};

/** 4,850 weights. */
const kernel2: NetworkRecord = {
  name: 'kernel2',
  names: { en: 'Two kernels', zh: '两个卷积核' },
  input: IMAGE,
  layers: withKernels(2),
  comparedWith: 'kernel',
  isShipped: true,
};

/** 8,900 weights. */
const kernel4: NetworkRecord = {
  name: 'kernel4',
  names: { en: 'Four kernels', zh: '四个卷积核' },
  input: IMAGE,
  layers: withKernels(4),
  comparedWith: 'kernel',
  isShipped: true,
};

/**
 * After LeNet-1: 28x28 -> 4 kernels 5x5 -> 24x24 each -> pooled 12x12 each -> 12 kernels 4x5x5 -> 8x8 each -> pooled 4x4 each ->
 * 192 -> 80 -> 10, 17,460 weights (design 2.3).
 */
const twoConvolutions: NetworkRecord = {
  name: 'twoConvolutions',
  names: { en: 'Two convolutions', zh: '两层卷积' },
  input: { name: 'x', size: [28, 28] },
  layers: [
    { kind: 'convolution', weights: 'w1cnn', output: 'temphicnn', kernels: 4, side: 5, deviation: 0.2 },
    { kind: 'maxPool', output: 'hicnn', window: 2 },
    { kind: 'sigmoid', output: 'hocnn' },
    { kind: 'convolution', weights: 'w2cnn', output: 'temphicnn2', kernels: 12, side: 5, deviation: 0.2 },
    { kind: 'maxPool', output: 'hicnn2', window: 2 },
    { kind: 'sigmoid', output: 'hocnn2' },
    ...head(192, 0.1),
  ],
  comparedWith: 'kernel4',
  isShipped: true,
};

/**
 * 196 -> 25 -> 80 -> 10, every layer fully connected: 7,700 weights. It opens on a weight that leads from the middle of the
 * image, where there is ink, to cell 0.
 */
const fourLayer: NetworkRecord = {
  name: 'fourLayer',
  names: { en: 'Fully connected', zh: '全连接（四层）' },
  input: IMAGE,
  layers: [
    { kind: 'dense', weights: 'w1', output: 'hi', from: 196, to: 25, shape: [5, 5], deviation: 0.1 },
    { kind: 'sigmoid', output: 'ho' },
    ...head(25),
  ],
  opensAt: { tensor: 'w1', index: (7 * 14 + 7) * 25 },
  comparedWith: 'kernel',
  isShipped: true,
};

/** By name, in the order of the chooser. */
export const records = { kernel, kernel2, kernel4, twoConvolutions, fourLayer };
