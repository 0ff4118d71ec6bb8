import { valueTensor } from '../axes.ts';
import { bracketsOf } from '../place.ts';
import { texCell, texSlope } from '../explain/tex.ts';
import { termOf } from '../explain/terms.ts';
import { WEIGHTLESS } from './links.ts';
import type { Context, Reason, Run, Sigmoid, Tensor } from '../types.ts';

/** sigma(z) = 1 / (1 + e^-z). */
export function sigma(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** ds(y) = y (1 - y), the slope of sigma where it gives y. */
export function slope(y: number): number {
  return y * (1 - y);
}

/** output = sigma(input), cell by cell. */
export function sigmoid(
  { name: input, axes, letter }: Tensor,
  { output }: { readonly output: string },
): Sigmoid {
  return {
    kind: 'sigmoid',
    input,
    output,
    tensors: [valueTensor(output, axes, letter)],
    signs: ['σ', 'ds'],
    forward: (run) => forward(input, output, run),
    backward: (run) => backward(input, output, run),
    links: { ...WEIGHTLESS, outputsOfInput: (cell) => [cell], inputsOfOutput: (cell) => [cell] },
    difference(above, below, differences) {
      const [y, z] = [above.values[output], below.values[input]];
      // sigma(a) - sigma(b) = sigma(a) sigma(-b) (1 - e^(b-a))
      return differences[input].map((value, n) => -y[n] * sigma(-z[n]) * Math.expm1(-value));
    },
    explainOutput(context, index) {
      const terms = [
        {
          ...termOf([context.value(input, index)], context.tensor),
          value: context.run.values[output][index],
        },
      ];
      return {
        op: 'sigmoid',
        right: `\\sigma(${texCell(input, bracketsOf(context.tensor(input), index))})`,
        terms,
      };
    },
    explainInputGradient: (context, index) => explainInputGradient(output, context, index),
  };
}

function forward(input: string, output: string, run: Run): void {
  const z = run.values[input];
  const y = run.values[output];
  // y = 1 / (1 + e^-z)
  for (let n = 0; n < z.length; n += 1) y[n] = sigma(z[n]);
}

function backward(input: string, output: string, run: Run): void {
  const y = run.values[output];
  const dY = run.gradients[output];
  const dZ = run.gradients[input];
  // dE/dz = dE/dy * ds(y)
  for (let n = 0; n < y.length; n += 1) dZ[n] = dY[n] * slope(y[n]);
}

/** The slope is multiplied into every term of dE/d(output), so that a reader meets one sum, not a sum in a product. */
function explainInputGradient(output: string, context: Context, index: number): Reason {
  const after = context.reasonForGradient(output, index);
  const own = context.slope(output, index);
  const terms = after.terms.map(({ factors, zero }) =>
    termOf(
      factors[0]?.kind === 'difference' ? [...factors, own] : [own, ...factors],
      context.tensor,
      zero === 'lost the pool',
    ),
  );
  const symbol = texSlope(output, bracketsOf(context.tensor(output), index));
  const isDifference = after.terms[0]?.factors[0]?.kind === 'difference';
  return { op: 'sum', right: isDifference ? `${after.right}\\;${symbol}` : `${symbol}${after.right}`, terms };
}
