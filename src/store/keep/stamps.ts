import { cellCount, networks, tensorOf, type Explanation } from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import { explainTraced } from '../pass/scene.ts';
import type { Traced } from '../state.ts';

/** The gradient of every weight of a tensor, explained; for kernels, which have few. */
export const gradientExplanations = memoLast((traced: Traced, tensor: string): readonly Explanation[] => {
  const count = cellCount(tensorOf(networks[traced.network], tensor));
  return Array.from({ length: count }, (_, index) =>
    explainTraced(traced, { tensor, index, of: 'gradient' }),
  );
});
