import { texCell } from '../explain/tex.ts';
import { constant, termOf } from '../explain/terms.ts';
import type { Context, Factor, Layer, Run } from '../types.ts';

export interface SquaredErrorOptions {
  readonly input: string;
  readonly target: string;
  readonly output: string;
  readonly length: number;
  readonly letter: string;
}

/** E = 1/2 sum over k of (yo[k] - d[k])^2 (design 2.1). The backward pass starts here, from dE/dE = 1. */
export function squaredError(options: SquaredErrorOptions): Layer {
  const { input, target, output, length, letter } = options;
  return {
    kind: 'squaredError',
    input,
    target,
    output,
    tensors: [
      { name: target, shape: [length], role: 'target', letter },
      { name: output, shape: [1], role: 'value' },
    ],
    forward: (run) => forward(options, run),
    backward: (run) => backward(options, run),
    explainOutput(context) {
      const terms = Array.from({ length }, (_, k) => {
        const off = difference(options, context, k);
        return termOf([constant(0.5), off, off], context.tensor);
      });
      const right = `\\frac12\\sum_{${letter}=0}^{${length - 1}}(${texCell(input, letter)}-${texCell(target, letter)})^2`;
      return { op: 'sum', right, terms };
    },
    explainInputGradient: (context, index) => ({
      op: 'sum',
      right: `(${texCell(input, index)}-${texCell(target, index)})`,
      terms: [termOf([difference(options, context, index)], context.tensor)],
    }),
  };
}

function difference({ input, target }: SquaredErrorOptions, context: Context, k: number): Factor {
  const { values } = context.run;
  return {
    kind: 'difference',
    ref: { tensor: input, index: k, of: 'value' },
    wanted: { tensor: target, index: k, of: 'value' },
    value: values[input][k] - values[target][k],
  };
}

function forward({ input, target, output, length }: SquaredErrorOptions, run: Run): void {
  const yo = run.values[input];
  const d = run.values[target];
  let sum = 0;
  // E = 1/2 sum over k of (yo[k] - d[k])^2
  for (let k = 0; k < length; k += 1) sum += (yo[k] - d[k]) ** 2;
  run.values[output][0] = sum / 2;
}

function backward({ input, target, output, length }: SquaredErrorOptions, run: Run): void {
  const yo = run.values[input];
  const d = run.values[target];
  const dYo = run.gradients[input];
  run.gradients[output][0] = 1;
  // dE/dyo[k] = yo[k] - d[k]
  for (let k = 0; k < length; k += 1) dYo[k] = yo[k] - d[k];
}
