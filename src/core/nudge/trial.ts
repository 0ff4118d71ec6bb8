import { cellCount, expectNumbers, expectRef, expectWeights, tensorOf } from '../check.ts';
import { createRun, forward } from '../network.ts';
import { errorLayerOf, imageOf, weightsOf } from '../roles.ts';
import type { Layer, Network, Ref, Run, Weights } from '../types.ts';

/** One cell that takes on other values, all that it is not made of fixed, with a run of its own in which they are tried. The arrays given stay as they are. */
export interface Trial {
  readonly run: Run;
  readonly own: number;
  /** The layers that hear of the cell, directly or not. */
  readonly layers: readonly Layer[];
  /** Of those the ones up to the last pool: they decide who wins. None where no pool follows. */
  readonly upToPool: readonly Layer[];
  /** Puts in a value of the cell and computes some layers again; all that hear of it unless told. */
  put(value: number, layers?: readonly Layer[]): void;
}

/** @throws RangeError for bad arrays, or a ref that is not a weight's. */
export function createTrial(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  ref: Ref,
): Trial {
  if (expectRef(network, ref).role !== 'weight')
    throw new RangeError(`${ref.tensor}: expected a weight, got a tensor that is none`);
  return trialOf(network, weights, x, d, ref);
}

/** The same for any cell that has a gradient. @throws RangeError for bad arrays or a bad ref. */
export function trialOf(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  { tensor, index }: Ref,
): Trial {
  expectRef(network, { tensor, index, of: 'gradient' });
  expectWeights(network, weights);
  const input = imageOf(network);
  const target = errorLayerOf(network).target;
  expectNumbers(input.name, x, cellCount(input));
  expectNumbers(target, d, cellCount(tensorOf(network, target)));
  const given: Record<string, Float64Array> = { ...weights, [input.name]: x, [target]: d };
  if (tensor in given) given[tensor] = given[tensor].slice();
  const run = createRun(network, given);
  forward(network, run);
  const tried = run.values[tensor];
  const layers = layersAfter(network, tensor);
  const upToPool = layers.slice(0, layers.findLastIndex(({ kind }) => kind === 'maxPool') + 1);
  const put = (value: number, again = layers): void => {
    tried[index] = value;
    for (const layer of again) layer.forward(run);
  };
  return { run, own: tried[index], layers, upToPool, put };
}

/** The layers that hear of a tensor: the one that reads it, and all after that. */
export function layersAfter({ layers }: Network, tensor: string): Layer[] {
  const first = layers.findIndex((layer) => layer.input === tensor || weightsOf(layer) === tensor);
  return first < 0 ? [] : layers.slice(first);
}

/** How many pools have another winner in one run than in the other. */
export function countSwitched(a: Run['winners'], b: Run['winners']): number {
  return Object.keys(a).reduce((count, name) => count + countIn(a[name], b[name]), 0);
}

/** The pooled tensors of which a pool has. */
export function switchedTensors(a: Run['winners'], b: Run['winners']): string[] {
  return Object.keys(a).filter((name) => countIn(a[name], b[name]) > 0);
}

function countIn(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let cell = 0; cell < a.length; cell += 1) if (a[cell] !== b[cell]) count += 1;
  return count;
}

export function copyWinners(winners: Run['winners']): Run['winners'] {
  return Object.fromEntries(Object.entries(winners).map(([name, places]) => [name, places.slice()]));
}
