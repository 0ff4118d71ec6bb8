import type { NetworkName, Ref } from '../../core/index.ts';

/** A weight that stays in view, and its gradient at the latest traces, oldest first. */
export interface PinnedWeight {
  readonly ref: Ref;
  readonly history: readonly number[];
}

/** By network; none where nothing was pinned. */
export type Pins = Readonly<Partial<Record<NetworkName, readonly PinnedWeight[]>>>;

export interface PinsSlice {
  readonly pins: Pins;
}
