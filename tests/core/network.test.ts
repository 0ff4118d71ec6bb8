import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMaxPool,
  answerOf,
  cellCount,
  copyWeights,
  createWeights,
  networks,
  oneHot,
  predict,
  trace,
  weightTensors,
  type Network,
} from '../../src/core/index.ts';
import { arbitraryScene, networkNames, randomImage, randomScene, upTo } from './support.ts';

function weightCount(network: Network): number {
  return weightTensors(network).reduce((sum, tensor) => sum + cellCount(tensor), 0);
}

function deviationOf(numbers: Float64Array): number {
  return Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length);
}

describe('the two networks', () => {
  it('have the tensors, shapes and roles of the derivation', () => {
    const list = (network: Network): string[] =>
      network.tensors.map(({ name, shape, role }) => `${name} ${shape.join('x')} ${role}`);
    const head = [
      'w12 25x80 weight',
      'h2i 80 value',
      'h2o 80 value',
      'w2 80x10 weight',
      'yi 10 value',
      'yo 10 value',
      'd 10 target',
      'E 1 value',
    ];
    expect(list(networks.kernel)).toEqual([
      'x 14x14 input',
      'w1cnn 5x5 weight',
      'temphicnn 10x10 value',
      'hicnn 5x5 value',
      'hocnn 5x5 value',
      ...head,
    ]);
    expect(list(networks.fourLayer)).toEqual([
      'x 14x14 input',
      'w1 196x25 weight',
      'hi 5x5 value',
      'ho 5x5 value',
      ...head,
    ]);
  });

  it('have 2,825 and 7,700 weights', () => {
    expect(weightCount(networks.kernel)).toBe(2825);
    expect(weightCount(networks.fourLayer)).toBe(7700);
  });
});

describe.each(networkNames)('a trace of the network %s', (name) => {
  it('holds every value and every gradient, and no weights', () => {
    const { network, trace: made } = randomScene(name, 1);
    const names = (keep: (role: string) => boolean): string[] =>
      network.tensors.filter(({ role }) => keep(role)).map((tensor) => tensor.name);
    expect(Object.keys(made.values).sort()).toEqual(names((role) => role !== 'weight').sort());
    expect(Object.keys(made.gradients).sort()).toEqual(names((role) => role !== 'target').sort());
    for (const tensor of network.tensors) {
      for (const array of [made.values[tensor.name], made.gradients[tensor.name]]) {
        if (array) expect(array).toHaveLength(cellCount(tensor));
      }
    }
    expect(Object.keys(made.winners)).toEqual(
      networks[name].layers.filter(isMaxPool).map(({ output }) => output),
    );
  });

  it('ends in what predict says, and in half the sum of squared differences', () => {
    fc.assert(
      fc.property(arbitraryScene(name), ({ network, weights, x, d, trace: made }) => {
        expect(predict(network, weights, x)).toEqual(made.values['yo']);
        const error = made.values['yo'].reduce((sum, y, k) => sum + (y - d[k]) ** 2 / 2, 0);
        expect(Math.abs(made.values['E'][0] - error)).toBeLessThanOrEqual(1e-15 * 10);
        expect(made.gradients['E']).toEqual(Float64Array.of(1));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps copies of image and answer, so that drawing on does not change it', () => {
    const { weights, x, d, network } = randomScene(name, 2);
    const made = trace(network, weights, x, d);
    const before = structuredClone(made);
    x.fill(0.7);
    d.fill(0.1);
    expect(made).toEqual(before);
  });

  it('changes neither weights nor image nor answer, and comes out the same again', () => {
    const { weights, x, d, network, trace: made } = randomScene(name, 3);
    const before = structuredClone([weights, x, d]);
    expect(trace(network, weights, x, d)).toEqual(made);
    predict(network, weights, x);
    expect([weights, x, d]).toEqual(before);
  });

  it('accepts weights and answers of any finite size without turning into NaN', () => {
    const { network, weights, x, d } = randomScene(name, 4, 0.5, 1e6);
    const { values, gradients } = trace(network, weights, x, d);
    for (const array of [...Object.values(values), ...Object.values(gradients)]) {
      expect(array.every(Number.isFinite)).toBe(true);
    }
  });
});

describe('first weights', () => {
  it('are the same for the same seed, and others for another', () => {
    for (const name of networkNames) {
      const network = networks[name];
      expect(createWeights(network, 7)).toEqual(createWeights(network, 7));
      for (const { name: tensor } of weightTensors(network)) {
        expect(createWeights(network, 7)[tensor]).not.toEqual(createWeights(network, 8)[tensor]);
      }
    }
  });

  it('are spread as the design asks: 0.1 for the first layer, 0.3 for w12, 0.2 for w2', () => {
    const many = upTo(40).map((seed) => createWeights(networks.kernel, seed)['w1cnn']);
    const w1cnn = Float64Array.from(many.flatMap((array) => [...array]));
    expect(deviationOf(w1cnn) / 0.1).toBeCloseTo(1, 1);
    const weights = createWeights(networks.fourLayer, 5);
    expect(deviationOf(weights['w1']) / 0.1).toBeCloseTo(1, 1);
    expect(deviationOf(weights['w12']) / 0.3).toBeCloseTo(1, 1);
    expect(deviationOf(weights['w2']) / 0.2).toBeCloseTo(1, 1);
    for (const array of Object.values(weights)) {
      const mean = array.reduce((sum, value) => sum + value, 0) / array.length;
      expect(Math.abs(mean)).toBeLessThan(0.03);
    }
  });

  it('of w12 and w2 are the same in both networks, so that the two can be compared', () => {
    for (const seed of [0, 1, -3, 2 ** 31]) {
      const [one, other] = [createWeights(networks.kernel, seed), createWeights(networks.fourLayer, seed)];
      expect(one['w12']).toEqual(other['w12']);
      expect(one['w2']).toEqual(other['w2']);
    }
  });
});

describe('a copy of weights', () => {
  it('has the same numbers in arrays of its own', () => {
    for (const name of networkNames) {
      const weights = createWeights(networks[name], 4);
      const copy = copyWeights(weights);
      expect(copy).toEqual(weights);
      for (const array of Object.values(copy)) array.fill(9);
      expect(weights).toEqual(createWeights(networks[name], 4));
    }
  });
});

describe('the answer given', () => {
  it('is the digit with the highest score, of equals the first', () => {
    const scores = (best: readonly number[]): Float64Array =>
      Float64Array.from(upTo(10), (k) => (best.includes(k) ? 0.9 : 0.1 + k / 100));
    for (const digit of upTo(10)) expect(answerOf(scores([digit]))).toBe(digit);
    expect(answerOf(scores([7, 3, 5]))).toBe(3);
    expect(answerOf(new Float64Array(10).fill(-1))).toBe(0);
  });
});

describe('the answer wanted', () => {
  it('is 1 at its digit and 0 elsewhere', () => {
    for (const digit of upTo(10)) {
      expect(Array.from(oneHot(digit))).toEqual(upTo(10).map((k) => (k === digit ? 1 : 0)));
    }
  });
});

describe('sharing one kernel', () => {
  it('makes temphicnn shift with the image, exactly', () => {
    const shift = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.nat(), shift, shift, (seed, down, across) => {
        const { network, weights } = randomScene('kernel', seed % 100);
        const ink = randomImage(seed, 0.5);
        // ink only where the shift leaves it on the paper
        const inside = (p: number): boolean =>
          Math.abs((p % 14) - 6.5) < 4 && Math.abs(Math.floor(p / 14) - 6.5) < 4;
        const x = ink.map((value, p) => (inside(p) ? value : 0));
        const shifted = new Float64Array(196);
        x.forEach((value, p) => {
          if (value > 0) shifted[p + down * 14 + across] = value;
        });
        const one = trace(network, weights, x, oneHot(0)).values['temphicnn'];
        const other = trace(network, weights, shifted, oneHot(0)).values['temphicnn'];
        for (const r of upTo(10)) {
          for (const c of upTo(10)) {
            const [row, column] = [r + down, c + across];
            if (row < 0 || row > 9 || column < 0 || column > 9) continue;
            expect(other[row * 10 + column]).toBe(one[r * 10 + c]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not keep the answer the same when the image shifts', () => {
    const { network, weights, x } = randomScene('kernel', 51, 0.3);
    const shifted = Float64Array.from(x, (_, p) => (p % 14 === 0 ? 0 : x[p - 1]));
    expect(predict(network, weights, shifted)).not.toEqual(predict(network, weights, x));
  });
});
