import { texNumbers, texStep } from './texNumbers.ts';
import type { Explanation } from '../types.ts';

/* Apart from explain: a page draws its first picture without a formula. */

/** The formula of an explanation with the numbers put in. */
export function texWithNumbers(explanation: Explanation): string {
  return `${explanation.name}=${texNumbers(explanation, explanation.value)}`;
}

/** The same of a weight's update, as explainUpdate has it. */
export function texUpdateWithNumbers({ name, terms: [weight, step] }: Explanation): string {
  const [rate, gradient] = step.factors;
  return `${name}\\leftarrow ${texStep(weight.value, -rate.value, gradient.value)}`;
}
