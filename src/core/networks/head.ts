import { dense } from '../layers/dense.ts';
import { sigmoid } from '../layers/sigmoid.ts';
import { squaredError } from '../layers/squaredError.ts';
import type { Layer } from '../types.ts';

export const HIDDEN = 80;
export const DIGITS = 10;

/** What both networks share after their first layer: `cells` -> 80 -> 10 -> E (design 2.1, 2.2). */
export function head(input: string, cells: number): Layer[] {
  return [
    dense({
      input,
      weights: 'w12',
      output: 'h2i',
      from: cells,
      to: HIDDEN,
      letters: ['j', 'm'],
      deviation: 0.3,
    }),
    sigmoid({ input: 'h2i', output: 'h2o', shape: [HIDDEN], letter: 'm' }),
    dense({
      input: 'h2o',
      weights: 'w2',
      output: 'yi',
      from: HIDDEN,
      to: DIGITS,
      letters: ['m', 'k'],
      deviation: 0.2,
    }),
    sigmoid({ input: 'yi', output: 'yo', shape: [DIGITS], letter: 'k' }),
    squaredError({ input: 'yo', target: 'd', output: 'E', length: DIGITS, letter: 'k' }),
  ];
}
