import type { NetworkName } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import type { Database } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { readOwn, readSaved, type ReadOwn } from './readKeptRun.ts';
import { keptBefore, listed } from './savedSlice.ts';
import { freeName, isSameWeights } from './savedWeights.ts';
import type { Tab } from './tab.ts';
import type { Visits } from './visits.ts';

export interface GatherOptions {
  readonly open: () => Promise<Database>;
  readonly tab: Tab;
  readonly visits: Visits;
  /** What weights are called that a tab left which is closed now. */
  readonly nameOfTab: (network: NetworkName) => Promise<string>;
}

/**
 * Weights of tabs that are closed are put among the saved ones, so that none is lost with its tab; those that others went on
 * from, that are saved or that are in use here need no keeping. Where the browser cannot tell which tabs are open, all stay
 * as they are.
 */
export async function gatherOwn(store: AppStore, options: GatherOptions): Promise<void> {
  const { tab, visits } = options;
  if (!visits.canTell) return;
  const database = await options.open();
  try {
    const rows = (await database.getAll('own')).map(readOwn).filter((each) => each !== null);
    for (const row of rows) {
      if (row.tab === tab.name || isInUse(store, row) || !(await visits.isLeft(row.tab))) continue;
      const isPassedOn = rows.some(
        ({ network, from }) => network === row.network && from?.tab === row.tab && row.keptAt <= from.keptAt,
      );
      const name = isPassedOn || row.isFresh ? null : await options.nameOfTab(row.network);
      const entry = await moved(database, row, name);
      const { saved } = store.getState();
      if (entry && saved) store.setState({ saved: listed(saved, [entry], []) });
    }
  } finally {
    database.close();
  }
}

function isInUse(store: AppStore, { network, weights }: ReadOwn): boolean {
  const own = store.getState().own[network];
  return own !== undefined && isSameWeights(own.weights, weights);
}

/** Takes a row away, and saves it where it has been given a name: both or neither. */
async function moved(
  database: Database,
  { network, tab, weights, accuracy }: ReadOwn,
  name: string | null,
): Promise<SavedWeights | null> {
  const transaction = database.transaction(['own', 'weights'], 'readwrite');
  const own = transaction.objectStore('own');
  const isThere = (await own.getKey([tab, network])) !== undefined;
  const rows = await transaction.objectStore('weights').getAll();
  const saved = rows.map(readSaved).filter((each) => each !== null);
  const isKnown = saved.some((each) => each.network === network && isSameWeights(each.weights, weights));
  // another page may have been quicker
  const entry =
    name !== null && isThere && !isKnown
      ? keptBefore(network, { weights, accuracy }, freeName(saved, name))
      : null;
  await Promise.all([
    own.delete([tab, network]),
    ...(entry ? [transaction.objectStore('weights').put(entry)] : []),
    transaction.done,
  ]);
  return entry;
}
