import { mapsOf, networks, tensorOf, type Explanation } from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import type { Traced } from '../state.ts';
import { explainTraced } from './passOf.ts';

/** The gradient of every weight of one kernel, explained; `first` is its first weight among all of the tensor's. */
export const kernelExplanations = memoLast(
  (traced: Traced, tensor: string, first: number): readonly Explanation[] => {
    const { cells } = mapsOf(tensorOf(networks[traced.network], tensor));
    return Array.from({ length: cells }, (_, n) =>
      explainTraced(traced, { tensor, index: first + n, of: 'gradient' }),
    );
  },
);
