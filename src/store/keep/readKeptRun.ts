import {
  array,
  boolean,
  check,
  exactOptional,
  finite,
  type InferOutput,
  instance,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  safeParse,
  string,
  tuple,
} from 'valibot';
import {
  cellCount,
  networks,
  weightTensors,
  type NetworkName,
  type Weights,
  isNetworkName,
  DIGIT_PIXELS,
} from '../../core/index.ts';
import { time } from '../bounds.ts';
import { runFrom } from './keptRun.ts';
import { LARGEST } from './readKeptWeights.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import type { Adopted } from './tab.ts';
import type { OwnWeights } from '../training/trainingState.ts';

/** What the database holds may be from another version of the page, or damaged: what does not fit is left out. */

const share = pipe(number(), minValue(0), maxValue(1));
const positive = pipe(number(), finite(), minValue(0));
const whole = pipe(number(), integer(), minValue(0));
const network = pipe(
  string(),
  check((name) => isNetworkName(name)),
);

const numbers = pipe(
  instance(Float64Array),
  check((all) => all.every((w) => Math.abs(w) <= LARGEST)),
);
const weights = record(string(), numbers);
const score = object({ meanError: positive, accuracy: share });

const settings = object({
  learningRate: pipe(number(), finite(), minValue(Number.MIN_VALUE)),
  decay: pipe(number(), minValue(Number.MIN_VALUE), maxValue(1)),
  batchSize: pipe(whole, minValue(1), maxValue(256)),
  epochs: pipe(whole, minValue(1), maxValue(10_000)),
  augment: boolean(),
  seed: pipe(whole, maxValue(2 ** 32 - 1)),
  // younger than version 1: a run without it trained on the shipped digits
  digits: optional(picklist(['shipped', 'both', 'mine']), 'shipped'),
});

const runSchema = pipe(
  object({
    version: literal(1),
    visit: string(),
    keptAt: time,
    id: whole,
    network,
    settings,
    weights,
    place: object({ epoch: whole, digits: whole }),
    of: whole,
    points: array(object({ epoch: positive, digits: whole, ...score.entries })),
    epochs: array(object({ epoch: whole, training: score, validation: score })),
    sizes: array(
      object({
        epoch: positive,
        sizes: array(object({ tensor: string(), weights: positive, gradient: positive })),
      }),
    ),
  }),
  check((run) => fits(run.network, run.weights) && run.place.epoch < run.settings.epochs),
);

const checkpoint = object({ epoch: positive, weights, accuracy: nullable(share) });

const ownDigits = pipe(
  object({ images: instance(Uint8Array), labels: instance(Uint8Array) }),
  check(
    ({ images, labels }) =>
      labels.length > 0 &&
      images.length === labels.length * DIGIT_PIXELS &&
      labels.every((label) => label < 10),
  ),
);

const pastSchema = object({
  visit: string(),
  id: whole,
  start: weights,
  best: nullable(checkpoint),
  checkpoints: array(checkpoint),
  mine: optional(nullable(ownDigits), null),
});

const ownSchema = pipe(
  object({
    network,
    weights,
    tab: string(),
    from: nullable(object({ tab: string(), keptAt: time })),
    keptAt: time,
    accuracy: nullable(share),
    isFresh: boolean(),
    name: nullable(string()),
  }),
  check((own) => fits(own.network, own.weights)),
);

const savedSchema = pipe(
  object({
    name: string(),
    network,
    weights,
    accuracy: nullable(share),
    isClaim: boolean(),
    claim: exactOptional(
      object({
        validation: share,
        of: pipe(whole, minValue(1)),
        interval: exactOptional(tuple([share, share])),
      }),
    ),
    seed: nullable(pipe(number(), integer())),
    trained: nullable(object({ digits: whole, epochs: whole })),
    savedAt: time,
  }),
  check((saved) => fits(saved.network, saved.weights)),
);

/** A run that was interrupted, from its two records; null where it cannot go on. */
export function readInterrupted(kept: unknown, past: unknown): InterruptedRun | null {
  const run = safeParse(runSchema, kept);
  if (!run.success) return null;
  const found = safeParse(pastSchema, withCheckpoints(past));
  const isOf = found.success && allFit(run.output.network, found.output);
  const { visit, keptAt, settings: chosen } = run.output;
  const interrupted = runFrom(run.output, isOf ? found.output : null);
  // without the digits that it was trained on it could not go on as it was
  if (chosen.digits !== 'shipped' && !interrupted.mine) return null;
  return { visit, keptAt, run: interrupted };
}

/** The version before this one called a run's checkpoints its film. */
function withCheckpoints(past: unknown): unknown {
  const isOlder = typeof past === 'object' && past !== null && 'film' in past;
  return isOlder ? { ...past, checkpoints: past.film } : past;
}

export interface ReadOwn extends OwnWeights {
  readonly network: NetworkName;
  readonly tab: string;
  readonly from: Adopted | null;
  readonly keptAt: number;
  readonly isFresh: boolean;
}

export function readOwn(kept: unknown): ReadOwn | null {
  const own = safeParse(ownSchema, kept);
  if (!own.success) return null;
  const { name, ...others } = own.output;
  return name === null ? others : { ...others, name };
}

export function readSaved(kept: unknown): SavedWeights | null {
  const saved = safeParse(savedSchema, kept);
  return saved.success ? saved.output : null;
}

function allFit(name: NetworkName, { start, best, checkpoints }: InferOutput<typeof pastSchema>): boolean {
  const all = best ? [...checkpoints, best] : checkpoints;
  return fits(name, start) && all.every((each) => fits(name, each.weights));
}

function fits(name: NetworkName, found: Weights): boolean {
  const tensors = weightTensors(networks[name]);
  return (
    Object.keys(found).length === tensors.length &&
    tensors.every((tensor) => found[tensor.name]?.length === cellCount(tensor))
  );
}
