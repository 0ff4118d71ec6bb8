import type { NetworkName } from '../core/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { openDatabase } from '../store/keep/database.ts';
import { DigitsPart } from '../store/keep/digitsPart.ts';
import { EndedPart } from '../store/keep/endedPart.ts';
import { forgetEnded } from '../store/keep/forgetEnded.ts';
import { gatherOwn } from '../store/keep/gatherOwn.ts';
import { Keeper } from '../store/keep/keeper.ts';
import type { KeptStorage } from '../store/keep/keptStorage.ts';
import { createSessions } from '../store/keep/sessions.ts';
import { tabOf } from '../store/keep/tab.ts';
import { TrainingPart } from '../store/keep/trainingPart.ts';
import { followFromFirstTrace } from './address/followAddress.ts';
import { setKeeping } from './keeping.ts';
import { nameOfWeights, nameOnceLoaded } from './nameOfWeights.ts';
import { keepOffline } from './offline/keepOffline.ts';

/** Until tabs that the browser opens together have said that they are there. */
const TABS_OPENED = 10_000;

const tab = tabOf(window);

/** Begun once, however often the database is asked for. */
let offline: Promise<void> | null = null;

/**
 * Keeps training and one's own digits in the browser's database, `storage` being where the small state goes; and the page itself for use
 * without a network. From then on the address follows, too.
 */
export function keep(store: AppStore, storage: KeptStorage): Keeper {
  // a page that cannot be kept works on, where there is a network
  if (import.meta.env.PROD) offline ??= keepOffline(store).catch(() => undefined);
  followFromFirstTrace(store);
  // not on pages without https
  const sessions = createSessions('locks' in navigator ? navigator.locks : undefined);
  sessions.hold(tab.name);
  // a run begins in the tab "Train", whose words are there then
  const nameBeforeRun = (network: NetworkName) => nameOfWeights('saved.beforeRun', network);
  const parts = [
    new TrainingPart(store, { sessions, tab, nameBeforeRun }),
    new EndedPart(store, tab),
    new DigitsPart(store),
  ];
  const keeper = new Keeper(store, parts, {
    open: () => openDatabase(),
    ...('BroadcastChannel' in window && { channel: new BroadcastChannel('convscope-kept') }),
  });
  const own = () => store.getState().own;
  const nameOfTab = (network: NetworkName) => nameOnceLoaded('saved.ofTab', network);
  // what tabs left that are closed now is put among the saved weights
  const gather = (): Promise<void> =>
    keeper.change('saved', async (database) => {
      await forgetEnded(database, { tab, sessions });
      return gatherOwn(database, { tab, sessions, own, nameOfTab });
    });
  setTimeout(() => void gather().catch(console.error), TABS_OPENED);
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('convscope-carry') : null;
  channel?.addEventListener('message', ({ data }) => {
    void import('./carry.ts').then(async ({ carryingOf }) => (await carryingOf()).hear(data));
  });
  setKeeping({ store, keeper, tab, storage, channel });
  return keeper;
}
