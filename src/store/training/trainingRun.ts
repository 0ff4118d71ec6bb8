import type { NetworkName, Weights } from '../../core/index.ts';
import type {
  OwnDigits,
  Progress,
  Score,
  Tally,
  TensorSize,
  TrainAnswer,
  TrainPlace,
  TrainSettings,
} from '../../worker/protocol.ts';

/** What a training run has come to. A pure function of the worker's messages. */

/** The score of the digits of one report, or of several small ones, at a point of the run counted in epochs. */
export interface CurvePoint extends Score {
  readonly epoch: number;
  readonly digits: number;
}

/** The scores of a whole epoch's digits and of the validation digits after it. */
export interface EpochPoint {
  /** Epochs that are complete: 1 after the first. */
  readonly epoch: number;
  readonly training: Score;
  readonly validation: Score;
  /** Of the user's own digits, where they are trained on. */
  readonly mine?: Tally;
}

/** All weights at a point of the run, with the share of the validation digits they answer rightly where that was measured. */
export interface Checkpoint {
  readonly epoch: number;
  readonly weights: Weights;
  readonly accuracy: number | null;
}

/** How large weights and gradients were at a point of the run. */
export interface SizePoint {
  readonly epoch: number;
  readonly sizes: readonly TensorSize[];
}

export interface TrainingRun {
  readonly id: number;
  readonly network: NetworkName;
  readonly settings: TrainSettings;
  /** The user's own digits as they were when it began; null where it does not train on them. */
  readonly mine: OwnDigits | null;
  /** The weights it began with. */
  readonly start: Weights;
  readonly weights: Weights;
  readonly place: TrainPlace;
  /** Digits an epoch; 0 before the first report. */
  readonly of: number;
  readonly points: readonly CurvePoint[];
  readonly epochs: readonly EpochPoint[];
  readonly checkpoints: readonly Checkpoint[];
  readonly sizes: readonly SizePoint[];
  /** The epoch after which most validation digits were answered rightly. */
  readonly best: Checkpoint | null;
  /** Digits a second of training itself, over the last reports; 0 before the first. */
  readonly speed: number;
}

/** At most so many: a run of any length keeps its whole shape. */
const POINTS = 400;
const MOST_CHECKPOINTS = 48;
const SIZES = 120;

/** Small reports share a point and a checkpoint up to so many digits: the score of one digit says nothing. */
const SHARED = 512;

/** So few digits take too little time for it to be a measure of speed. */
const TIMED = 100;

/** How much the newest report counts for the speed. */
const FRESH = 0.15;

/** The run after a message about it. */
export function runAfter(run: TrainingRun, message: TrainAnswer): TrainingRun {
  switch (message.kind) {
    case 'progress': {
      const { place, of, score, weights, digits, sizes } = message;
      const epoch = epochOf(place, of);
      const point = { epoch, digits, ...score };
      const shared = sharedPoint(run.points.at(-1), point);
      return {
        ...run,
        weights,
        place,
        of,
        points: thinned([...(shared ? run.points.slice(0, -1) : run.points), shared ?? point], POINTS),
        checkpoints: thinned(
          [...(shared ? withoutPart(run.checkpoints) : run.checkpoints), { epoch, weights, accuracy: null }],
          MOST_CHECKPOINTS,
        ),
        sizes: thinned([...run.sizes, { epoch, sizes }], SIZES),
        speed: speedAfter(run.speed, message),
      };
    }
    case 'epoch': {
      const { epoch, training, validation, mine, weights } = message;
      const point = { epoch: epoch + 1, training, validation, ...(mine && { mine }) };
      const checkpoint = { epoch: epoch + 1, weights, accuracy: validation.accuracy };
      const earlier =
        run.checkpoints.at(-1)?.epoch === checkpoint.epoch ? run.checkpoints.slice(0, -1) : run.checkpoints;
      return {
        ...run,
        weights,
        checkpoints: thinned([...earlier, checkpoint], MOST_CHECKPOINTS),
        best: (run.best?.accuracy ?? -1) < checkpoint.accuracy ? checkpoint : run.best,
        place: { epoch: epoch + 1, digits: 0 },
        epochs: thinned([...run.epochs, point], POINTS),
      };
    }
    case 'finished':
    case 'diverged':
      return { ...run, weights: message.weights };
    case 'failed':
      return run;
  }
}

/** What a message says of the speed, mixed into what was known. */
function speedAfter(speed: number, { milliseconds, digits }: Progress): number {
  if (milliseconds <= 0 || digits < TIMED) return speed;
  const now = (1000 * digits) / milliseconds;
  return speed === 0 ? now : speed + FRESH * (now - speed);
}

/** The point that a small report shares with the one before; null where it has a point of its own. */
function sharedPoint(last: CurvePoint | undefined, point: CurvePoint): CurvePoint | null {
  if (!last || last.digits + point.digits > SHARED) return null;
  const digits = last.digits + point.digits;
  const mean = (before: number, now: number): number => (before * last.digits + now * point.digits) / digits;
  const accuracy = mean(last.accuracy, point.accuracy);
  const meanError = mean(last.meanError, point.meanError);
  return { epoch: point.epoch, digits, accuracy, meanError };
}

/** The checkpoints without a last one that the next may take the place of: neither the start nor the end of an epoch. */
function withoutPart(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const isPart = checkpoints.length > 1 && checkpoints.at(-1)?.accuracy === null;
  return isPart ? checkpoints.slice(0, -1) : checkpoints;
}

/** The epoch that a run is in, 1 for the first, and the learning rate in it. */
export function epochNow({ place, settings }: TrainingRun): {
  readonly epoch: number;
  readonly rate: number;
} {
  const epoch = Math.min(place.epoch, settings.epochs - 1);
  return { epoch: epoch + 1, rate: settings.learningRate * settings.decay ** epoch };
}

/** A place in a run, counted in epochs. */
export function epochOf({ epoch, digits }: TrainPlace, of: number): number {
  return of === 0 ? epoch : epoch + digits / of;
}

/** Seconds that are left at the speed of now; null before there is one. */
export function secondsLeft({ place, of, settings, speed }: TrainingRun): number | null {
  return speed === 0 ? null : ((settings.epochs - epochOf(place, of)) * of) / speed;
}

/** Share of the outcome that no longer moves: scores so near 0 or 1 that their slopes are next to nothing. */
export function isStuck({ points }: TrainingRun): boolean {
  const latest = points.slice(-STUCK_POINTS);
  return latest.length === STUCK_POINTS && latest.every(({ accuracy }) => accuracy < STUCK_ACCURACY);
}

/** Reports in a row, no better than guessing, after which nothing is learned any more. */
const STUCK_POINTS = 30;
const STUCK_ACCURACY = 0.15;

/** Drops the one whose neighbours are nearest, never the first or the last: what stays is spread over the whole run. */
function thinned<Item extends { readonly epoch: number }>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  if (items.length <= most) return items;
  const spans = items.slice(2).map(({ epoch }, n) => epoch - items[n].epoch);
  const least = 1 + spans.indexOf(Math.min(...spans));
  return items.filter((_, n) => n !== least);
}
