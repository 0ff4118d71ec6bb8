import type { Weights } from '../../core/index.ts';
import type { KeptEnded, KeptPast, KeptRun } from './database.ts';
import type { AppState } from '../state.ts';
import { epochOf, type Checkpoint, type TrainingRun } from '../training/trainingRun.ts';
import { isBusy, type Ending, type TrainingStatus } from '../training/trainingState.ts';

/** A run as the browser keeps it, and as it is found again. Pure functions. */

/** Checkpoints that are kept at most, and numbers in all of them: copying more would cost a frame of the stage. */
const KEPT_CHECKPOINTS = 12;
const KEPT_NUMBERS = 40_000;
/** The same where they are copied once, at the end of a run. */
const KEPT_NUMBERS_ONCE = 500_000;

/** Whether a reload would interrupt it: it has begun, and is not over. A run whose worker gave up can go on, too. */
export function isInterruptible(run: TrainingRun | null, training: TrainingStatus): run is TrainingRun {
  if (!run || !(isBusy(training) || training.kind === 'failed')) return false;
  const { epoch, digits } = run.place;
  return epoch < run.settings.epochs && epoch + digits > 0;
}

export function keptRunOf(run: TrainingRun, session: string, keptAt: number): KeptRun {
  const { start: _start, best: _best, checkpoints: _checkpoints, speed: _speed, mine: _mine, ...rest } = run;
  return { ...rest, version: 1, visit: session, keptAt };
}

export function keptPastOf({ id, start, best, checkpoints, mine }: TrainingRun, session: string): KeptPast {
  const few = spread(checkpoints, mostKept(start, KEPT_CHECKPOINTS, KEPT_NUMBERS));
  return { visit: session, id, start, best, mine, checkpoints: few };
}

export function keptEndedOf(run: TrainingRun, ending: Ending, tab: string, keptAt: number): KeptEnded {
  const { id: _id, speed: _speed, ...rest } = run;
  const checkpoints = spread(run.checkpoints, mostKept(run.start, Infinity, KEPT_NUMBERS_ONCE));
  return { ...rest, checkpoints, version: 1, tab, keptAt, ending };
}

/** The number of a run that a session before has ended: those that are begun count from 1. */
const ENDED = 0;

/** A run that has ended, as the page shows it; one that was left, with the weights in use as those that the next begins with. */
export function endedShown(kept: KeptEnded): Partial<AppState> & { readonly run: TrainingRun } {
  const { version: _version, tab: _tab, keptAt: _keptAt, ending, ...rest } = kept;
  return {
    run: { ...rest, id: ENDED, speed: 0 },
    training: ending,
    trainSettings: rest.settings,
    ...(ending.kind === 'idle' && { trainFrom: 'current' }),
  };
}

/** A run from its two records. Of a past that is of another run, or missing, it goes on without. */
export function runFrom(kept: KeptRun, past: KeptPast | null): TrainingRun {
  const { version: _version, visit: _visit, keptAt: _keptAt, ...rest } = kept;
  const { weights, place, of } = rest;
  const epoch = epochOf(place, of);
  const found = past?.id === kept.id ? past : null;
  const checkpoints = found?.checkpoints.filter((checkpoint) => checkpoint.epoch < epoch) ?? [];
  return {
    ...rest,
    start: found?.start ?? weights,
    best: found?.best ?? null,
    mine: found?.mine ?? null,
    // the past is written less often than the place: what was between has no checkpoint
    checkpoints: [...checkpoints, { epoch, weights, accuracy: null }],
    speed: 0,
  };
}

function mostKept(weights: Weights, checkpoints: number, numbers: number): number {
  const count = Object.values(weights).reduce((sum, { length }) => sum + length, 0);
  // the first and the last, of however large a network
  return Math.min(checkpoints, Math.max(2, Math.floor(numbers / count)));
}

/** `most` checkpoints at most, spread over the whole run, the first and the last among them. */
function spread(checkpoints: readonly Checkpoint[], most: number): readonly Checkpoint[] {
  if (checkpoints.length <= most) return checkpoints;
  return Array.from(
    { length: most },
    (_, n) => checkpoints[Math.round((n * (checkpoints.length - 1)) / (most - 1))],
  );
}
