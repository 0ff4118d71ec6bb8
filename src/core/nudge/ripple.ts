import { differences, relativeDifference } from './gradientCheck.ts';
import { givenIn } from '../roles.ts';
import { createTrial } from './trial.ts';
import type { Layer, LayerKind, Network, Ref, Run, Trace, Weights } from '../types.ts';

/** How a layer's output changes when one weight is nudged. */
export interface RippleStage {
  readonly tensor: string;
  /** The layer that computes the tensor; a dense layer and the sigmoid after it are one stage, `unit`. */
  readonly kind: LayerKind | 'unit';
  /** Nudged less base, cell by cell. */
  readonly change: Float64Array;
  /** How many cells change at all. */
  readonly changed: number;
  /** The cell that changes most. */
  readonly most: number;
  /** A pool: what became of the changes that came in. */
  readonly pool: PoolRipple | null;
}

export interface PoolRipple {
  /** The tensor that is pooled, and how many of its cells changed. */
  readonly input: string;
  readonly changedBefore: number;
  readonly cellsBefore: number;
  /** The places there whose change goes on: changed winners. */
  readonly survivors: readonly number[];
  /** The pooled cells that take another place's number now. */
  readonly switched: readonly number[];
}

/** What a nudge of one weight does, from its own layer to E. */
export interface Ripple {
  readonly nudge: number;
  /** In the order of the layers; the last is E. */
  readonly stages: readonly RippleStage[];
  readonly errorChange: number;
  /** The change of E divided by the nudge. */
  readonly quotient: number;
  readonly gradient: number;
  /** How far quotient and gradient are apart, as the gradient check has it. */
  readonly relativeDifference: number;
  /** How many pools changed their winner: then the nudge went past a kink. */
  readonly switched: number;
}

/**
 * Nudges one weight and follows the change through the layers. `trace` is that of the weights given.
 * @throws RangeError for bad arrays, a ref that is not a weight's, or a nudge of 0 or not finite.
 */
export function rippleOf(network: Network, weights: Weights, trace: Trace, ref: Ref, nudge: number): Ripple {
  if (!Number.isFinite(nudge) || nudge === 0)
    throw new RangeError(`nudge: expected a finite number other than 0, got ${String(nudge)}`);
  const { x, d } = givenIn(network, trace);
  const base = createTrial(network, weights, x, d, ref);
  const nudged = createTrial(network, weights, x, d, ref);
  nudged.put(nudged.own + nudge);
  const change = differences(network, nudged.run, base.run);
  const stages = base.layers.flatMap((layer, n) => {
    const isSummed = layer.kind === 'dense' && base.layers[n + 1]?.kind === 'sigmoid';
    return isSummed ? [] : [stageOf(layer, base.layers[n - 1], change, base.run, nudged.run)];
  });
  const errorChange = stages[stages.length - 1].change[0];
  const quotient = errorChange / nudge;
  const gradient = trace.gradients[ref.tensor][ref.index];
  return {
    nudge,
    stages,
    errorChange,
    quotient,
    gradient,
    relativeDifference: relativeDifference(quotient, gradient),
    switched: stages.reduce((sum, { pool }) => sum + (pool?.switched.length ?? 0), 0),
  };
}

function stageOf(
  layer: Layer,
  before: Layer | undefined,
  changes: Readonly<Record<string, Float64Array>>,
  base: Run,
  nudged: Run,
): RippleStage {
  const change = changes[layer.output];
  return {
    tensor: layer.output,
    kind: layer.kind === 'sigmoid' && before?.kind === 'dense' ? 'unit' : layer.kind,
    change,
    changed: change.reduce((count, value) => count + Number(value !== 0), 0),
    most: change.reduce((best, value, n) => (Math.abs(value) > Math.abs(change[best]) ? n : best), 0),
    pool: layer.kind === 'maxPool' ? poolRipple(layer, changes[layer.input], base, nudged) : null,
  };
}

function poolRipple({ input, output }: Layer, before: Float64Array, base: Run, nudged: Run): PoolRipple {
  const winners = nudged.winners[output];
  return {
    input,
    changedBefore: before.reduce((count, value) => count + Number(value !== 0), 0),
    cellsBefore: before.length,
    survivors: Array.from(winners).filter((place) => before[place] !== 0),
    switched: Array.from(winners.keys()).filter((cell) => winners[cell] !== base.winners[output][cell]),
  };
}
