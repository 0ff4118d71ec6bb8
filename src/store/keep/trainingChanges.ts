import { isNetworkName, networkNames, type NetworkName } from '../../core/index.ts';
import type { KeptOwn, KeptPast, KeptRun } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { isInterruptible, keptPastOf, keptRunOf } from './keptRun.ts';
import type { AppState } from '../state.ts';
import type { Tab } from './tab.ts';
import type { TrainingRun } from '../training/trainingRun.ts';
import type { OwnWeights } from '../training/trainingState.ts';

/** What the database has, as the very objects of the store: what is another object now has changed. */
export interface Written {
  readonly own: Readonly<Partial<Record<NetworkName, OwnWeights>>>;
  readonly run: TrainingRun | null;
  /** The run whose past was written last, and when by the clock that is never set. */
  readonly past: TrainingRun | null;
  readonly pastAt: number;
}

export const NOTHING_WRITTEN: Written = { own: {}, run: null, past: null, pastAt: 0 };

export interface SavedChanges {
  readonly put: readonly SavedWeights[];
  /** Names. */
  readonly remove: readonly string[];
}

/** What is to be written in one go. */
export interface Changes {
  readonly own: readonly KeptOwn[];
  /** Networks that have none of the user's own any more, in this tab. */
  readonly removeOwn: readonly NetworkName[];
  readonly saved: SavedChanges;
  readonly run: KeptRun | null;
  readonly past: KeptPast | null;
  /** Sessions whose runs are over. */
  readonly removeRuns: readonly string[];
}

export interface Moment {
  readonly session: string;
  readonly tab: Tab;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds by a clock that is never set. */
  readonly clock: number;
  /** The page is left: what is otherwise written seldom is written now. */
  readonly isLeaving: boolean;
  /** Sessions whose runs were taken up or let go. */
  readonly left: readonly string[];
  readonly isFresh: (own: OwnWeights) => boolean;
}

/** Milliseconds between two writings of a run's past while it goes on. */
const PAST = 4000;

type Kept = Pick<AppState, 'own' | 'saved' | 'savedKept' | 'run' | 'training'>;

/** What of the state the database does not have yet, and what it has afterwards. */
export function changesOf(
  state: Kept,
  written: Written,
  moment: Moment,
): { changes: Changes; after: Written } {
  const { session, now, clock, left } = moment;
  const run = isInterruptible(state.run, state.training) ? state.run : null;
  const past = run && isPastDue(state, run, written, moment) ? run : null;
  const isOver = written.run !== null && run === null;
  return {
    changes: {
      own: Object.entries(state.own).flatMap(([network, own]) =>
        own && isNetworkName(network) && own !== written.own[network]
          ? [keptOwnOf(network, own, moment)]
          : [],
      ),
      removeOwn: networkNames().filter((network) => written.own[network] && !state.own[network]),
      saved: savedChanges(state.saved ?? [], state.savedKept ?? []),
      run: run && run !== written.run ? keptRunOf(run, session, now) : null,
      past: past && keptPastOf(past, session),
      removeRuns: isOver ? [...left, session] : left,
    },
    after: {
      own: state.own,
      run,
      past: past ?? (run ? written.past : null),
      pastAt: past ? clock : written.pastAt,
    },
  };
}

export function savedChanges(saved: readonly SavedWeights[], written: readonly SavedWeights[]): SavedChanges {
  const names = new Set(saved.map(({ name }) => name));
  const known = new Set(written);
  return {
    put: saved.filter((each) => !known.has(each)),
    remove: written.map(({ name }) => name).filter((name) => !names.has(name)),
  };
}

function keptOwnOf(network: NetworkName, own: OwnWeights, { tab, now, isFresh }: Moment): KeptOwn {
  const from = tab.adopted.get(network) ?? null;
  return { network, tab: tab.name, from, keptAt: now, name: null, ...own, isFresh: isFresh(own) };
}

function isPastDue(
  { training }: Kept,
  run: TrainingRun,
  written: Written,
  { clock, isLeaving }: Moment,
): boolean {
  if (written.past?.id !== run.id) return true;
  if (written.past === run) return false;
  return isLeaving || training.kind !== 'running' || clock - written.pastAt >= PAST;
}

export function isNothing({ own, removeOwn, saved, run, past, removeRuns }: Changes): boolean {
  return (
    !run && !past && [own, removeOwn, saved.put, saved.remove, removeRuns].every(({ length }) => length === 0)
  );
}
