import { weightTensors } from '../check.ts';
import { NEARLY_FLAT } from '../explain/terms.ts';
import { slope } from '../layers/sigmoid.ts';
import { makerOf } from '../roles.ts';
import type { Network, Trace, Weights } from '../types.ts';

/** The sigmoids of one layer on one digit. */
export interface UnitsState {
  readonly tensor: string;
  readonly count: number;
  /** How many have a slope below NEARLY_FLAT. */
  readonly flat: number;
  /** The value that all of them have, where it is one and the same; else null. */
  readonly same: number | null;
  /** All have the same error too and are fully connected: a step changes their weights alike, and they stay alike. */
  readonly isAlike: boolean;
}

/** What a pass says of whether its network can learn from the digit. */
export interface LearningState {
  /** Each layer of sigmoids, first to last; the last are the scores. */
  readonly units: readonly UnitsState[];
  /** The first weights, and the largest of their gradients on this digit, without its sign. */
  readonly first: { readonly tensor: string; readonly largest: number };
  /** Every weight behind the first tensor is 0: no error comes through. */
  readonly isCutOff: boolean;
}

export function learningState(
  network: Network,
  weights: Weights,
  { values, gradients }: Pick<Trace, 'values' | 'gradients'>,
): LearningState {
  const [first, ...later] = weightTensors(network);
  return {
    units: network.layers
      .filter(({ kind }) => kind === 'sigmoid')
      .map(({ input, output }) => ({
        ...unitsOf(output, values[output]),
        isAlike: isDense(network, input) && isSame(values[output]) && isSame(gradients[output]),
      })),
    first: {
      tensor: first.name,
      largest: gradients[first.name].reduce((most, each) => Math.max(most, Math.abs(each)), 0),
    },
    isCutOff: later.length > 0 && later.every(({ name }) => weights[name].every((weight) => weight === 0)),
  };
}

/** Sums that were added in another order may differ in their last digits. */
const SAME = 1e-12;

function isSame(numbers: Float64Array): boolean {
  return numbers.length > 1 && numbers.every((each) => Math.abs(each - numbers[0]) <= SAME);
}

function isDense(network: Network, sums: string): boolean {
  return makerOf(network, sums)?.kind === 'dense';
}

function unitsOf(tensor: string, outputs: Float64Array): Omit<UnitsState, 'isAlike'> {
  return {
    tensor,
    count: outputs.length,
    flat: outputs.filter((value) => slope(value) < NEARLY_FLAT).length,
    same: isSame(outputs) ? outputs[0] : null,
  };
}
