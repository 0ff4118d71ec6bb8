import {
  array,
  boolean,
  check,
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
  picklist,
  pipe,
  record,
  safeParse,
  string,
} from 'valibot';
import { cellCount, networks, weightTensors, type NetworkName, type Weights } from '../core/index.ts';
import { runFrom } from './keptRun.ts';
import { LARGEST } from './readKeptWeights.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import type { OwnWeights } from './trainingState.ts';

/** What the database holds may be from another version of the page, or damaged: what does not fit is left out. */

const share = pipe(number(), minValue(0), maxValue(1));
const positive = pipe(number(), finite(), minValue(0));
const whole = pipe(number(), integer(), minValue(0));
const network = picklist(['kernel', 'fourLayer']);

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
});

const runSchema = pipe(
  object({
    version: literal(1),
    visit: string(),
    keptAt: positive,
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

const frame = object({ epoch: positive, weights, accuracy: nullable(share) });

const pastSchema = object({
  visit: string(),
  id: whole,
  start: weights,
  best: nullable(frame),
  film: array(frame),
});

const ownSchema = pipe(
  object({ network, weights, accuracy: nullable(share), isFresh: boolean(), name: nullable(string()) }),
  check((own) => fits(own.network, own.weights)),
);

const savedSchema = pipe(
  object({
    name: string(),
    network,
    weights,
    accuracy: nullable(share),
    isClaim: boolean(),
    seed: nullable(pipe(number(), integer())),
    trained: nullable(object({ digits: whole, epochs: whole })),
    savedAt: positive,
  }),
  check((saved) => fits(saved.network, saved.weights)),
);

/** A run that was interrupted, from its two records; null where it cannot go on. */
export function readInterrupted(kept: unknown, past: unknown): InterruptedRun | null {
  const run = safeParse(runSchema, kept);
  if (!run.success) return null;
  const found = safeParse(pastSchema, past);
  const isOf = found.success && allFit(run.output.network, found.output);
  const { visit, keptAt } = run.output;
  return { visit, keptAt, run: runFrom(run.output, isOf ? found.output : null) };
}

export interface ReadOwn extends OwnWeights {
  readonly network: NetworkName;
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

function allFit(name: NetworkName, { start, best, film }: InferOutput<typeof pastSchema>): boolean {
  const frames = best ? [...film, best] : film;
  return fits(name, start) && frames.every((each) => fits(name, each.weights));
}

function fits(name: NetworkName, found: Weights): boolean {
  const tensors = weightTensors(networks[name]);
  return (
    Object.keys(found).length === tensors.length &&
    tensors.every((tensor) => found[tensor.name]?.length === cellCount(tensor))
  );
}
