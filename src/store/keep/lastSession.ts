import * as v from 'valibot';
import { isNetworkName, networkNames, type NetworkName, type Weights } from '../../core/index.ts';
import { digit, fits, LARGEST, networkName, whole } from '../bounds.ts';
import type { Edit } from '../input/historyState.ts';
import type { Question, Source } from '../input/question.ts';
import { hasSample } from '../input/samples.ts';
import { isChapter } from '../lesson/chapters.ts';
import { withBack } from '../link/beforeLink.ts';
import { fittingMoment, isCellOf, momentEntries, source, typedTarget } from '../moment/momentSchema.ts';
import { pinsFrom } from '../pass/pinsSlice.ts';
import type { PinnedWeight } from '../pass/pinsState.ts';
import {
  LANGUAGES,
  LEARNING_RATE,
  LEARNING_RATES,
  SIDE_TABS,
  weightsKey,
  type AppState,
  type PageBefore,
} from '../state.ts';
import { TRAIN_VIEWS } from '../training/trainingState.ts';
import { WEIGHTS_CHOICES } from '../weights/choices.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from './keptStorage.ts';

/** Weights that are pinned; their histories are not kept. */
const pinned = v.array(v.object({ tensor: v.string(), index: whole }));

const linkedSettings = v.object({
  sideTab: v.picklist(SIDE_TABS),
  trainView: v.picklist(TRAIN_VIEWS),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['light', 'dark']),
  scales: v.picklist(['own', 'shared']),
  plainNames: v.boolean(),
  normalize: v.boolean(),
  learningRate: v.picklist(LEARNING_RATES),
});

/** What was there before a link beyond the moment. */
const beforeLink = v.object({
  had: linkedSettings,
  came: linkedSettings,
  seed: v.nullable(v.pipe(v.number(), v.safeInteger())),
  pins: v.record(networkName, v.optional(pinned)),
  own: v.record(networkName, v.optional(v.string())),
});

const moment = v.object({ ...momentEntries, link: v.fallback(v.optional(v.nullable(beforeLink)), null) });

const lesson = v.object({
  chapter: v.nullable(v.string()),
  done: v.array(v.string()),
  before: v.fallback(v.nullable(moment), null),
  beforePlace: v.fallback(v.optional(v.nullable(moment)), null),
});

/** What a reload keeps. Anything else in storage is not ours, or from another version, and is ignored. */
const keptSchema = v.object({
  version: v.literal(1),
  ...momentEntries,
  speed: v.pipe(v.number(), v.minValue(0.1), v.maxValue(60)),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['light', 'dark']),
  // younger than version 1: what was kept before them is still good
  scales: v.optional(v.picklist(['own', 'shared']), 'own'),
  plainNames: v.optional(v.boolean(), false),
  characterKeys: v.optional(v.boolean(), true),
  normalize: v.optional(v.boolean(), true),
  learningRate: v.optional(v.picklist(LEARNING_RATES), LEARNING_RATE),
  drawingBefore: v.optional(v.nullable(v.object({ source, target: v.nullable(digit), typedTarget })), null),
  pins: v.optional(v.record(v.string(), pinned), {}),
  sideTab: v.optional(v.picklist(SIDE_TABS), 'why'),
  asksFirst: v.optional(v.boolean(), false),
  pausesAtPhases: v.optional(v.boolean(), false),
  lastChoices: v.fallback(v.optional(v.record(v.string(), v.optional(v.picklist(WEIGHTS_CHOICES))), {}), {}),
  lesson: v.optional(lesson, { chapter: null, done: [], before: null }),
});

export type Kept = v.InferOutput<typeof keptSchema>;

/** What the version before this one called them. */
const NAMES_BEFORE: Readonly<Record<string, string>> = {
  wanted: 'target',
  lens: 'weightView',
  beneath: 'drawingBefore',
};

function withNames(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [NAMES_BEFORE[name] ?? name, part]));
}

/** Whether a sample is there to be shown. */
type HasCome = (sample: number) => boolean;

/** What the last session left, as far as it is still good. What is kept in the database comes later: keeper.ts. */
export function readLastSession(
  storage: Pick<Storage, 'getItem'>,
  hasCome: HasCome = hasSample,
): Partial<AppState> {
  const kept = readKept(storage, hasCome);
  const { changed, beforeLesson, beforePlace } = readKeptWeights(storage);
  return {
    ...kept,
    changed,
    ...(kept?.beforeLesson && { beforeLesson: { ...kept.beforeLesson, changed: beforeLesson } }),
    ...(kept?.beforePlace && { beforePlace: { ...kept.beforePlace, changed: beforePlace } }),
  };
}

/** The small state; null if there is none, it does not fit, or storage is forbidden. */
export function readKept(
  storage: Pick<Storage, 'getItem'>,
  hasCome: HasCome = hasSample,
): Partial<AppState> | null {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(storage.getItem(KEPT_STATE) ?? 'null', withNames));
    return parsed.success ? fitting(parsed.output, hasCome) : null;
  } catch {
    return null;
  }
}

/** Positions and cells are put inside the network's own ranges. */
function fitting(
  { version: _version, pins, drawingBefore, lesson, lastChoices, ...kept }: Kept,
  hasCome: HasCome,
): Partial<AppState> {
  const { source: keptSource, target, typedTarget: typed, ...others } = fittingMoment(kept);
  // of a sample that could not be loaded the page begins with the first one, as it would without a last session
  const isThere = hasPixels(keptSource, hasCome);
  return {
    ...others,
    ...(isThere && { source: keptSource, target, typedTarget: typed }),
    ...(drawingBefore && { history: { past: [laidOn(drawingBefore, kept.source)], future: [] } }),
    lastChoices: Object.fromEntries(
      Object.entries(lastChoices).filter(([network]) => isNetworkName(network)),
    ),
    pins: Object.fromEntries(
      Object.entries(pins)
        .filter(([network]) => isNetworkName(network))
        .map(([network, cells]) => [network, fittingPins(network, cells)]),
    ),
    ...lessonFrom(lesson, hasCome),
  };
}

function hasPixels(source: Source, hasCome: HasCome): boolean {
  return source.kind !== 'sample' || hasCome(source.id);
}

/** Chapters that there are no longer are left out. */
function lessonFrom(
  { chapter, done, before, beforePlace = null }: Kept['lesson'],
  hasCome: HasCome,
): Partial<AppState> {
  const pageBefore = (kept: typeof before): PageBefore | null => {
    if (!kept || !hasPixels(kept.source, hasCome)) return null;
    const { link, ...moment } = kept;
    return {
      moment: fittingMoment(moment),
      changed: {},
      trainFrom: 'random',
      ...(link && { link: withBack(link) }),
    };
  };
  return {
    chapter: chapter !== null && isChapter(chapter) ? chapter : null,
    chaptersDone: done.filter((each) => isChapter(each)),
    beforeLesson: pageBefore(before),
    beforePlace: pageBefore(beforePlace),
  };
}

/** The edit that laid something else on a drawing. */
function laidOn(held: Question, { kind }: Source): Edit {
  const what = kind === 'drawing' ? 'clear' : kind === 'pixels' ? 'pixel' : kind;
  return { kind: 'question', what, held };
}

function fittingPins(network: NetworkName, cells: Kept['pins'][string]): readonly PinnedWeight[] {
  const inside = cells.filter((each) => isCellOf(network, { ...each, of: 'gradient' }));
  return pinsFrom(network, inside);
}

const weight = v.pipe(v.number(), v.finite(), v.minValue(-LARGEST), v.maxValue(LARGEST));

const changes = v.record(
  v.string(),
  v.object({
    steps: whole,
    // younger than the others
    typed: v.optional(whole),
    tensors: v.record(v.string(), v.array(weight)),
  }),
);

/** Now, before the lesson, and before a place that an answer led to. */
const changedSchema = v.object({
  version: v.literal(1),
  changed: changes,
  beforeLesson: v.optional(changes, {}),
  beforePlace: v.optional(changes, {}),
});

export type KeptWeights = v.InferOutput<typeof changedSchema>;

type Changes = Record<'changed' | 'beforeLesson' | 'beforePlace', AppState['changed']>;

/** The weights that steps of descent made in the last session; those that do not fit are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): Changes {
  try {
    const parsed = v.safeParse(changedSchema, JSON.parse(storage.getItem(KEPT_WEIGHTS) ?? 'null'));
    if (parsed.success) {
      const { changed, beforeLesson, beforePlace } = parsed.output;
      return {
        changed: changedFrom(changed),
        beforeLesson: changedFrom(beforeLesson),
        beforePlace: changedFrom(beforePlace),
      };
    }
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return { changed: {}, beforeLesson: {}, beforePlace: {} };
}

function changedFrom(kept: KeptWeights['changed']): AppState['changed'] {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  for (const network of networkNames()) {
    for (const choice of WEIGHTS_CHOICES) {
      const key = weightsKey(network, choice);
      const found = kept[key];
      const weights = found && weightsFrom(network, found.tensors);
      if (weights) {
        const { steps, typed } = found;
        changed[key] = { weights, steps, ...(typed && { typed }), history: [] };
      }
    }
  }
  return changed;
}

function weightsFrom(network: NetworkName, tensors: Readonly<Record<string, number[]>>): Weights | null {
  const weights = Object.fromEntries(
    Object.entries(tensors).map(([name, numbers]) => [name, Float64Array.from(numbers)]),
  );
  return fits(network, weights) ? weights : null;
}
