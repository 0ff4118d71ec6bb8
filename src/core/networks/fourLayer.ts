import { dense } from '../layers/dense.ts';
import { sigmoid } from '../layers/sigmoid.ts';
import { defineNetwork } from './defineNetwork.ts';
import { head } from './head.ts';

/** 196 -> 25 -> 80 -> 10, every layer fully connected: 7,700 weights (design 2.2). */
export const fourLayer = defineNetwork(
  'fourLayer',
  { name: 'x', shape: [14, 14], role: 'input', letter: 'i' },
  [
    dense({
      input: 'x',
      weights: 'w1',
      output: 'hi',
      from: 196,
      to: 25,
      shape: [5, 5],
      letters: ['i', 'j'],
      deviation: 0.1,
    }),
    sigmoid({ input: 'hi', output: 'ho', shape: [5, 5], letter: 'j' }),
    ...head('ho', 25),
  ],
);
