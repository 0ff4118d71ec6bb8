import * as v from 'valibot';
import { DIGIT_SIDES, type NetworkName } from '../../core/index.ts';
import { fits, LARGEST, networkName, share, time, whole } from '../bounds.ts';
import type { KeptEnded } from './database.ts';
import type { InterruptedRun } from './keepState.ts';
import { runFrom } from './keptRun.ts';

/** Runs as the database holds them; what does not fit is left out. */

const positive = v.pipe(v.number(), v.finite(), v.minValue(0));

const numbers = v.pipe(
  v.instance(Float64Array),
  v.check((all) => all.every((w) => Math.abs(w) <= LARGEST)),
);
export const weights = v.record(v.string(), numbers);
const score = v.object({ meanError: positive, accuracy: share });

const settings = v.object({
  learningRate: v.pipe(v.number(), v.finite(), v.minValue(Number.MIN_VALUE)),
  decay: v.pipe(v.number(), v.minValue(Number.MIN_VALUE), v.maxValue(1)),
  batchSize: v.pipe(whole, v.minValue(1), v.maxValue(256)),
  epochs: v.pipe(whole, v.minValue(1), v.maxValue(10_000)),
  augment: v.boolean(),
  seed: v.pipe(whole, v.maxValue(2 ** 32 - 1)),
  // younger than version 1: a run without it trained on the shipped digits
  digits: v.optional(v.picklist(['shipped', 'both', 'mine']), 'shipped'),
});

/** A run's place and curves. */
const runEntries = {
  version: v.literal(1),
  keptAt: time,
  network: networkName,
  settings,
  weights,
  place: v.object({ epoch: whole, digits: whole }),
  of: whole,
  points: v.array(v.object({ epoch: positive, digits: whole, ...score.entries })),
  epochs: v.array(
    v.object({
      epoch: whole,
      training: score,
      validation: score,
      mine: v.exactOptional(v.object({ correct: whole, of: whole })),
    }),
  ),
  sizes: v.array(
    v.object({
      epoch: positive,
      sizes: v.array(v.object({ tensor: v.string(), weights: positive, gradient: positive })),
    }),
  ),
};

const runSchema = v.pipe(
  v.object({ ...runEntries, visit: v.string(), id: whole }),
  v.check((run) => fits(run.network, run.weights) && run.place.epoch < run.settings.epochs),
);

const checkpoint = v.object({ epoch: positive, weights, accuracy: v.nullable(share) });

const ownDigits = v.pipe(
  v.object({ images: v.instance(Uint8Array), labels: v.instance(Uint8Array) }),
  v.check(
    ({ images, labels }) =>
      labels.length > 0 &&
      DIGIT_SIDES.some((side) => images.length === labels.length * side * side) &&
      labels.every((label) => label < 10),
  ),
);

/** The rest of a run. */
const pastEntries = {
  start: weights,
  best: v.nullable(checkpoint),
  checkpoints: v.array(checkpoint),
  mine: v.optional(v.nullable(ownDigits), null),
};

const pastSchema = v.object({ ...pastEntries, visit: v.string(), id: whole });

const endedSchema = v.pipe(
  v.object({
    ...runEntries,
    ...pastEntries,
    tab: v.string(),
    ending: v.variant('kind', [
      v.object({ kind: v.picklist(['idle', 'finished']) }),
      v.object({ kind: v.literal('diverged'), message: v.string() }),
    ]),
  }),
  v.check(
    (run) =>
      fits(run.network, run.weights) &&
      allFit(run.network, run) &&
      run.points.length > 0 &&
      run.checkpoints.length > 0,
  ),
  // it may go on: without the digits that it was trained on it could not
  v.check(({ settings: { digits }, mine }) => digits === 'shipped' || mine !== null),
);

/** A run that was interrupted, from its two records; null where it cannot go on. */
export function readInterrupted(kept: unknown, past: unknown): InterruptedRun | null {
  const run = v.safeParse(runSchema, kept);
  if (!run.success) return null;
  const found = v.safeParse(pastSchema, withCheckpoints(past));
  const isOf = found.success && allFit(run.output.network, found.output);
  const { visit: session, keptAt, settings: chosen } = run.output;
  const interrupted = runFrom(run.output, isOf ? found.output : null);
  // without the digits that it was trained on it could not go on as it was
  if (chosen.digits !== 'shipped' && !interrupted.mine) return null;
  return { session, keptAt, run: interrupted };
}

/** The version before this one called a run's checkpoints its film. */
function withCheckpoints(past: unknown): unknown {
  const isOlder = typeof past === 'object' && past !== null && 'film' in past;
  return isOlder ? { ...past, checkpoints: past.film } : past;
}

export function readEnded(kept: unknown): KeptEnded | null {
  const run = v.safeParse(endedSchema, kept);
  return run.success ? run.output : null;
}

function allFit(
  name: NetworkName,
  { start, best, checkpoints }: Pick<v.InferOutput<typeof pastSchema>, 'start' | 'best' | 'checkpoints'>,
): boolean {
  const all = best ? [...checkpoints, best] : checkpoints;
  return fits(name, start) && all.every((each) => fits(name, each.weights));
}
