/** What the tests of the core share: scenes to look at, and ways to read an explanation. */

import fc from 'fast-check';
import {
  cellCount,
  createRandom,
  createWeights,
  imageOf,
  networks,
  oneHot,
  registerNetwork,
  tensorOf,
  trace,
  weightTensors,
  type Factor,
  type Network,
  type NetworkName,
  type Ref,
  type Term,
  type Trace,
  type Weights,
} from '../../src/core/index.ts';
import { records } from '../../src/core/networks/records.ts';
import { smallRecord } from './otherNetworks.ts';

export interface Scene {
  readonly network: Network;
  readonly weights: Weights;
  readonly x: Float64Array;
  readonly d: Float64Array;
  readonly trace: Trace;
}

registerNetwork(smallRecord);

/** Every network that the page has, and a small one of two convolutions that only the tests have; not what other files' tests add. */
export const networkNames: readonly NetworkName[] = [...Object.keys(records), smallRecord.name];

/** Those whose sizes the design names. */
export const shippedNames = networkNames.filter((name) => networks[name].isShipped);

/** A weight of a tensor, some way through it. */
export function someWeight(network: Network, tensor: string, part = 0.15): Ref {
  return { tensor, index: Math.floor(part * cellCount(tensorOf(network, tensor))), of: 'gradient' };
}

/** Whether a network begins with a kernel. */
export function hasKernel(name: NetworkName): boolean {
  return networks[name].layers[0].kind === 'convolution';
}

/** The weights of a network's first layer. */
export function firstWeights(name: NetworkName): string {
  return weightTensors(networks[name])[0].name;
}

/** A network whose first weights have another name. */
export function unlike(name: NetworkName): NetworkName {
  return hasKernel(name) ? 'fourLayer' : 'kernel';
}

/** An image with exact zeros: each of its pixels is inked with probability `ink`. */
export function randomImage(seed: number, ink: number, pixels = 196): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: pixels }, () => (random.next() < ink ? random.next() : 0));
}

export function sceneOf(network: Network, weights: Weights, x: Float64Array, digit: number): Scene {
  const d = oneHot(digit);
  return { network, weights, x, d, trace: trace(network, weights, x, d) };
}

export function randomScene(name: NetworkName, seed = 1, ink = 0.4, size = 1): Scene {
  const network = networks[name];
  const weights = createWeights(network, seed);
  for (const array of Object.values(weights)) array.forEach((value, n) => (array[n] = value * size));
  return sceneOf(
    network,
    weights,
    randomImage(seed + 100, ink, cellCount(imageOf(network))),
    Math.abs(seed) % 10,
  );
}

/** A scene of every network, by name. */
export function everyScene(seed: number): Record<NetworkName, Scene> {
  return Object.fromEntries(networkNames.map((name) => [name, randomScene(name, seed)]));
}

/** Random weights from small to large, images from blank to full. */
export function arbitraryScene(name: NetworkName): fc.Arbitrary<Scene> {
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      ink: fc.constantFrom(0, 0.05, 0.2, 0.5, 1),
      size: fc.constantFrom(0.1, 1, 3, 10),
    })
    .map(({ seed, ink, size }) => randomScene(name, seed, ink, size));
}

/** Every cell of the network, its value and, unless it is a target's, its gradient. */
export function everyRef(network: Network): Ref[] {
  return network.tensors.flatMap((tensor) =>
    Array.from({ length: cellCount(tensor) }, (_, index): Ref[] => {
      const value: Ref = { tensor: tensor.name, index, of: 'value' };
      return tensor.role === 'target' ? [value] : [value, { ...value, of: 'gradient' }];
    }).flat(),
  );
}

export function someRef(network: Network): fc.Arbitrary<Ref> {
  return fc.constantFrom(...network.tensors).chain((tensor) =>
    fc.record({
      tensor: fc.constant(tensor.name),
      index: fc.integer({ min: 0, max: cellCount(tensor) - 1 }),
      of:
        tensor.role === 'target'
          ? fc.constant('value' as const)
          : fc.constantFrom('value' as const, 'gradient' as const),
    }),
  );
}

/** The number a ref names, read from the weights and the trace without the help of explain. */
export function numberAt({ weights, trace }: Scene, ref: Ref): number {
  if (ref.of === 'gradient') return trace.gradients[ref.tensor][ref.index];
  return (trace.values[ref.tensor] ?? weights[ref.tensor])[ref.index];
}

/** What a factor must be, read from the weights and the trace. */
export function factorNumber(scene: Scene, factor: Factor): number {
  switch (factor.kind) {
    case 'ref':
      return numberAt(scene, factor.ref);
    case 'slope': {
      const y = numberAt(scene, factor.ref);
      return y * (1 - y);
    }
    case 'difference':
      return numberAt(scene, factor.ref) - numberAt(scene, factor.target);
    case 'constant':
      return factor.value;
  }
}

export function total(terms: Iterable<Pick<Term, 'value'>>): { sum: number; size: number; count: number } {
  let [sum, size, count] = [0, 0, 0];
  for (const { value } of terms) {
    sum += value;
    size += Math.abs(value);
    count += 1;
  }
  return { sum, size, count };
}

/** A factor in short: `hicnn[3]'` for a gradient, `ds hocnn[3]` for a slope, `yo[3]-d[3]`, or a constant's number. */
export function short(factor: Factor): string {
  switch (factor.kind) {
    case 'ref':
      return `${factor.ref.tensor}[${factor.ref.index}]${factor.ref.of === 'gradient' ? "'" : ''}`;
    case 'slope':
      return `ds ${factor.ref.tensor}[${factor.ref.index}]`;
    case 'difference':
      return `${factor.ref.tensor}[${factor.ref.index}]-${factor.target.tensor}[${factor.target.index}]`;
    case 'constant':
      return String(factor.value);
  }
}

export function shortTerms(terms: readonly Pick<Term, 'factors'>[]): string[] {
  return terms.map(({ factors }) => factors.map(short).join(' * '));
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
