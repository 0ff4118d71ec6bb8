import { createStore, type StoreApi } from 'zustand/vanilla';
import { blocksOf, networks } from '../../../../core/index.ts';
import { hidesWinners } from '../../../../store/ask/askSlice.ts';
import type { AppStore } from '../../../../store/createAppStore.ts';
import { frameOf } from '../../../../store/pass/frames.ts';
import { frontsHeld, frontsOf } from '../../../../store/pass/fronts.ts';
import { isWaitingForInk, passOf } from '../../../../store/pass/passOf.ts';
import { highlightsOfState } from '../../../../store/pass/pointing.ts';
import { blockKey, type AppState } from '../../../../store/state.ts';
import { mapSourceOf, type TracedSource } from '../../../stage/mapSource.container.tsx';

/** What the stage of a film shows: the same pass as the page, at another step. */
export interface Shot {
  readonly position: number;
  readonly source: TracedSource;
}
export type Shots = StoreApi<Shot | null>;

/**
 * The page's settings in a store of its own, for the colours of print and for blocks that stand as they do now: so every picture has
 * the same maps at the same places.
 */
export function shadowOf(store: AppStore, isPrint: boolean): AppStore {
  const state = store.getState();
  const { network } = state;
  const open = document.querySelectorAll('#network .stage-block');
  const isOpenByHand = Object.fromEntries(
    blocksOf(networks[network]).map((_, n) => [blockKey(network, n), open[n]?.classList.contains('open')]),
  );
  return createStore<AppState>(() => ({
    ...state,
    ...(isPrint && { theme: 'light' as const }),
    isOpenByHand,
    playing: false,
    isScrubbing: false,
    pinned: false,
    hovered: null,
  }));
}

/** The stage at another step of the pass; null before there is a pass. The page's own step stays. */
export function shotAt(store: AppStore, position: number): Shot | null {
  const at: AppState = { ...store.getState(), position, stepSize: 'cell', progress: 1 };
  const state = { ...at, fronts: frontsHeld(at) };
  const traced = passOf(state);
  if (!traced) return null;
  const source = mapSourceOf(traced, {
    frame: frameOf(state),
    highlights: highlightsOfState(state),
    ...frontsOf(state),
    selected: state.selected,
    learningRate: state.learningRate,
    isBlank: isWaitingForInk(state),
    hidesWinners: hidesWinners(state),
  });
  return { position, source };
}
