import { convolution } from '../layers/convolution.ts';
import { maxPool } from '../layers/maxPool.ts';
import { sigmoid } from '../layers/sigmoid.ts';
import { defineNetwork } from './defineNetwork.ts';
import { head } from './head.ts';

/** 14x14 -> 10x10 -> 5x5 -> 80 -> 10 with one shared 5x5 kernel: 2,825 weights (design 2.1). */
export const kernel = defineNetwork('kernel', { name: 'x', shape: [14, 14], role: 'input', letter: 'p' }, [
  convolution({
    input: 'x',
    weights: 'w1cnn',
    output: 'temphicnn',
    size: [14, 14],
    kernel: 5,
    deviation: 0.1,
  }),
  maxPool({ input: 'temphicnn', output: 'hicnn', size: [10, 10], window: 2, letter: 'j' }),
  sigmoid({ input: 'hicnn', output: 'hocnn', shape: [5, 5], letter: 'j' }),
  ...head('hocnn', 25),
]);
