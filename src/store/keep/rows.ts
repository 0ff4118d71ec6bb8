import * as v from 'valibot';
import { DIGIT_SIDES, type NetworkName } from '../../core/index.ts';
import { fits, LARGEST, networkName, share, time, whole } from '../bounds.ts';
import type { Database, KeptOwn } from './database.ts';
import type { InterruptedRun, SavedWeights } from './keepState.ts';
import { runFrom } from './keptRun.ts';
import type { Sessions } from './sessions.ts';
import type { Tab } from './tab.ts';

/** What the database holds may be from another version of the page, or damaged: what does not fit is left out. */

const positive = v.pipe(v.number(), v.finite(), v.minValue(0));

const numbers = v.pipe(
  v.instance(Float64Array),
  v.check((all) => all.every((w) => Math.abs(w) <= LARGEST)),
);
const weights = v.record(v.string(), numbers);
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

const runSchema = v.pipe(
  v.object({
    version: v.literal(1),
    visit: v.string(),
    keptAt: time,
    id: whole,
    network: networkName,
    settings,
    weights,
    place: v.object({ epoch: whole, digits: whole }),
    of: whole,
    points: v.array(v.object({ epoch: positive, digits: whole, ...score.entries })),
    epochs: v.array(v.object({ epoch: whole, training: score, validation: score })),
    sizes: v.array(
      v.object({
        epoch: positive,
        sizes: v.array(v.object({ tensor: v.string(), weights: positive, gradient: positive })),
      }),
    ),
  }),
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

const pastSchema = v.object({
  visit: v.string(),
  id: whole,
  start: weights,
  best: v.nullable(checkpoint),
  checkpoints: v.array(checkpoint),
  mine: v.optional(v.nullable(ownDigits), null),
});

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

export function readOwn(kept: unknown): KeptOwn | null {
  const own = v.safeParse(ownSchema, kept);
  return own.success ? own.output : null;
}

export function readSaved(kept: unknown): SavedWeights | null {
  const saved = v.safeParse(savedSchema, kept);
  return saved.success ? saved.output : null;
}

function allFit(name: NetworkName, { start, best, checkpoints }: v.InferOutput<typeof pastSchema>): boolean {
  const all = best ? [...checkpoints, best] : checkpoints;
  return fits(name, start) && all.every((each) => fits(name, each.weights));
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
  const rank = (row: KeptOwn): number => Number(row.tab === tab.name) * 2 + Number(row.tab === tab.origin);
  const best = new Map<NetworkName, KeptOwn>();
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b) || a.keptAt - b.keptAt))
    best.set(row.network, row);
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
