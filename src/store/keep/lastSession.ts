import * as v from 'valibot';
import {
  DIGIT_SIDES,
  hasCell,
  isNetworkName,
  networkNames,
  networks,
  tensorOf,
  type NetworkName,
  type Ref,
  type Weights,
} from '../../core/index.ts';
import { clampPosition, STEP_SIZES } from '../../timeline/steps.ts';
import type { Edit } from '../input/historyState.ts';
import { coordinate, digit, fits, LARGEST, networkName, whole } from '../bounds.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from './keptStorage.ts';
import { pinsFrom } from '../pass/pinsSlice.ts';
import type { Question, Source } from '../input/question.ts';
import { hasSample, sampleCount } from '../input/samples.ts';
import { timelineFor } from '../pass/frames.ts';
import { explainable, firstWeight } from '../pass/selectionSlice.ts';
import {
  LANGUAGES,
  LEARNING_RATE,
  LEARNING_RATES,
  WEIGHT_VIEWS,
  weightsKey,
  WEIGHTS_CHOICES,
  type AppState,
  type PinnedWeight,
} from '../state.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';

const point = v.object({ x: coordinate, y: coordinate });

/** Weights that are pinned; their histories are not kept. */
const pinned = v.array(v.object({ tensor: v.string(), index: whole }));

const source = v.variant('kind', [
  v.object({ kind: v.literal('drawing'), strokes: v.array(v.pipe(v.array(point), v.minLength(1))) }),
  v.object({
    kind: v.literal('sample'),
    id: v.pipe(
      whole,
      v.check((id) => id < sampleCount()),
    ),
  }),
  v.object({
    kind: v.literal('digit'),
    pixels: v.pipe(
      v.array(v.pipe(whole, v.maxValue(255))),
      v.check(({ length }) => DIGIT_SIDES.some((side) => length === side * side)),
    ),
  }),
]);

/** What a reload keeps. Anything else in storage is not ours, or from another version, and is ignored. */
const keptSchema = v.object({
  version: v.literal(1),
  source,
  target: v.nullable(digit),
  network: networkName,
  weightsChoice: v.picklist(WEIGHTS_CHOICES),
  stepSize: v.picklist(STEP_SIZES),
  position: whole,
  speed: v.pipe(v.number(), v.minValue(0.1), v.maxValue(60)),
  selected: v.object({ tensor: v.string(), index: whole, of: v.picklist(['value', 'gradient']) }),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['light', 'dark']),
  // younger than version 1: what was kept before them is still good
  scales: v.optional(v.picklist(['own', 'shared']), 'own'),
  normalize: v.optional(v.boolean(), true),
  showsInputGradient: v.optional(v.boolean(), false),
  learningRate: v.optional(v.picklist(LEARNING_RATES), LEARNING_RATE),
  weightView: v.optional(v.picklist(WEIGHT_VIEWS), 'now'),
  sideBySide: v.optional(v.boolean(), false),
  // one that there is no longer is forgotten
  beside: v.fallback(v.nullable(networkName), null),
  drawingBefore: v.optional(v.nullable(v.object({ source, target: v.nullable(digit) })), null),
  pins: v.optional(v.record(v.string(), pinned), {}),
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
  return { ...readKept(storage, hasCome), changed: readKeptWeights(storage) };
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
  { version: _version, selected, pins, drawingBefore, ...kept }: Kept,
  hasCome: HasCome,
): Partial<AppState> {
  const { source: keptSource, target, ...others } = kept;
  // of a sample that could not be loaded the page begins with the first one, as it would without a last session
  const isThere = keptSource.kind !== 'sample' || hasCome(keptSource.id);
  return {
    ...others,
    ...(isThere && { source: keptSource, target }),
    ...(drawingBefore && { history: { past: [laidOn(drawingBefore, kept.source)], future: [] } }),
    position: clampPosition(timelineFor(kept.network), kept.stepSize, kept.position),
    selected: isCellOf(kept.network, selected)
      ? explainable(kept.network, selected)
      : firstWeight(kept.network),
    pins: Object.fromEntries(
      Object.entries(pins)
        .filter(([network]) => isNetworkName(network))
        .map(([network, cells]) => [network, fittingPins(network, cells)]),
    ),
  };
}

/** The edit that laid something else on a drawing. */
function laidOn(held: Question, { kind }: Source): Edit {
  const what = kind === 'drawing' ? 'clear' : kind;
  return { kind: 'question', what, held };
}

function fittingPins(network: NetworkName, cells: Kept['pins'][string]): readonly PinnedWeight[] {
  const inside = cells.filter((each) => isCellOf(network, { ...each, of: 'gradient' }));
  return pinsFrom(network, inside);
}

function isCellOf(network: NetworkName, ref: Ref): boolean {
  if (!hasCell(networks[network], ref)) return false;
  return ref.of === 'value' || tensorOf(networks[network], ref.tensor).role !== 'target';
}

const weight = v.pipe(v.number(), v.finite(), v.minValue(-LARGEST), v.maxValue(LARGEST));

const changedSchema = v.object({
  version: v.literal(1),
  changed: v.record(
    v.string(),
    v.object({
      steps: v.pipe(v.number(), v.integer(), v.minValue(1)),
      tensors: v.record(v.string(), v.array(weight)),
    }),
  ),
});

/** The weights that steps of descent made in the last session; those that do not fit are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): AppState['changed'] {
  try {
    const parsed = v.safeParse(changedSchema, JSON.parse(storage.getItem(KEPT_WEIGHTS) ?? 'null'));
    if (parsed.success) return changedFrom(parsed.output.changed);
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return {};
}

function changedFrom(kept: v.InferOutput<typeof changedSchema>['changed']): AppState['changed'] {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  for (const network of networkNames()) {
    for (const choice of WEIGHTS_CHOICES) {
      const key = weightsKey(network, choice);
      const found = kept[key];
      const weights = found && weightsFrom(network, found.tensors);
      if (weights) changed[key] = { weights, steps: found.steps, history: [] };
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
