import { describe, expect, it } from 'vitest';
import {
  createWeights,
  errorLayerOf,
  learningState,
  MADE_WEIGHTS,
  madeWeights,
  networks,
  TOO_LARGE,
  trace,
  trainEpoch,
  weightTensors,
  cellCount,
  type MadeWeights,
} from '../../../src/core/index.ts';
import { networkNames, randomScene, sceneOf } from '../support.ts';

const SEED = 3;

describe.each(networkNames)('made weights of %s', (name) => {
  const network = networks[name];
  const random = createWeights(network, SEED);
  const scene = (kind: MadeWeights) =>
    sceneOf(network, madeWeights(network, kind, SEED), randomScene(name, 4).x, 7);
  const stateOf = (kind: MadeWeights) => {
    const { weights, trace: run } = scene(kind);
    return learningState(network, weights, run);
  };

  it('have the layout of the random ones, and the same numbers for the same seed', () => {
    for (const kind of MADE_WEIGHTS) {
      const weights = madeWeights(network, kind, SEED);
      for (const tensor of weightTensors(network))
        expect(weights[tensor.name]).toHaveLength(cellCount(tensor));
      expect(madeWeights(network, kind, SEED)).toEqual(weights);
    }
  });

  it('are zeros, the random ones without their signs, or ten times as large', () => {
    for (const [tensor, numbers] of Object.entries(random)) {
      expect(madeWeights(network, 'zeros', SEED)[tensor].every((weight) => weight === 0)).toBe(true);
      expect(madeWeights(network, 'positive', SEED)[tensor]).toEqual(numbers.map(Math.abs));
      expect(madeWeights(network, 'large', SEED)[tensor]).toEqual(
        numbers.map((weight) => TOO_LARGE * weight),
      );
    }
  });

  it('of zeros give scores of a half, let no error through and leave the units of a layer alike', () => {
    const { units, first, isCutOff } = stateOf('zeros');
    expect(units.at(-1)).toMatchObject({ tensor: errorLayerOf(network).input, same: 0.5, flat: 0 });
    expect([isCutOff, first.largest]).toEqual([true, 0]);
    // the scores are wanted to differ: their errors are not the same
    expect(units.at(-1)?.isAlike).toBe(false);
    expect(units.filter(({ isAlike }) => isAlike).length).toBeGreaterThan(0);
  });

  it('of zeros stay alike while they are trained', () => {
    const weights = madeWeights(network, 'zeros', SEED);
    const { x } = scene('zeros');
    trainEpoch(network, weights, Float64Array.from([...x, ...x, ...x, ...x]), Uint8Array.from([1, 2, 3, 4]), {
      learningRate: 0.35,
      batchSize: 1,
    });
    const run = trace(network, weights, x, scene('zeros').d);
    const { units, isCutOff } = learningState(network, weights, run);
    expect(isCutOff).toBe(false);
    expect(units.filter(({ isAlike }) => isAlike)).toEqual(
      stateOf('zeros')
        .units.filter(({ isAlike }) => isAlike)
        .map(({ tensor }) => expect.objectContaining({ tensor }) as unknown),
    );
  });

  it('that are all positive or too large flatten sigmoids that random ones leave steep', () => {
    const plain = learningState(network, random, trace(network, random, scene('large').x, scene('large').d));
    const flat = ({ units }: typeof plain) => units.reduce((sum, each) => sum + each.flat, 0);
    expect(flat(plain)).toBe(0);
    expect(plain.units.some(({ isAlike }) => isAlike)).toBe(false);
    for (const kind of ['large', 'positive'] as const) {
      const state = stateOf(kind);
      expect(flat(state)).toBeGreaterThan(0);
      expect(state.isCutOff).toBe(false);
      expect(state.first.largest).toBeGreaterThan(0);
    }
    expect(stateOf('positive').first.largest).toBeLessThan(plain.first.largest / 10);
  });
});
