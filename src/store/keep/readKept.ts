import {
  array,
  boolean,
  check,
  type InferOutput,
  integer,
  length,
  literal,
  maxValue,
  minLength,
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
  variant,
} from 'valibot';
import {
  cellCount,
  networks,
  type NetworkName,
  type Ref,
  isNetworkName,
  DIGIT_PIXELS,
} from '../../core/index.ts';
import { clampPosition } from '../../timeline/steps.ts';
import type { Edit } from '../input/historyState.ts';
import { coordinate } from '../bounds.ts';
import { KEPT_STATE } from './keptKeys.ts';
import { pinsFrom } from '../pass/pinsSlice.ts';
import type { Question, Source } from '../input/question.ts';
import { sampleCount } from '../input/samples.ts';
import { timelineFor } from '../pass/frames.ts';
import { explainable, firstWeight } from '../pass/selectionSlice.ts';
import {
  LANGUAGES,
  LEARNING_RATE,
  LEARNING_RATES,
  WEIGHT_VIEWS,
  WEIGHTS_CHOICES,
  type AppState,
  type PinnedWeight,
} from '../state.ts';

const point = object({ x: coordinate, y: coordinate });
const wholeNumber = pipe(number(), integer(), minValue(0));
const digit = pipe(wholeNumber, maxValue(9));

/** Weights that are pinned; their histories are not kept. */
const pinned = array(object({ tensor: string(), index: wholeNumber }));

const source = variant('kind', [
  object({ kind: literal('drawing'), strokes: array(pipe(array(point), minLength(1))) }),
  object({
    kind: literal('sample'),
    id: pipe(
      wholeNumber,
      check((id) => id < sampleCount()),
    ),
  }),
  object({
    kind: literal('digit'),
    pixels: pipe(array(pipe(wholeNumber, maxValue(255))), length(DIGIT_PIXELS)),
  }),
]);

/** What a reload keeps. Anything else in storage is not ours, or from another version, and is ignored. */
const keptSchema = object({
  version: literal(1),
  source,
  target: nullable(digit),
  network: pipe(
    string(),
    check((name) => isNetworkName(name)),
  ),
  weightsChoice: picklist(WEIGHTS_CHOICES),
  stepSize: picklist(['phase', 'cell', 'multiply']),
  position: wholeNumber,
  speed: pipe(number(), minValue(0.1), maxValue(60)),
  selected: object({ tensor: string(), index: wholeNumber, of: picklist(['value', 'gradient']) }),
  language: picklist(LANGUAGES),
  theme: picklist(['light', 'dark']),
  // younger than version 1: what was kept before them is still good
  scales: optional(picklist(['own', 'shared']), 'own'),
  normalize: optional(boolean(), true),
  learningRate: optional(picklist(LEARNING_RATES), LEARNING_RATE),
  weightView: optional(picklist(WEIGHT_VIEWS), 'now'),
  sideBySide: optional(boolean(), false),
  drawingBefore: optional(nullable(object({ source, target: nullable(digit) })), null),
  pins: optional(record(string(), pinned), {}),
});

export type Kept = InferOutput<typeof keptSchema>;

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

/** The state of the last visit; null if there is none, it does not fit, or storage is forbidden. */
export function readKept(storage: Pick<Storage, 'getItem'>): Partial<AppState> | null {
  try {
    const parsed = safeParse(keptSchema, JSON.parse(storage.getItem(KEPT_STATE) ?? 'null', withNames));
    return parsed.success ? fitting(parsed.output) : null;
  } catch {
    return null;
  }
}

/** Positions and cells are put inside the network's own ranges. */
function fitting({ version: _version, selected, pins, drawingBefore, ...kept }: Kept): Partial<AppState> {
  return {
    ...kept,
    ...(drawingBefore && { history: { past: [laidOn(drawingBefore, kept.source)], future: [] } }),
    position: clampPosition(timelineFor(kept.network), kept.stepSize, kept.position),
    selected: fits(kept.network, selected) ? explainable(kept.network, selected) : firstWeight(kept.network),
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
  const inside = cells.filter((each) => fits(network, { ...each, of: 'gradient' }));
  return pinsFrom(network, inside);
}

function fits(network: NetworkName, { tensor: name, index, of }: Ref): boolean {
  const tensor = networks[network].tensors.find((candidate) => candidate.name === name);
  if (!tensor || index >= cellCount(tensor)) return false;
  return of === 'value' || tensor.role !== 'target';
}
