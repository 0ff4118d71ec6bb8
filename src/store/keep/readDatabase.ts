import type { NetworkName } from '../../core/index.ts';
import type { Database } from './database.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import { readInterrupted, readOwn, readSaved, type ReadOwn } from './rows.ts';
import type { Tab } from './tab.ts';
import type { Sessions } from './sessions.ts';

export interface Rows {
  readonly own: readonly ReadOwn[];
  readonly saved: readonly SavedWeights[];
}

/** The tab's own weights, or those that it goes on with. @throws DOMException that says why the browser refused. */
export async function readRows(database: Database, tab: Tab): Promise<Rows> {
  const [own, saved] = await Promise.all([database.getAll('own'), database.getAll('weights')]);
  return {
    own: ownOf(
      own.map(readOwn).filter((each) => each !== null),
      tab,
    ),
    saved: saved.map(readSaved).filter((each) => each !== null),
  };
}

/** Of each network: the tab's own, those of the tab that it is a copy of, or the newest. */
function ownOf(rows: readonly ReadOwn[], tab: Tab): readonly ReadOwn[] {
  const rank = (row: ReadOwn): number => Number(row.tab === tab.name) * 2 + Number(row.tab === tab.origin);
  const best = new Map<NetworkName, ReadOwn>();
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b) || a.keptAt - b.keptAt))
    best.set(row.network, row);
  return [...best.values()];
}

/** So many interrupted runs are offered; who never took up older ones does not miss them. */
const OFFERED = 5;

/** Runs of sessions that are over, the newest first. */
export async function readInterruptedRuns(
  database: Database,
  sessions: Sessions,
): Promise<{ readonly runs: readonly InterruptedRun[]; readonly tooOld: readonly string[] }> {
  const kept = await database.getAll('runs');
  const newest = kept.toSorted((a, b) => b.keptAt - a.keptAt).map(({ visit }) => visit);
  const isOver = await Promise.all(newest.map((session) => sessions.isOver(session)));
  const left = newest.filter((session, n) => session !== sessions.name && isOver[n]);
  const runs = await Promise.all(
    left.slice(0, OFFERED).map(async (session) => {
      // read again: a page that went on meanwhile may have come to its end
      const run = await database.get('runs', session);
      return run ? readInterrupted(run, await database.get('pasts', session)) : null;
    }),
  );
  return { runs: runs.filter((run) => run !== null), tooOld: left.slice(OFFERED) };
}
