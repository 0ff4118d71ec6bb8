import type { NetworkName } from '../../core/index.ts';
import type { PinnedWeight } from '../pass/pinsState.ts';

/** What was the reader's before a link was opened, beyond the moment. */
export interface BeforeLink<Settings> {
  /** Settings as they were, and as the link has them: those that were changed since stay. */
  readonly had: Settings;
  readonly came: Settings;
  /** Of weights that are made; null where the link brought none. */
  readonly seed: number | null;
  /** Pinned weights, of networks for which the link brought others. */
  readonly pins: Readonly<Partial<Record<NetworkName, readonly PinnedCell[]>>>;
  /** The names under which one's own weights were saved that gave way. */
  readonly own: Readonly<Partial<Record<NetworkName, string>>>;
}

type PinnedCell = Pick<PinnedWeight['ref'], 'tensor' | 'index'>;

/** The same with how it comes back, which is loaded with the first link. */
export interface BackOverLink<State, Settings> extends BeforeLink<Settings> {
  readonly back: (state: State) => Partial<State>;
}
