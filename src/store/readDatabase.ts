import type { Database } from './database.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import { readInterrupted, readOwn, readSaved, type ReadOwn } from './readKeptRun.ts';
import type { Visits } from './visits.ts';

export interface Rows {
  readonly own: readonly ReadOwn[];
  readonly saved: readonly SavedWeights[];
}

/** @throws DOMException that says why the browser refused. */
export async function readRows(database: Database): Promise<Rows> {
  const [own, saved] = await Promise.all([database.getAll('own'), database.getAll('weights')]);
  return {
    own: own.map(readOwn).filter((each) => each !== null),
    saved: saved.map(readSaved).filter((each) => each !== null),
  };
}

/** So many interrupted runs are offered; who never took up older ones does not miss them. */
const OFFERED = 5;

/** Runs of visits that have ended, the newest first. */
export async function readInterruptedRuns(
  database: Database,
  visits: Visits,
): Promise<{ readonly runs: readonly InterruptedRun[]; readonly tooOld: readonly string[] }> {
  const kept = await database.getAll('runs');
  const newest = kept.toSorted((a, b) => b.keptAt - a.keptAt).map(({ visit }) => visit);
  const isLeft = await Promise.all(newest.map((visit) => visits.isLeft(visit)));
  const left = newest.filter((visit, n) => visit !== visits.name && isLeft[n]);
  const runs = await Promise.all(
    left.slice(0, OFFERED).map(async (visit) => {
      // read again: a page that went on meanwhile may have come to its end
      const run = await database.get('runs', visit);
      return run ? readInterrupted(run, await database.get('pasts', visit)) : null;
    }),
  );
  return { runs: runs.filter((run) => run !== null), tooOld: left.slice(OFFERED) };
}
