import type { NetworkName } from '../../core/index.ts';
import type { AppState } from '../state.ts';
import type { Database, KeptOwn } from './database.ts';
import { readOwn, readSaved } from './rows.ts';
import { freeName, isSameWeights, isSaved, keptBefore } from './savedWeights.ts';
import type { Sessions } from './sessions.ts';
import type { Tab } from './tab.ts';

export interface GatherOptions {
  readonly tab: Tab;
  readonly sessions: Sessions;
  /** One's own weights that are in use here. */
  readonly own: () => AppState['own'];
  /** What weights are called that a tab left which is closed now. */
  readonly nameOfTab: (network: NetworkName) => Promise<string>;
}

/**
 * Weights of tabs that are closed are put among the saved ones, so that none is lost with its tab; those that others went on
 * from, that are saved or that are in use here need no keeping. Where the browser cannot tell which tabs are open, all stay
 * as they are. True where any were saved.
 */
export async function gatherOwn(database: Database, options: GatherOptions): Promise<boolean> {
  const { tab, sessions, own, nameOfTab } = options;
  if (!sessions.canTell) return false;
  const rows = (await database.getAll('own')).map(readOwn).filter((each) => each !== null);
  let isAny = false;
  for (const row of rows) {
    const inUse = own()[row.network];
    if (row.tab === tab.name || (inUse && isSameWeights(inUse.weights, row.weights))) continue;
    if (!(await sessions.isOver(row.tab))) continue;
    const isPassedOn = rows.some(
      ({ network, from }) => network === row.network && from?.tab === row.tab && row.keptAt <= from.keptAt,
    );
    const name = isPassedOn || row.isFresh ? null : await nameOfTab(row.network);
    if (await move(database, row, name)) isAny = true;
  }
  return isAny;
}

/** Takes a row away, and saves it where it has been given a name: both or neither. True where it was saved. */
async function move(database: Database, row: KeptOwn, name: string | null): Promise<boolean> {
  const { network, tab, weights } = row;
  const transaction = database.transaction(['own', 'weights'], 'readwrite');
  const [own, all] = [transaction.objectStore('own'), transaction.objectStore('weights')];
  // another page may have been quicker
  const isThere = (await own.getKey([tab, network])) !== undefined;
  const names = await all.getAll();
  const saved = names.map(readSaved).filter((each) => each !== null);
  const isKept = name !== null && isThere && !isSaved(saved, network, weights);
  await Promise.all([
    own.delete([tab, network]),
    isKept && all.put(keptBefore(network, row, freeName(names, name))),
    transaction.done,
  ]);
  return isKept;
}
