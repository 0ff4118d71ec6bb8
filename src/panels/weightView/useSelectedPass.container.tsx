import { useDeferredValue } from 'react';
import type { Ref } from '../../core/index.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';

/**
 * The pass of the network in use and the gradient of its selected weight, for a view of that weight; null before there are both. A new
 * trace waits for what is pressed meanwhile: while a run goes on they come all the time.
 */
export function useSelectedPass(): { readonly traced: Traced; readonly weight: Ref } | null {
  const network = useAppStore((state) => state.network);
  const traced = useDeferredValue(useAppStore(tracedOf));
  const weight = useAppStore(selectedWeight);
  return traced?.network === network && weight ? { traced, weight } : null;
}
