import {
  cellCount,
  multiplications,
  networks,
  tensorOf,
  type Multiplications,
  type Ref,
} from '../../core/index.ts';
import type { Traced } from '../state.ts';

/** What one weight's gradient costs, and what those of its whole tensor cost. */
export interface Counts {
  readonly one: Multiplications;
  readonly all: Multiplications;
}

const counts = new Map<string, Multiplications>();

/** Counted once a tensor: however a digit looks, as many multiplications lead to the gradient of each of its weights. */
export function countsOf(traced: Traced, ref: Ref): Counts {
  const cells = cellCount(tensorOf(networks[traced.network], ref.tensor));
  const tensor = `${traced.network} ${ref.tensor}`;
  return {
    one: counted(traced, `one of ${tensor}`, () => [ref]),
    all: counted(traced, `all of ${tensor}`, () =>
      Array.from({ length: cells }, (_, index) => ({ ...ref, index })),
    ),
  };
}

function counted(
  { network, weights, trace: shown }: Traced,
  key: string,
  refs: () => readonly Ref[],
): Multiplications {
  const count = counts.get(key) ?? multiplications(networks[network], weights, shown, refs());
  counts.set(key, count);
  return count;
}
