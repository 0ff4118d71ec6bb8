import { describe, expect, it } from 'vitest';
import {
  biasGradients,
  cellCount,
  hasWeights,
  imageOf,
  errorLayerOf,
  frontMapsOf,
  partInFront,
  tensorOf,
} from '../../../src/core/index.ts';
import { createRun } from '../../../src/core/network.ts';
import { networkNames, randomScene, type Scene } from '../support.ts';

const STEP = 1e-5;

/** E with a number added to some cells of what a layer makes. */
function errorWith(
  { network, weights, x, d }: Scene,
  output: string,
  cells: readonly number[],
  added: number,
) {
  const given = { ...weights, [imageOf(network).name]: x, [errorLayerOf(network).target]: d };
  const run = createRun(network, given);
  for (const layer of network.layers) {
    layer.forward(run);
    if (layer.output === output) for (const cell of cells) run.values[output][cell] += added;
  }
  return run.values[errorLayerOf(network).output][0];
}

describe.each(networkNames)('gradients of biases in %s', (name) => {
  const scene = randomScene(name, 4);
  const { network } = scene;

  it.each(network.layers.filter(hasWeights).map((layer) => [layer.weights, layer] as const))(
    'are how E changes with a number added to all sums of a map or unit: %s',
    (_, layer) => {
      const gradients = biasGradients(network, scene.trace, layer);
      const made = tensorOf(network, layer.output);
      const count = layer.kind === 'dense' ? cellCount(made) : frontMapsOf(made);
      expect(gradients).toHaveLength(count);
      for (let map = 0; map < Math.min(count, 3); map += 1) {
        const { first, cells } = layer.kind === 'dense' ? { first: map, cells: 1 } : partInFront(made, map);
        const places = Array.from({ length: cells }, (_cell, n) => first + n);
        const [up, down] = [STEP, -STEP].map((added) => errorWith(scene, layer.output, places, added));
        expect(gradients[map]).toBeCloseTo((up - down) / (2 * STEP), 7);
        expect(gradients[map]).not.toBe(0);
      }
    },
  );
});
