import type { AppStore } from '../store/createAppStore.ts';
import type { Keeper } from '../store/keep/keeper.ts';
import type { KeptStorage } from '../store/keep/keptStorage.ts';
import type { Tab } from '../store/keep/tab.ts';

/** What keeps things on this page. */
export interface Keeping {
  readonly store: AppStore;
  readonly keeper: Keeper;
  readonly tab: Tab;
  readonly storage: KeptStorage;
  /** Where pages in other tabs hear that everything was forgotten. */
  readonly channel: BroadcastChannel | null;
}

let found: ((keeping: Keeping) => void) | null = null;
/** Once it is there. */
export const keeping = new Promise<Keeping>((resolve) => (found = resolve));

/** Says what it is. */
export function setKeeping(keeping: Keeping): void {
  found?.(keeping);
}
