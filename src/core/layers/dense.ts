import { plane, valueTensor, weightTensor } from '../axes.ts';
import { bracketsOf, cellsOf } from '../place.ts';
import { termOf } from '../explain/terms.ts';
import { texCell, texGradient } from '../explain/tex.ts';
import { upTo } from './links.ts';
import { weightedDifference } from './weightedDifference.ts';
import type { Axis, Context, Dense, Links, Reason, Run, Tensor } from '../types.ts';

export interface DenseOptions {
  readonly weights: string;
  readonly output: string;
  /** Cells read and cells written. */
  readonly from: number;
  readonly to: number;
  /** Rows and columns, where what is written is to be looked at as a map. */
  readonly shape?: readonly [number, number];
  /** Standard deviation of the first random weights. */
  readonly deviation: number;
}

/**
 * Every input to every output: output[n] = sum over l of input[l] * weights[l*to+n], no bias (design 2.1, 2.2).
 * `letters` are those of the cells that are read and that are written.
 * @throws RangeError if the input has not `from` cells, or the shape not `to`.
 */
export function dense(input: Tensor, options: DenseOptions, letters: readonly [string, string]): Dense {
  const { weights, output, from, to, shape, deviation } = options;
  const cells = cellsOf(input.axes);
  if (from !== cells)
    throw new RangeError(
      `${weights}: expected weights from the ${cells} cells of ${input.name}, got from ${from}`,
    );
  if (shape && shape[0] * shape[1] !== to)
    throw new RangeError(`${output}: expected a shape of ${to} cells, got ${shape.join('x')}`);
  const axes: Axis[] = [
    { name: 'from', letter: letters[0], size: from },
    { name: 'to', letter: letters[1], size: to },
  ];
  const written: Axis[] = shape ? plane(shape) : [{ name: 'unit', letter: letters[1], size: to }];
  const layer: Dense = {
    kind: 'dense',
    input: input.name,
    weights,
    output,
    from,
    to,
    tensors: [weightTensor(weights, axes, deviation), valueTensor(output, written, letters[1])],
    signs: ['Σ', 'Σ'],
    forward: (run) => forward(layer, run),
    backward: (run) => backward(layer, run),
    links: linksOf(from, to),
    difference: (...runs) => weightedDifference(layer, ...runs),
    explainOutput: (context, index) => explainOutput(layer, letters[0], context, index),
    explainInputGradient: (context, index) => explainInputGradient(layer, letters[1], context, index),
    explainWeightGradient: (context, index) => explainWeightGradient(layer, context, index),
  };
  return layer;
}

/** Every input meets every output, by the weight [input, output]. */
function linksOf(from: number, to: number): Links {
  return {
    isWhole: true,
    outputsOfInput: () => upTo(to),
    inputsOfOutput: () => upTo(from),
    weightsOfInput: (input) => upTo(to, input * to),
    weightsOfOutput: (output) => upTo(from).map((input) => input * to + output),
    inputsOfWeight: (weight) => [Math.floor(weight / to)],
    outputsOfWeight: (weight) => [weight % to],
  };
}

function explainOutput(
  { input, weights, from, to }: Dense,
  l: string,
  context: Context,
  index: number,
): Reason {
  const terms = Array.from({ length: from }, (_, source) =>
    termOf([context.value(input, source), context.value(weights, source * to + index)], context.tensor),
  );
  const right = `\\sum_{${l}=0}^{${from - 1}}${texCell(input, l)}\\;${texCell(weights, `${l},${index}`)}`;
  return { op: 'sum', right, terms };
}

function explainInputGradient(
  { output, weights, to }: Dense,
  n: string,
  context: Context,
  index: number,
): Reason {
  const terms = Array.from({ length: to }, (_, target) =>
    termOf([context.value(weights, index * to + target), context.gradient(output, target)], context.tensor),
  );
  const right = `\\sum_{${n}=0}^{${to - 1}}${texCell(weights, `${index},${n}`)}\\;${texGradient(output, n)}`;
  return { op: 'sum', right, terms };
}

function explainWeightGradient({ input, output, to }: Dense, context: Context, index: number): Reason {
  const [source, target] = [Math.floor(index / to), index % to];
  const factors = [context.gradient(output, target), context.value(input, source)];
  const error = texGradient(output, bracketsOf(context.tensor(output), target));
  const right = `${error}\\;${texCell(input, bracketsOf(context.tensor(input), source))}`;
  return { op: 'sum', right, terms: [termOf(factors, context.tensor)] };
}

function forward({ input, weights, output, from, to }: Dense, run: Run): void {
  const x = run.values[input];
  const w = run.values[weights];
  const z = run.values[output].fill(0);
  // z[n] = sum over l of x[l] * w[l*to+n]; row after row, as the weights lie in memory
  for (let l = 0; l < from; l += 1) {
    const value = x[l];
    const row = l * to;
    for (let n = 0; n < to; n += 1) z[n] += value * w[row + n];
  }
}

function backward({ input, weights, output, from, to }: Dense, run: Run): void {
  const x = run.values[input];
  const w = run.values[weights];
  const dZ = run.gradients[output];
  const dX = run.gradients[input];
  const dW = run.gradients[weights];
  // dE/dw[l,n] = dE/dz[n] * x[l];  dE/dx[l] = sum over n of w[l,n] * dE/dz[n]
  for (let l = 0; l < from; l += 1) {
    const value = x[l];
    const row = l * to;
    let sum = 0;
    for (let n = 0; n < to; n += 1) {
      dW[row + n] = dZ[n] * value;
      sum += w[row + n] * dZ[n];
    }
    dX[l] = sum;
  }
}
