import { describe, expect, it } from 'vitest';
import {
  cellCount,
  checkGradient,
  createWeights,
  networks,
  oneHot,
  predict,
  type GradientCheck,
} from '../../../src/core/index.ts';
import {
  networkNames,
  randomImage,
  randomScene,
  upTo,
  type Scene,
  firstWeights,
  someWeight,
} from '../support.ts';
import { networkOf } from '../otherNetworks.ts';

function check({ network, weights, x, d }: Scene, tensor: string, index: number): GradientCheck {
  return checkGradient(network, weights, x, d, tensor, index);
}

/** A kernel that looks at its own corner alone; window 0 of the pool then compares pixels 0, 1, 14 and 15. */
function corners(second: number): [Record<string, Float64Array>, Float64Array] {
  const weights = createWeights(networks.kernel, 1);
  weights['w1cnn'] = new Float64Array(25);
  weights['w1cnn'][0] = 1;
  const x = randomImage(3, 1).map((value) => value * 0.4);
  x[0] = 0.5;
  x[1] = second;
  return [weights, x];
}

describe.each(networkNames)('central differences in the network %s', (name) => {
  it.each([
    ['ordinary weights', 41, 0.4, 1],
    ['small weights', 42, 1, 0.1],
    ['large weights, where gradients are tiny', 43, 0.3, 5],
  ])('agree with the gradient of every tensor to 1e-5: %s', (_, seed, ink, size) => {
    const scene = randomScene(name, seed, ink, size);
    let checked = 0;
    for (const tensor of scene.network.tensors) {
      if (tensor.role !== 'weight' && tensor.role !== 'input') continue;
      const count = cellCount(tensor);
      const stride = Math.max(1, Math.floor(count / 50));
      for (let index = 0; index < count; index += stride) {
        const { relativeError, kink } = check(scene, tensor.name, index);
        if (kink) continue;
        expect(relativeError, `${tensor.name}[${index}]`).toBeLessThan(1e-5);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(150);
  });

  it('are what two passes on either side give, to the digits that those can hold', () => {
    const scene = randomScene(name, 44);
    const first = firstWeights(name);
    for (const [tensor, index] of [
      [first, 7],
      ['w12', someWeight(scene.network, 'w12').index],
      ['w2', 55],
      ['x', 90],
    ] as const) {
      const { numeric, analytic, relativeError } = check(scene, tensor, index);
      const error = (change: number): number => {
        const { network, weights, x, d } = scene;
        const array = tensor === 'x' ? x : weights[tensor];
        const moved = array.with(index, array[index] + change);
        const yo =
          tensor === 'x'
            ? predict(network, weights, moved)
            : predict(network, { ...weights, [tensor]: moved }, x);
        return yo.reduce((sum, y, k) => sum + (y - d[k]) ** 2 / 2, 0);
      };
      expect(numeric).toBeCloseTo((error(1e-5) - error(-1e-5)) / 2e-5, 9);
      expect(analytic).toBe(scene.trace.gradients[tensor][index]);
      expect(relativeError).toBe(
        Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), Math.abs(numeric), 1e-8),
      );
    }
  });

  it('leave weights, image and answer as they were', () => {
    const scene = randomScene(name, 45);
    const before = structuredClone([scene.weights, scene.x, scene.d]);
    check(scene, 'w12', 17);
    check(scene, 'x', 17);
    expect([scene.weights, scene.x, scene.d]).toEqual(before);
  });

  it('of a gradient that is exactly zero are zero too, without a division by zero', () => {
    const scene = randomScene(name, 46, 0);
    const { analytic, numeric, relativeError } = check(scene, firstWeights(name), 3);
    expect([analytic, numeric, relativeError].map(Math.abs)).toEqual([0, 0, 0]);
  });
});

describe('a kink', () => {
  it('is told where two cells are so close that the step changes the winner, and the two sides then disagree', () => {
    const [weights, x] = corners(0.5 + 2e-6);
    const { kink, analytic, numeric, relativeError } = checkGradient(
      networks.kernel,
      weights,
      x,
      oneHot(3),
      'x',
      0,
    );
    expect(kink).toBe(true);
    expect(analytic).toBe(0);
    expect(Math.abs(numeric)).toBeGreaterThan(1e-6);
    expect(relativeError).toBe(1);
    const error = (change: number): number =>
      predict(networks.kernel, weights, x.with(0, x[0] + change)).reduce(
        (sum, y, k) => sum + (y - oneHot(3)[k]) ** 2 / 2,
        0,
      );
    expect(numeric / ((error(1e-5) - error(-1e-5)) / 2e-5)).toBeCloseTo(1, 5);
  });

  it('is not told where the cells stay apart', () => {
    const [weights, x] = corners(0.5 + 2e-3);
    const { kink, relativeError } = checkGradient(networks.kernel, weights, x, oneHot(3), 'x', 0);
    expect(kink).toBe(false);
    expect(relativeError).toBe(0);
  });

  it('is told for a kernel weight that pulls two tied cells apart', () => {
    const [weights, x] = corners(0.5);
    const { kink } = checkGradient(networks.kernel, weights, x, oneHot(3), 'w1cnn', 1);
    expect(kink).toBe(true);
  });

  it('is not told for weights behind the pool, nor in a network without one', () => {
    const [weights, x] = corners(0.5);
    for (const index of upTo(20)) {
      expect(checkGradient(networks.kernel, weights, x, oneHot(3), 'w12', index * 90).kink).toBe(false);
      expect(check(randomScene('fourLayer', 47, 0), 'x', index).kink).toBe(false);
    }
  });

  it('is looked for within a step that grows with a number larger than 1', () => {
    const [weights, x] = corners(0.5);
    const apart = (size: number): boolean => {
      x[2] = size;
      x[3] = size + 1.5e-4; // a step of 20e-5 crosses this, one of 1e-5 does not
      return checkGradient(networks.kernel, weights, x, oneHot(3), 'x', 2).kink;
    };
    expect([apart(0.5), apart(20)]).toEqual([false, true]);
  });
});

describe('a network whose target has another name', () => {
  it('is checked against that target', () => {
    const network = networkOf(
      'named',
      [
        { kind: 'dense', weights: 'w', output: 'z', from: 12, to: 10, deviation: 0.3 },
        { kind: 'sigmoid', output: 'scores' },
        { kind: 'squaredError', target: 'wish', output: 'loss' },
      ],
      [3, 4],
    );
    const weights = createWeights(network, 1);
    for (const digit of [0, 3]) {
      const { relativeError } = checkGradient(
        network,
        weights,
        randomImage(1, 1, 12),
        oneHot(digit),
        'w',
        33,
      );
      expect(relativeError).toBeLessThan(1e-6);
    }
  });
});
