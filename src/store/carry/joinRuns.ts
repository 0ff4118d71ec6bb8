import type { Database, KeptEnded } from '../keep/database.ts';
import { endedShown, keptPastOf, keptRunOf } from '../keep/keptRun.ts';
import { freeName, isSameWeights } from '../keep/savedWeights.ts';
import type { AppState } from '../state.ts';
import type { Carried, Held } from './carried.ts';
import type { Came, Joined } from './joined.ts';

/** Stands behind the name of a session or tab whose run came in a file: it may itself go on here, and write its own. */
const CARRIED = ' carried';
const baseOf = (name: string): string => name.replace(/ carried( \d+)?$/, '');

/** Runs that are not here yet; that which is over shows where the page has none. */
export function joinedRuns(
  state: AppState,
  carried: Carried,
  here: Held,
): Pick<Joined, 'put' | 'rows'> & { readonly came: Came } {
  const sessions = new Set([...here.interrupted, ...state.interrupted].map(({ session }) => baseOf(session)));
  const interrupted = carried.interrupted
    .map((each) => ({ ...each, session: baseOf(each.session) + CARRIED }))
    .filter(({ session }) => !sessions.has(baseOf(session)));
  const ended = carried.ended.filter((each) => !here.ended.some((other) => isSameRun(each, other)));
  const isFree = state.run === null && state.training.kind === 'idle';
  // the page has one, and keeps it with its tab
  const first = isFree ? ended[0] : undefined;
  const added = interrupted.length + ended.length;
  return {
    put: {
      interrupted: [...state.interrupted, ...interrupted],
      ...(first && endedShown(first)),
    },
    rows: {
      interrupted,
      ended: besides(
        here.ended,
        ended.filter((each) => each !== first),
      ),
    },
    came: { added, known: carried.interrupted.length + carried.ended.length - added },
  };
}

/** Runs that are over, each at a place that is free. */
function besides(here: readonly KeptEnded[], ended: readonly KeptEnded[]): readonly KeptEnded[] {
  const taken = here.map(({ tab }) => ({ name: tab }));
  return ended.map((each) => {
    const tab = freeName(taken, baseOf(each.tab) + CARRIED);
    taken.push({ name: tab });
    return { ...each, tab };
  });
}

function isSameRun(one: KeptEnded, other: KeptEnded): boolean {
  return (
    one.network === other.network &&
    isSameWeights(one.start, other.start) &&
    isSameWeights(one.weights, other.weights)
  );
}

export async function putRuns(database: Database, { interrupted, ended }: Joined['rows']): Promise<void> {
  for (const { session, keptAt, run } of interrupted) {
    await database.put('runs', keptRunOf(run, session, keptAt));
    await database.put('pasts', keptPastOf(run, session));
  }
  for (const each of ended) await database.put('ended', each);
}

export async function removeRuns(database: Database, { interrupted, ended }: Joined['rows']): Promise<void> {
  for (const { session } of interrupted) {
    await database.delete('runs', session);
    await database.delete('pasts', session);
  }
  for (const { tab } of ended) await database.delete('ended', tab);
}
