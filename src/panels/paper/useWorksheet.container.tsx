import { networks, worksheetOf, type Ref, type Worksheet } from '../../core/index.ts';
import { memoLast } from '../../store/memo.ts';
import { explainerOf, rightOf, tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';

const worksheetOnce = memoLast((traced: Traced, selected: Ref, rate: number): Worksheet | null => {
  const { network, trace } = traced;
  return worksheetOf({ network: networks[network], trace, explain: explainerOf(traced) }, selected, rate);
});

/** The worksheet of the digit that is shown; of a network with a planted bug as it should be. Null where none can be made. */
export function useWorksheet(): Worksheet | null {
  return useAppStore((state) => {
    const traced = tracedOf(state);
    return traced && worksheetOnce(rightOf(traced), state.selected, state.learningRate);
  });
}
