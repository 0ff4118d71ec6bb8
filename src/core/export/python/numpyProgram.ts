import type { Layer, Network } from '../../types.ts';
import { backwardLines } from './backwardLines.ts';
import { forwardLines, type Dialect } from './forwardLines.ts';
import { NUMPY_HELPERS } from './numpyHelpers.ts';
import {
  assembled,
  closing,
  expectWanted,
  givenLines,
  opening,
  passFunction,
  type Wanted,
} from './program.ts';
import { gradientVariable, variable } from './variables.ts';

const NUMPY: Dialect = {
  sigmoid: (z) => `sigmoid(${z})`,
  convolution: (x, w) => `convolution(${x}, ${w})`,
  maxPool: (output, winners, maps, window) => `${output}, ${winners} = max_pool(${maps}, ${window})`,
  dense: (x, w, reshaped) => `dense(${x}, ${w})${reshaped}`,
  error: (yo, d) => `sum(((${yo} - ${d}) ** 2).reshape(-1)) / 2`,
  list: (numbers) => `np.array([${numbers}])`,
};

const NUMBERS = [
  'def numbers(shape, text):',
  '    return np.frombuffer(base64.b64decode(text), dtype="<f8").reshape(shape)',
];

/**
 * A Python program that computes a cell of a pass once more with NumPy: forward and backward, written out. Sums go in the page's
 * order, so that equal cells of a pool stay equal.
 * @throws RangeError if the weights, the trace or the cell do not fit the network.
 */
export function numpyProgram(wanted: Wanted): string {
  expectWanted(wanted);
  const { network, ref } = wanted;
  const body = ['# forward', ...forwardLines(network, NUMPY), '', '# backward', ...backwardLines(network)];
  const name = ref.of === 'value' ? variable(ref.tensor) : gradientVariable(ref.tensor);
  return assembled([
    [...opening(wanted, 'NumPy'), '', 'import base64', '', 'import numpy as np'],
    ...helpersOf(network),
    passFunction(network, 'Forward and backward. Returns every tensor by its name.', body),
    NUMBERS,
    [
      ...givenLines(wanted, NUMPY),
      '',
      ...closing(wanted, [`number = float(found["${name}"].reshape(-1)[${ref.index}])`]),
    ],
  ]);
}

/** The functions that the layers of a network need, each once. */
function helpersOf({ layers }: Network): (readonly string[])[] {
  const kinds = new Set<Layer['kind']>(layers.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => NUMPY_HELPERS[kind]);
}
