import { useDeferredValue } from 'react';
import type { Ref } from '../../core/index.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';

/**
 * The pass of the network in use and the gradient of its selected weight, for a view of that weight; null before there are both. The
 * view comes after the stage: a newly selected weight is drawn there first, and a new trace waits for what is pressed meanwhile.
 */
export function useSelectedPass(): { readonly traced: Traced; readonly weight: Ref } | null {
  const network = useAppStore((state) => state.network);
  const traced = useDeferredValue(useAppStore(tracedOf));
  const weight = useDeferredValue(useAppStore(selectedWeight));
  return traced?.network === network && weight ? { traced, weight } : null;
}
