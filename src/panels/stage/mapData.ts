import {
  weightTensors,
  type Network,
  type Ref,
  type Trace,
  type Weights,
  isMaxPool,
  readerOf,
} from '../../core/index.ts';
import { phaseOfMap, type Frame } from '../../timeline/frame.ts';
import type { Highlights, Mark } from '../../timeline/highlights.ts';
import { mapKey, type Phase } from '../../timeline/phases.ts';
import type { Timeline } from '../../timeline/steps.ts';
import type { MapSpec } from './layout.ts';
import { mapValues } from './scales.ts';

/** The data that all maps of a frame are drawn from. */
export interface MapSource {
  readonly network: Network;
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly trace: Trace;
  readonly weights: Weights;
  /** The weights after the update, shown once the last phase has reached their tensor. */
  readonly updated: Weights;
  readonly highlights: Highlights;
  /** The map in front, one a block. */
  readonly fronts: readonly number[];
  /** The one map that the step computes or reads, one a block; null where there is none or are several. */
  readonly stepMaps: readonly (number | null)[];
  readonly selected: Ref;
  /** Nothing is on the pad, so nothing is computed: scales of what is not there are not printed. */
  readonly isBlank: boolean;
  /** A question asks for what the pools kept. */
  readonly hidesWinners: boolean;
}

/** The data of one map at a frame. */
export interface MapData {
  readonly values: Float64Array;
  /** The phase that computes the map, and how many of its steps are done; no phase for what is given. */
  readonly phase: Phase | undefined;
  readonly done: number;
  /** How many cells of the next step are done already, where it computes many one after the other. */
  readonly part: number;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly selected: number | null;
  /** The winners' places in a map that is pooled, and how many of them the pool has found so far. */
  readonly rings: Int32Array | undefined;
  readonly ringCount: number;
}

export function mapDataOf(source: MapSource, spec: MapSpec): MapData {
  const { timeline, frame, trace, weights, selected } = source;
  const isSelected = selected.tensor === spec.tensor && (selected.of === spec.of || spec.tensor in weights);
  return {
    values: mapValues(spec, trace, weightsAt(source, spec)),
    phase: phaseOfMap(timeline, spec),
    done: frame.done[mapKey(spec)] ?? 0,
    part: mapKey(frame.focus) === mapKey(spec) ? frame.part : 0,
    marks: marksOf(source.highlights, spec),
    selected: isSelected ? selected.index : null,
    ...ringsOf(source, spec),
  };
}

/** The same with what stands out of a map of the stage, wherever that is shown. `target`: the digit wanted; null on a blank pad. */
export function stageMapOf(source: MapSource & { readonly target: number | null }, spec: MapSpec) {
  return {
    ...mapDataOf(source, spec),
    isBlank: source.isBlank,
    emphasized: spec.shape.kind === 'bars' ? source.target : null,
    isActive: isComputedNow(source, spec),
  };
}

/** The weights as the update has left them: of the tensor whose turn it is, the first ones are new. */
function weightsAt({ network, frame, weights, updated }: MapSource, { tensor, of }: MapSpec): Weights {
  const order = weightTensors(network).findIndex(({ name }) => name === tensor);
  if (of === 'gradient' || order === -1 || order > frame.updated) return weights;
  if (order < frame.updated) return updated;
  if (frame.part === 0 || frame.focus.of === 'gradient') return weights;
  const first = updated[tensor].subarray(0, frame.part);
  return { ...weights, [tensor]: Float64Array.of(...first, ...weights[tensor].subarray(frame.part)) };
}

/** Whether a map shows a cell, or still its ghost. */
export function isShownIn(
  { phase, done, part }: Pick<MapData, 'phase' | 'done' | 'part'>,
  index: number,
): boolean {
  if (!phase) return true;
  const step = phase.stepOf(index);
  return step < done || (step === done && part > 0 && phase.cells(step).indexOf(index) < part);
}

function marksOf(highlights: Highlights, spec: MapSpec): ReadonlyMap<number, Mark> | undefined {
  const own = highlights[mapKey(spec)];
  return own ?? spec.aliases.map((key) => highlights[key]).find((marks) => marks !== undefined);
}

function ringsOf(
  { network, trace, frame, hidesWinners }: MapSource,
  { tensor }: MapSpec,
): Pick<MapData, 'rings' | 'ringCount'> {
  const pool = readerOf(network, tensor);
  if (!isMaxPool(pool) || hidesWinners) return { rings: undefined, ringCount: 0 };
  const ringCount = frame.done[mapKey({ tensor: pool.output, of: 'value' })] ?? 0;
  return { rings: trace.winners[pool.output], ringCount };
}

/** Whether the step computes cells of a map. */
export function isComputedNow({ timeline, frame }: MapSource, spec: MapSpec): boolean {
  const phase = timeline.phases[frame.step.phase];
  return phase.half === 'update'
    ? spec.of === 'value' && spec.tensor === frame.focus.tensor
    : phase.computes.includes(mapKey(spec));
}
