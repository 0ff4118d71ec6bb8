import type { StateCreator } from 'zustand/vanilla';
import type { NetworkName, Ref } from '../../core/index.ts';
import { isWaitingForInk } from './passOf.ts';
import type { AppState, Traced } from '../state.ts';
import type { PinnedWeight, Pins, PinsSlice } from './pinsState.ts';
import { isWeightOf } from './whySlice.ts';

/** Weights that can be pinned in each network. */
export const MOST_PINS = 4;
/** Traces that a pinned weight's history goes back. */
export const PIN_HISTORY = 120;

export const NO_PINS: readonly PinnedWeight[] = [];

export function pinsOf(pins: Pins, network: NetworkName): readonly PinnedWeight[] {
  return pins[network] ?? NO_PINS;
}

export function isPinned(pins: readonly PinnedWeight[], { tensor, index }: Ref): boolean {
  return pins.some(({ ref }) => ref.tensor === tensor && ref.index === index);
}

/** The pins with a trace's gradients at the end of their histories; the very same pins if it is of none of them. */
export function recordTrace(pins: Pins, { network, trace }: Traced): Pins {
  const pinned = pinsOf(pins, network);
  if (pinned.length === 0) return pins;
  const recorded = pinned.map(({ ref, history }) => ({
    ref,
    history: [...history.slice(1 - PIN_HISTORY), trace.gradients[ref.tensor][ref.index]],
  }));
  return { ...pins, [network]: recorded };
}

/** A new pass on the stage, and in the histories of pinned weights; of a blank pad nothing is recorded. */
export function withPass(state: AppState, traced: Traced): Pick<AppState, 'traced' | 'pins'> {
  const isBlank = isWaitingForInk({ ...state, traced });
  return { traced, pins: isBlank ? state.pins : recordTrace(state.pins, traced) };
}

/** Cells as pinned weights, those left out that are no weights, stand twice, or are too many. */
export function pinsFrom(
  network: NetworkName,
  refs: readonly Pick<Ref, 'tensor' | 'index'>[],
): PinnedWeight[] {
  const pins: PinnedWeight[] = [];
  for (const { tensor, index } of refs) {
    const ref: Ref = { tensor, index, of: 'gradient' };
    const isNew = isWeightOf(network, ref) && !isPinned(pins, ref);
    if (isNew && pins.length < MOST_PINS) pins.push({ ref, history: [] });
  }
  return pins;
}

export const createPinsSlice: StateCreator<AppState, [], [], PinsSlice> = () => ({ pins: {} });
