import type { Ref } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { withLaterEdit } from '../input/laterEdits.ts';
import type { AppState } from '../state.ts';
import { tracedOf } from './passOf.ts';
import { isPinned, pinsFrom, pinsOf } from './pinsSlice.ts';
import type { PinnedWeight } from './pinsState.ts';

/** Weights are pinned, and let go of: edits of the one history. It comes with the panel that does it. */

/** Pins a weight of the network that is shown; nothing happens where four are pinned. */
export function pin(store: AppStore, ref: Ref): void {
  const state = store.getState();
  const pinned = pinsOf(state.pins, state.network);
  const known = pinned.map((each) => each.ref);
  const added = pinsFrom(state.network, [...known, ref]).at(known.length);
  if (!added) return;
  const now = tracedOf(state)?.trace.gradients[ref.tensor][ref.index];
  const history = now === undefined ? [] : [now];
  store.setState(afterPinning(state, 'pin', [...pinned, { ...added, history }]));
}

export function unpinWeight(store: AppStore, ref: Ref): void {
  const state = store.getState();
  const pinned = pinsOf(state.pins, state.network);
  if (!isPinned(pinned, ref)) return;
  const left = pinned.filter((each) => !isPinned([each], ref));
  store.setState(afterPinning(state, 'unpin', left));
}

function afterPinning(
  state: AppState,
  what: 'pin' | 'unpin',
  pinned: readonly PinnedWeight[],
): Partial<AppState> {
  const { network, pins } = state;
  const held = { network, pins: pinsOf(pins, network) };
  return {
    ...withLaterEdit(state, { kind: 'pins', what, held }),
    pins: { ...pins, [network]: pinned },
  };
}
