import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  createExplainer,
  nameOf,
  networks,
  trace,
  trainEpochReadable,
  weightTensors,
  type Network,
} from '../../src/core/index.ts';
import { canPlant, PLANTED_BUGS, plantBug } from '../../src/planted/plantedBugs.ts';
import { everyRef, networkNames, randomScene, hasKernel, total } from '../core/support.ts';

const scene = randomScene('kernel', 5);
const { network, weights, x, d } = scene;

/** The weight tensors whose gradients a bug makes wrong. */
const WRONG: Record<(typeof PLANTED_BUGS)[number], readonly string[]> = {
  forgottenSum: ['w1cnn'],
  allFourCells: ['w1cnn'],
  forgottenSlope: ['w1cnn', 'w12'],
  cornerPixel: ['w1cnn'],
};

const wrongTensors = (planted: Network): string[] =>
  weightTensors(network)
    .map(({ name }) => name)
    .filter((name) =>
      trace(planted, weights, x, d).gradients[name].some(
        (value, n) => Math.abs(value - scene.trace.gradients[name][n]) > 1e-12,
      ),
    );

describe.each(PLANTED_BUGS)('the planted bug "%s"', (bug) => {
  const planted = plantBug(network, bug);
  const wrong = trace(planted, weights, x, d);

  it('leaves the forward pass as it is', () => {
    expect(wrong.values).toEqual(scene.trace.values);
  });

  it('makes the gradients wrong of just the weights behind it', () => {
    expect(wrongTensors(planted)).toEqual(WRONG[bug]);
  });

  it('explains the wrong numbers: the terms of every cell add up to what this backward pass computed', () => {
    const explain = createExplainer(planted, weights, wrong);
    const values = { ...weights, ...wrong.values };
    // plain ifs, because it is asked of every cell there is
    for (const ref of everyRef(planted)) {
      const { terms, value } = explain(ref);
      const { sum, size } = total(terms);
      const computed = (ref.of === 'value' ? values : wrong.gradients)[ref.tensor][ref.index];
      if (value !== computed) expect(value, nameOf(ref)).toBe(computed);
      if (!(Math.abs(sum - value) <= 1e-12 * size)) expect(sum, nameOf(ref)).toBe(value);
    }
  });

  it('is found by the gradient check', () => {
    const errors = Array.from(
      { length: 25 },
      (_, i) => checkGradient(planted, weights, x, d, 'w1cnn', i).relativeError,
    );
    expect(Math.max(...errors)).toBeGreaterThan(0.01);
    const right = Array.from(
      { length: 25 },
      (_, i) => checkGradient(network, weights, x, d, 'w1cnn', i).relativeError,
    );
    expect(Math.max(...right)).toBeLessThan(1e-5);
  });

  it('does not leak into the true network', () => {
    expect(trace(networks.kernel, weights, x, d)).toEqual(scene.trace);
    expect(networks.kernel.layers).not.toContain(
      planted.layers.find((layer) => !network.layers.includes(layer)),
    );
  });

  it('spoils training that goes through the layers', () => {
    const after = (train: typeof trainEpochReadable, by: Network): Record<string, Float64Array> => {
      const copies = Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, w.slice()]));
      train(by, copies, x, Uint8Array.of(3), { learningRate: 0.1, batchSize: 1 });
      return copies;
    };
    const right = after(trainEpochReadable, network);
    expect(after(trainEpochReadable, planted)['w1cnn']).not.toEqual(right['w1cnn']);
    expect(after(trainEpochReadable, planted)['w2']).toEqual(right['w2']);
  });
});

describe('a network', () => {
  it.each(networkNames)('can have just the bugs that its layers allow: %s', (name) => {
    const possible = PLANTED_BUGS.filter((bug) => canPlant(networks[name], bug));
    const expected = hasKernel(name) ? PLANTED_BUGS : ['forgottenSum', 'forgottenSlope'];
    expect(possible).toEqual(expected);
  });

  it('without such a layer refuses the bug', () => {
    expect(() => plantBug(networks.fourLayer, 'cornerPixel')).toThrow(/fourLayer: expected a layer/);
  });
});
