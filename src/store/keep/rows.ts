import * as v from 'valibot';
import type { NetworkName } from '../../core/index.ts';
import { fits, networkName, share, time, whole } from '../bounds.ts';
import type { Database, KeptOwn } from './database.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import { readInterrupted, weights } from './runRows.ts';
import type { Sessions } from './sessions.ts';
import { nearestFirst, type Tab } from './tab.ts';

/** What the database holds may be from another version of the page, or damaged: what does not fit is left out. */

const ownSchema = v.pipe(
  v.object({
    network: networkName,
    weights,
    tab: v.string(),
    from: v.nullable(v.object({ tab: v.string(), keptAt: time })),
    keptAt: time,
    accuracy: v.nullable(share),
    isFresh: v.boolean(),
    name: v.nullable(v.string()),
  }),
  v.check((own) => fits(own.network, own.weights)),
);

const savedSchema = v.pipe(
  v.object({
    name: v.string(),
    network: networkName,
    weights,
    accuracy: v.nullable(share),
    isClaim: v.boolean(),
    claim: v.exactOptional(
      v.object({
        validation: share,
        of: v.pipe(whole, v.minValue(1)),
        interval: v.exactOptional(v.tuple([share, share])),
      }),
    ),
    seed: v.nullable(v.pipe(v.number(), v.integer())),
    trained: v.nullable(v.object({ digits: whole, epochs: whole })),
    savedAt: time,
  }),
  v.check((saved) => fits(saved.network, saved.weights)),
);

export function readOwn(kept: unknown): KeptOwn | null {
  const own = v.safeParse(ownSchema, kept);
  return own.success ? own.output : null;
}

export function readSaved(kept: unknown): SavedWeights | null {
  const saved = v.safeParse(savedSchema, kept);
  return saved.success ? saved.output : null;
}

export interface Rows {
  readonly own: readonly KeptOwn[];
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
function ownOf(rows: readonly KeptOwn[], tab: Tab): readonly KeptOwn[] {
  const best = new Map<NetworkName, KeptOwn>();
  for (const row of nearestFirst(tab, rows)) if (!best.has(row.network)) best.set(row.network, row);
  return [...best.values()];
}

/** Interrupted runs that are offered; who never took up older ones does not miss them. */
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
