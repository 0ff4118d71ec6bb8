import * as v from 'valibot';
import { cellCount, networks, weightTensors, type NetworkName, type Weights } from '../../core/index.ts';
import { fits, LARGEST, whole } from '../bounds.ts';
import type { CellsOf, LinkedWeights } from './linked.ts';

/** Weights in a link: some cells by their indices, or all as bytes behind the record. */

const value = v.pipe(v.number(), v.finite(), v.minValue(-LARGEST), v.maxValue(LARGEST));

export const weightsCode = v.variant('k', [
  /** Tensor, indices, values. */
  v.strictObject({
    k: v.literal('cells'),
    n: whole,
    c: v.array(v.tuple([v.string(), v.array(whole), v.array(value)])),
  }),
  v.strictObject({ k: v.literal('exact'), n: whole }),
  /** A step of the grid for each tensor. */
  v.strictObject({ k: v.literal('rounded'), n: whole, s: v.array(value) }),
]);
export type WeightsCode = v.InferOutput<typeof weightsCode>;

export interface CodedWeights {
  readonly code: WeightsCode;
  readonly bytes: Uint8Array;
}

/** Of so many cells one is said by its bytes only. */
const MOST_CELLS = 300;
/** The largest number of 16 bits with a sign. */
const FULL = 32767;

/** The cells that are others than in the weights that the choice comes to; null where there are too many. */
export function codeOfCells(weights: Weights, came: Weights, steps: number): CodedWeights | null {
  const c = Object.keys(weights).flatMap((tensor): [string, number[], number[]][] => {
    const indices = Array.from(weights[tensor].keys()).filter((n) => weights[tensor][n] !== came[tensor][n]);
    return indices.length === 0 ? [] : [[tensor, indices, indices.map((n) => weights[tensor][n])]];
  });
  const count = c.reduce((sum, [, { length }]) => sum + length, 0);
  return count > MOST_CELLS ? null : { code: { k: 'cells', n: steps, c }, bytes: new Uint8Array() };
}

/** To the last bit. */
export function codeExact(network: NetworkName, weights: Weights, steps: number): CodedWeights {
  const all = allOf(network, weights);
  return { code: { k: 'exact', n: steps }, bytes: planes(new Uint8Array(all.buffer), 8) };
}

/** To a 32,767th of the largest weight of each tensor. */
export function codeRounded(network: NetworkName, weights: Weights, steps: number): CodedWeights {
  const s = weightTensors(networks[network]).map(
    ({ name }) => weights[name].reduce((most, w) => Math.max(most, Math.abs(w)), 0) / FULL,
  );
  const all = weightTensors(networks[network]).flatMap(({ name }, n) =>
    Array.from(weights[name], (w) => (s[n] === 0 ? 0 : Math.round(w / s[n]))),
  );
  const bytes = planes(new Uint8Array(Int16Array.from(all).buffer), 2);
  return { code: { k: 'rounded', n: steps, s }, bytes };
}

/** Null where they do not fit the network. */
export function weightsOfCode(
  network: NetworkName,
  code: WeightsCode,
  bytes: Uint8Array,
): LinkedWeights | null {
  if (code.k === 'cells') {
    const cells = code.c.map(([tensor, indices, values]) => ({ tensor, indices, values }));
    return cells.every((each) => areCells(network, each)) ? { kind: 'cells', steps: code.n, cells } : null;
  }
  const { k: kind, n: steps } = code;
  const numbers = code.k === 'exact' ? exactIn(bytes) : roundedIn(network, bytes, code.s);
  const weights = numbers && split(network, numbers);
  return weights && { kind, steps, weights };
}

function areCells(network: NetworkName, { tensor, indices, values }: CellsOf): boolean {
  const found = weightTensors(networks[network]).find(({ name }) => name === tensor);
  return (
    found !== undefined &&
    indices.length === values.length &&
    indices.every((index) => index < cellCount(found))
  );
}

function allOf(network: NetworkName, weights: Weights): Float64Array {
  return Float64Array.from(weightTensors(networks[network]).flatMap(({ name }) => Array.from(weights[name])));
}

function exactIn(bytes: Uint8Array): Float64Array | null {
  return bytes.length % 8 === 0 ? new Float64Array(interleaved(bytes, 8).buffer) : null;
}

function roundedIn(network: NetworkName, bytes: Uint8Array, s: readonly number[]): Float64Array | null {
  const tensors = weightTensors(networks[network]);
  if (bytes.length % 2 !== 0 || s.length !== tensors.length) return null;
  const steps = tensors.flatMap((tensor, n) => Array<number>(cellCount(tensor)).fill(s[n]));
  const all = new Int16Array(interleaved(bytes, 2).buffer);
  return all.length === steps.length ? Float64Array.from(all, (number, n) => number * steps[n]) : null;
}

function split(network: NetworkName, numbers: Float64Array): Weights | null {
  if (!numbers.every((w) => Number.isFinite(w) && Math.abs(w) <= LARGEST)) return null;
  let at = 0;
  const entries = weightTensors(networks[network]).map(({ name, ...tensor }) => {
    const first = at;
    at += cellCount(tensor);
    return [name, numbers.slice(first, at)] as const;
  });
  const weights = Object.fromEntries(entries);
  return at === numbers.length && fits(network, weights) ? weights : null;
}

/** The first byte of every number, then the second, and so on: alike ones stand together, and deflate better. */
function planes(bytes: Uint8Array, size: number): Uint8Array {
  const count = bytes.length / size;
  return Uint8Array.from(bytes, (_, n) => bytes[(n % count) * size + Math.floor(n / count)]);
}

function interleaved(bytes: Uint8Array, size: number): Uint8Array {
  const count = bytes.length / size;
  return Uint8Array.from(bytes, (_, n) => bytes[(n % size) * count + Math.floor(n / size)]);
}
