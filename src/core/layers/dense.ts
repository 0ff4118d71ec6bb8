import { texCell, texGradient } from '../explain/tex.ts';
import { termOf } from '../explain/terms.ts';
import type { Layer, Run } from '../types.ts';

export interface DenseOptions {
  readonly input: string;
  readonly weights: string;
  readonly output: string;
  /** Cells read and cells written. */
  readonly from: number;
  readonly to: number;
  /** The shape of what is written; [to] unless told. */
  readonly shape?: readonly number[];
  /** Index letters of the input and the output. */
  readonly letters: readonly [string, string];
  readonly deviation: number;
}

/** Every input to every output: output[n] = sum over l of input[l] * weights[l*to+n], no bias (design 2.1, 2.2). */
export function dense(options: DenseOptions): Layer {
  const { input, weights, output, from, to, letters, deviation } = options;
  const [l, n] = letters;
  return {
    kind: 'dense',
    input,
    weights,
    output,
    tensors: [
      { name: weights, shape: [from, to], role: 'weight', letters, deviation },
      { name: output, shape: options.shape ?? [to], role: 'value', letter: n },
    ],
    forward: (run) => forward(options, run),
    backward: (run) => backward(options, run),
    explainOutput(context, index) {
      const terms = Array.from({ length: from }, (_, source) =>
        termOf([context.value(input, source), context.value(weights, source * to + index)], context.tensor),
      );
      return {
        op: 'sum',
        right: `\\sum_{${l}=0}^{${from - 1}}${texCell(input, l)}\\;${texCell(weights, `${l},\\,${index}`)}`,
        terms,
      };
    },
    explainInputGradient(context, index) {
      const terms = Array.from({ length: to }, (_, target) =>
        termOf(
          [context.value(weights, index * to + target), context.gradient(output, target)],
          context.tensor,
        ),
      );
      return {
        op: 'sum',
        right: `\\sum_{${n}=0}^{${to - 1}}${texCell(weights, `${index},\\,${n}`)}\\;${texGradient(output, n)}`,
        terms,
      };
    },
    explainWeightGradient(context, index) {
      const source = Math.floor(index / to);
      const target = index % to;
      const factors = [context.gradient(output, target), context.value(input, source)];
      return {
        op: 'sum',
        right: `${texGradient(output, target)}\\;${texCell(input, source)}`,
        terms: [termOf(factors, context.tensor)],
      };
    },
  };
}

function forward({ input, weights, output, from, to }: DenseOptions, run: Run): void {
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

function backward({ input, weights, output, from, to }: DenseOptions, run: Run): void {
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
