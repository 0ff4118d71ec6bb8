/** Networks that the page does not have, made of the same layers: what holds of its own has to hold of these too. */

import { convolution } from '../../src/core/layers/convolution.ts';
import { dense } from '../../src/core/layers/dense.ts';
import { maxPool } from '../../src/core/layers/maxPool.ts';
import { sigmoid } from '../../src/core/layers/sigmoid.ts';
import { squaredError } from '../../src/core/layers/squaredError.ts';
import { defineNetwork } from '../../src/core/networks/defineNetwork.ts';
import { head } from '../../src/core/networks/head.ts';

const x = { name: 'x', shape: [12, 10], role: 'input', letter: 'p' } as const;

/** Two kernels, pooled; not square. */
const twoKernelFront = [
  convolution({
    input: 'x',
    weights: 'wa',
    output: 'a',
    size: [12, 10],
    kernel: 3,
    kernels: 2,
    deviation: 0.5,
  }),
  maxPool({ input: 'a', output: 'pa', size: [10, 8], window: 2, channels: 2, letter: 'j' }),
  sigmoid({ input: 'pa', output: 'sa', shape: [2, 5, 4], letter: 'j' }),
];

/** Two kernels, pooled, then three kernels over both channels. */
export const deep = defineNetwork('deep', x, [
  ...twoKernelFront,
  convolution({
    input: 'sa',
    weights: 'wb',
    output: 'b',
    size: [5, 4],
    kernel: 2,
    channels: 2,
    kernels: 3,
    deviation: 1,
  }),
  sigmoid({ input: 'b', output: 'sb', shape: [3, 4, 3], letter: 'q' }),
  ...head('sb', 36),
]);

/** A convolution whose whole output goes on, without a pool, and the sigmoid before the pool. */
export const unpooled = defineNetwork('unpooled', x, [
  convolution({
    input: 'x',
    weights: 'wa',
    output: 'a',
    size: [12, 10],
    kernel: 3,
    kernels: 3,
    deviation: 0.5,
  }),
  sigmoid({ input: 'a', output: 'sa', shape: [3, 10, 8], letter: 'a' }),
  maxPool({ input: 'sa', output: 'p', size: [10, 8], window: 2, channels: 3, letter: 'j' }),
  dense({ input: 'p', weights: 'w', output: 'yi', from: 60, to: 10, letters: ['j', 'k'], deviation: 0.5 }),
  sigmoid({ input: 'yi', output: 'yo', shape: [10], letter: 'k' }),
  squaredError({ input: 'yo', target: 'd', output: 'E', length: 10, letter: 'k' }),
]);

/** One kernel over both halves of what two kernels found, and no sigmoid between two fully connected layers. */
export const narrow = defineNetwork('narrow', x, [
  sigmoid({ input: 'x', output: 'sx', shape: [12, 10], letter: 'p' }),
  convolution({
    input: 'sx',
    weights: 'wa',
    output: 'a',
    size: [12, 10],
    kernel: 3,
    kernels: 2,
    deviation: 1,
  }),
  convolution({
    input: 'a',
    weights: 'wb',
    output: 'b',
    size: [10, 8],
    kernel: 2,
    channels: 2,
    deviation: 1,
  }),
  dense({ input: 'b', weights: 'w', output: 'h', from: 63, to: 4, letters: ['p', 'm'], deviation: 0.1 }),
  dense({ input: 'h', weights: 'v', output: 'yi', from: 4, to: 10, letters: ['m', 'k'], deviation: 0.5 }),
  sigmoid({ input: 'yi', output: 'yo', shape: [10], letter: 'k' }),
  squaredError({ input: 'yo', target: 'd', output: 'E', length: 10, letter: 'k' }),
]);

/** The page's network of one kernel, with two. */
export const twoKernels = defineNetwork('twoKernels', x, [...twoKernelFront, ...head('sa', 40)]);
