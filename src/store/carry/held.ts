import { networkNames, type NetworkName } from '../../core/index.ts';
import type { Database, KeptOwn } from '../keep/database.ts';
import { isInterruptible, keptEndedOf } from '../keep/keptRun.ts';
import { readOwn, readSaved } from '../keep/rows.ts';
import { readEnded, readInterrupted } from '../keep/runRows.ts';
import { nearestFirst, type Tab } from '../keep/tab.ts';
import { readDigit } from '../mine/mineSchema.ts';
import type { AppState } from '../state.ts';
import { endingOf } from '../training/ending.ts';
import type { Held } from './carried.ts';

/** What lies in the database; what does not fit is from another version or damaged, and only counted. */
export async function heldIn(
  database: Database,
  tab: Tab,
): Promise<{ readonly held: Held; readonly unread: number }> {
  const [own, saved, digits, runs, pasts, ended] = await Promise.all([
    database.getAll('own'),
    database.getAll('weights'),
    database.getAll('digits'),
    database.getAll('runs'),
    database.getAll('pasts'),
    database.getAll('ended'),
  ]);
  const held = {
    own: nearestFirst(
      tab,
      own.map(readOwn).filter((each) => each !== null),
    ),
    saved: saved.map(readSaved).filter((each) => each !== null),
    digits: digits.map(readDigit).filter((each) => each !== null),
    interrupted: runs
      .map((run) =>
        readInterrupted(
          run,
          pasts.find(({ visit }) => visit === run.visit),
        ),
      )
      .filter((each) => each !== null),
    ended: nearestFirst(
      tab,
      ended.map(readEnded).filter((each) => each !== null),
    ),
  };
  const rows = own.length + saved.length + digits.length + runs.length + ended.length;
  const read = Object.values(held).reduce((sum, { length }) => sum + length, 0);
  return { held: { ...held, own: held.own.filter(({ isFresh }) => !isFresh) }, unread: rows - read };
}

/** What would be kept, where the browser keeps nothing: it is there until the page is closed. */
export function heldHere(state: AppState, tab: Tab, now: number): Held {
  const { own, saved, mine, run, training, interrupted } = state;
  const ending = endingOf(run, training);
  const ownRow = (network: NetworkName): KeptOwn[] => {
    const found = own[network];
    return found
      ? [{ network, tab: tab.name, from: null, keptAt: now, isFresh: false, name: null, ...found }]
      : [];
  };
  return {
    own: networkNames().flatMap(ownRow),
    saved: saved ?? [],
    digits: mine,
    interrupted: isInterruptible(run, training)
      ? [{ session: tab.name, keptAt: now, run }, ...interrupted]
      : interrupted,
    ended: run && ending ? [keptEndedOf(run, ending, tab.name, now)] : [],
  };
}
