import { valueTensor } from '../axes.ts';
import { bracketsOf, cellsOf } from '../place.ts';
import { texCell } from '../explain/tex.ts';
import { constant, termOf } from '../explain/terms.ts';
import { WEIGHTLESS } from './links.ts';
import type { Context, Factor, Reason, Run, SquaredError, Tensor } from '../types.ts';

export interface SquaredErrorOptions {
  readonly target: string;
  readonly output: string;
}

/** E = 1/2 sum over k of (yo[k] - d[k])^2 (design 2.1). The backward pass starts here, from dE/dE = 1. */
export function squaredError(input: Tensor, { target, output }: SquaredErrorOptions): SquaredError {
  const layer: SquaredError = {
    kind: 'squaredError',
    input: input.name,
    target,
    output,
    tensors: [{ ...valueTensor(target, input.axes, input.letter), role: 'target' }, valueTensor(output, [])],
    signs: ['', ''],
    forward: (run) => forward(layer, run),
    backward: (run) => backward(layer, run),
    // E is made of all scores; which score E leads back to, each of them asks by itself
    links: { ...WEIGHTLESS, outputsOfInput: () => [0], inputsOfOutput: () => [] },
    difference: (above, below, differences) =>
      Float64Array.of(errorDifference(layer, above, below, differences[input.name])),
    explainOutput: (context) => explainOutput(layer, input, context),
    explainInputGradient(context, index) {
      const [yo, d] = [layer.input, target].map((name) => texCell(name, bracketsOf(input, index)));
      const terms = [termOf([difference(layer, context, index)], context.tensor)];
      return { op: 'sum', right: `(${yo}-${d})`, terms };
    },
  };
  return layer;
}

function explainOutput(layer: SquaredError, { axes, letter = 'k' }: Tensor, context: Context): Reason {
  const outputs = cellsOf(axes);
  const terms = Array.from({ length: outputs }, (_, k) => {
    const off = difference(layer, context, k);
    return termOf([constant(0.5), off, off], context.tensor);
  });
  const square = `(${texCell(layer.input, letter)}-${texCell(layer.target, letter)})^2`;
  return { op: 'sum', right: `\\frac12\\sum_{${letter}=0}^{${outputs - 1}}${square}`, terms };
}

function difference({ input, target }: SquaredError, context: Context, k: number): Factor {
  const { values } = context.run;
  return {
    kind: 'difference',
    ref: { tensor: input, index: k, of: 'value' },
    target: { tensor: target, index: k, of: 'value' },
    value: values[input][k] - values[target][k],
  };
}

function forward({ input, target, output }: SquaredError, run: Run): void {
  const yo = run.values[input];
  const d = run.values[target];
  let sum = 0;
  // E = 1/2 sum over k of (yo[k] - d[k])^2
  for (let k = 0; k < d.length; k += 1) sum += (yo[k] - d[k]) ** 2;
  run.values[output][0] = sum / 2;
}

/** 1/2 (a-d)^2 - 1/2 (b-d)^2 = 1/2 (a-b) ((a-d) + (b-d)), summed over the scores; `change` is a - b. */
function errorDifference(
  { input, target }: SquaredError,
  above: Run,
  below: Run,
  change: Float64Array,
): number {
  const [a, b, d] = [above.values[input], below.values[input], above.values[target]];
  return change.reduce((sum, value, k) => sum + 0.5 * value * (a[k] - d[k] + (b[k] - d[k])), 0);
}

function backward({ input, target, output }: SquaredError, run: Run): void {
  const yo = run.values[input];
  const d = run.values[target];
  const dYo = run.gradients[input];
  run.gradients[output][0] = 1;
  // dE/dyo[k] = yo[k] - d[k]
  for (let k = 0; k < d.length; k += 1) dYo[k] = yo[k] - d[k];
}
