import { Carrying } from '../store/carry/carrying.ts';
import { keeping } from './keeping.ts';
import { loadWords } from './language/i18n.ts';
import { nameOfWeights } from './nameOfWeights.ts';
import { offlineFiles } from './offline/offlineState.ts';

let carrying: Promise<Carrying> | null = null;

/** What takes all that is kept along, and forgets it: one as long as the page is open, so that it can be taken back. */
export function carryingOf(): Promise<Carrying> {
  carrying ??= begin();
  // what could not be loaded is asked for again
  carrying.catch(() => (carrying = null));
  return carrying;
}

/** Where storage is forbidden nothing is kept. */
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

async function begin(): Promise<Carrying> {
  const [{ store, keeper, tab, storage, channel }] = await Promise.all([keeping, loadWords(['kept'])]);
  return new Carrying(store, {
    keeper,
    tab,
    storage,
    small: {
      getItem: (key) => attempt(() => window.localStorage.getItem(key)),
      removeItem(key) {
        attempt(() => window.localStorage.removeItem(key));
        attempt(() => window.sessionStorage.removeItem(key));
      },
    },
    offline: offlineFiles,
    post: (message) => channel?.postMessage(message),
    nameOf: (what, network) => nameOfWeights(`kept.names.${what}`, network),
  });
}
