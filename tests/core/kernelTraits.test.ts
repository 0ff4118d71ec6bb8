import { describe, expect, it } from 'vitest';
import {
  isConvolution,
  kernelTraits,
  partInFront,
  tensorOf,
  trace,
  type Convolution,
  type Weights,
} from '../../src/core/index.ts';
import { networkNames, randomScene, type Scene } from './support.ts';

/** Every convolution of several kernels that there is. */
const layers = networkNames.flatMap((name) => {
  const scene = randomScene(name, 4);
  return scene.network.layers
    .filter(isConvolution)
    .filter(({ kernels }) => kernels > 1)
    .map((layer): [string, Scene, Convolution] => [`${layer.weights} of ${name}`, scene, layer]);
});

/** The weights with one kernel made of another. */
function changed(
  { network, weights }: Scene,
  layer: Convolution,
  from: number,
  to: number,
  change: (weight: number, n: number) => number,
): Weights {
  const array = weights[layer.weights].slice();
  const part = (map: number) => partInFront(tensorOf(network, layer.weights), map);
  for (let n = 0; n < part(from).cells; n += 1)
    array[part(to).first + n] = change(array[part(from).first + n], n);
  return { ...weights, [layer.weights]: array };
}

it('there are layers of several kernels to look at', () => {
  expect(layers.length).toBeGreaterThan(2);
});

describe.each(layers)('the kernels %s', (_, scene, layer) => {
  const { network, weights } = scene;
  const traits = (some: Weights, run = null as Scene['trace'] | null) =>
    kernelTraits(network, layer, some, run);

  it('have no traits with random weights', () => {
    expect(traits(weights)).toEqual(Array.from({ length: layer.kernels }, () => null));
  });

  it('are twins where one is the other, larger or smaller, or a little off', () => {
    for (const change of [
      (weight: number) => weight,
      (weight: number) => 2 * weight,
      (weight: number) => weight / 2,
      (weight: number, n: number) => weight * (n % 2 ? 1.05 : 0.95),
    ]) {
      const [first, second] = traits(changed(scene, layer, 0, 1, change));
      expect(first).toBeNull();
      expect(second).toMatchObject({ kind: 'twin', of: 0 });
    }
  });

  it('are no twins where one is the other’s opposite', () => {
    expect(traits(changed(scene, layer, 0, 1, (weight) => -weight))[1]).toBeNull();
  });

  it('are dead where their weights are next to nothing, also where they copy another', () => {
    expect(traits(changed(scene, layer, 0, 1, () => 0))[1]).toEqual({ kind: 'dead' });
    expect(traits(changed(scene, layer, 0, 1, (weight) => weight / 100))[1]).toEqual({ kind: 'dead' });
    // a fifth of another is small, not nothing
    expect(traits(changed(scene, layer, 0, 1, (weight, n) => (n % 2 ? weight : -weight) / 5))[1]).toBeNull();
  });

  it('are twins where all weights are zero: what makes them all alike is no less so', () => {
    const zeros = { ...weights, [layer.weights]: weights[layer.weights].map(() => 0) };
    const [first, ...others] = traits(zeros);
    expect(first).toBeNull();
    for (const other of others) expect(other).toEqual({ kind: 'twin', of: 0, correlation: 1 });
  });

  it('are silent where they have weights and their map on this digit is next to nothing', () => {
    const run = trace(network, weights, scene.x, scene.d);
    const { first, cells } = partInFront(tensorOf(network, layer.output), 1);
    const values = { ...run.values, [layer.output]: run.values[layer.output].slice() };
    expect(traits(weights, run)[1]).toBeNull();
    values[layer.output].fill(0, first, first + cells);
    expect(traits(weights, { ...run, values })[1]).toEqual({ kind: 'silent' });
    // nothing at all, as on a blank pad, says nothing of one of them
    values[layer.output].fill(0);
    expect(traits(weights, { ...run, values })[1]).toBeNull();
  });
});

it('one kernel alone has no traits', () => {
  const { network, weights } = randomScene('kernel');
  const [layer] = network.layers.filter(isConvolution);
  expect(kernelTraits(network, layer, weights, null)).toEqual([]);
});
