import type { AppStore } from '../createAppStore.ts';
import type { MyDigit } from '../keep/database.ts';
import type { AppState } from '../state.ts';
import { troubleOf } from '../keep/storageTrouble.ts';

/** Where the user's own digits are kept. */
export interface MineKeeper {
  /** Those of earlier visits. */
  read(): Promise<readonly MyDigit[]>;
  /** Makes what is kept the same as these, but for digits that it never heard of. */
  write(mine: readonly MyDigit[]): Promise<void>;
}

/** Whether there is something to read or to keep: before that nobody needs the database. */
function isWanted({ mine, sideTab, source, target }: AppState): boolean {
  return mine.length > 0 || sideTab === 'train' || (source.kind === 'drawing' && target !== null);
}

/** Milliseconds after which what failed is tried again. */
const LATER = 5000;

/**
 * Reads the user's own digits when they are first wanted, and keeps every change of them. Where that fails the page says so, the
 * digits stay in memory, and it is tried again. Returns a function that ends it.
 */
export function syncMine(
  store: AppStore,
  open: (onChange: () => void, onElsewhere: () => void) => Promise<MineKeeper> = openKeeper,
): () => void {
  let keeper: MineKeeper | null = null;
  let isBusy = false;
  /** Something happened while it was busy. */
  let isAgain = false;
  /** Another tab has changed what is kept. */
  let isElsewhere = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  /** The digits that were last tried to be kept. */
  let tried: readonly MyDigit[] | null = null;

  async function keep(): Promise<void> {
    isBusy = true;
    isAgain = false;
    clearTimeout(later);
    tried = store.getState().mine;
    try {
      keeper ??= await open(again, elsewhere);
      if (!store.getState().mineRead) store.getState().takeKeptDigits(await keeper.read());
      do {
        tried = store.getState().mine;
        await keeper.write(tried);
        if (isElsewhere) await takeOver(keeper);
      } while (tried !== store.getState().mine);
      if (store.getState().mineFailure) store.setState({ mineFailure: null });
    } catch (error) {
      tell(store, error);
      later = setTimeout(() => void keep(), LATER);
    } finally {
      isBusy = false;
    }
    if (isAgain) await keep();
  }
  /** All of this tab's own changes are written by now: what is kept is what there is. */
  async function takeOver(from: MineKeeper): Promise<void> {
    isElsewhere = false;
    const mine = await from.read();
    if (tried !== store.getState().mine) return;
    tried = mine;
    store.setState({ mine });
  }
  function elsewhere(): void {
    isElsewhere = true;
    again();
  }
  function again(): void {
    if (isBusy) isAgain = true;
    else void keep();
  }

  const look = (state: AppState): void => {
    if (!isBusy && isWanted(state) && tried !== state.mine) void keep();
  };
  look(store.getState());
  const unsubscribe = store.subscribe(look);
  return () => {
    clearTimeout(later);
    unsubscribe();
  };
}

async function openKeeper(onChange: () => void, onElsewhere: () => void): Promise<MineKeeper> {
  const { createMineKeeper } = await import('./mineKeeper.ts');
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('convscope-mine') : undefined;
  tabs?.addEventListener('message', onElsewhere);
  return createMineKeeper(onChange, undefined, () => tabs?.postMessage(null));
}

/** Said in the list as long as it lasts, and once at the foot of the page where there is something to lose. */
function tell(store: AppStore, error: unknown): void {
  const mineFailure = troubleOf(error);
  const { mine, mineFailure: before } = store.getState();
  const isNews = !before && mine.length > 0;
  store.setState({ mineFailure, ...(isNews && { notice: { kind: 'digitsNotKept' } }) });
}
