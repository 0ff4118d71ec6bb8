import { describe, expect, it } from 'vitest';
import {
  cellCount,
  checkGradient,
  errorCurve,
  errorCurveAround,
  imageOf,
  networks,
  oneHot,
  promiseOf,
  trace,
  weightTensors,
  type ErrorCurve,
  type Ref,
  type Weights,
} from '../../../src/core/index.ts';
import { networkNames, randomScene, upTo, type Scene, hasKernel, someWeight } from '../support.ts';

const weight = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

function withValue({ weights }: Scene, { tensor, index }: Ref, value: number): Weights {
  return { ...weights, [tensor]: weights[tensor].with(index, value) };
}

function traceAt(scene: Scene, ref: Ref, value: number) {
  return trace(scene.network, withValue(scene, ref, value), scene.x, scene.d);
}

function curve(scene: Scene, ref: Ref, values: readonly number[]): ErrorCurve {
  return errorCurve(scene.network, scene.weights, scene.x, scene.d, ref, values);
}

function around({ network, weights, x, d }: Scene, ref: Ref): ErrorCurve {
  return errorCurveAround(network, weights, x, d, ref);
}

const VALUES = upTo(21).map((n) => (n - 10) / 5);

describe.each(networkNames)('the error curve of a weight of the network %s', (name) => {
  // a large image is inked as thinly as a drawing is: the more ink, the more kinks there are to be found
  const pixels = cellCount(imageOf(networks[name]));
  const scene = randomScene(name, 61, pixels > 196 ? 0.1 : 0.4);
  const refs = [
    weight(weightTensors(scene.network)[0].name, 7),
    someWeight(scene.network, 'w12'),
    weight('w2', 55),
  ];
  const before = structuredClone([scene.weights, scene.x, scene.d]);
  /** The curve around each of them: it takes a while where pools of a large network change their winners. */
  let drawn: readonly ErrorCurve[] | null = null;
  const curves = (): readonly ErrorCurve[] => (drawn ??= refs.map((ref) => around(scene, ref)));

  it('holds the E that a trace of those weights has', () => {
    for (const [n, ref] of refs.entries()) {
      const { values, errors } = curves()[n];
      for (let at = 0; at < values.length; at += 6)
        expect(errors[at]).toBe(traceAt(scene, ref, values[at]).values['E'][0]);
    }
  });

  it('has the gradient for its slope at the weight’s own value', () => {
    for (const ref of refs) {
      const own = scene.weights[ref.tensor][ref.index];
      const [below, above] = curve(scene, ref, [own - 1e-5, own + 1e-5]).errors;
      const check = checkGradient(scene.network, scene.weights, scene.x, scene.d, ref.tensor, ref.index);
      expect(check.kink).toBe(false);
      expect((above - below) / 2e-5).toBeCloseTo(scene.trace.gradients[ref.tensor][ref.index], 8);
    }
  });

  it('has no kinks for weights that no pool hears of', () => {
    for (const ref of hasKernel(name) ? refs.slice(1) : refs)
      expect(curve(scene, ref, [-9, 0, 9]).kinks).toEqual([]);
  });

  it('is drawn around the weight’s own value, at least 1 and at least |w| to each side, and leaves all as it was', () => {
    for (const [n, ref] of refs.entries()) {
      const own = scene.weights[ref.tensor][ref.index];
      const { values } = curves()[n];
      expect(values).toHaveLength(121);
      expect(values[60]).toBe(own);
      expect(values[120] - own).toBeGreaterThanOrEqual(Math.max(1, Math.abs(own)) - 1e-12);
      expect(values[120] - own).toBeCloseTo(own - values[0], 12);
    }
    expect([scene.weights, scene.x, scene.d]).toEqual(before);
  });

  it('is refused for what is not a weight, for weights that do not fit and for a NaN in the image', () => {
    const { network, weights, x, d } = scene;
    expect(() => errorCurve(network, weights, x, d, weight('x', 3), [0])).toThrow(/^x: expected a weight/);
    expect(() => errorCurve(network, weights, x, d, weight('w2', 800), [0])).toThrow(RangeError);
    expect(() => errorCurve(network, weights, x.with(3, NaN), d, refs[0], [0])).toThrow(/^x\[3\]/);
    expect(() => errorCurve(network, { ...weights, w2: d }, x, d, refs[0], [0])).toThrow(
      /^w2: expected \d+ numbers, got 10/,
    );
  });
});

describe('a range', () => {
  it('is widened while the curve shows nothing, and no further than eight times', () => {
    const scene = randomScene('fourLayer', 62);
    const blank = scene.x.findIndex((ink) => ink === 0);
    const ref = weight('w1', blank * 25);
    const own = scene.weights['w1'][ref.index];
    const { values, errors } = around(scene, ref);
    expect(values[120] - own).toBeCloseTo(8, 12);
    expect(new Set(errors).size).toBe(1);
  });
});

describe('kinks of a kernel weight', () => {
  const winnersAt = (scene: Scene, ref: Ref, value: number) => [
    ...traceAt(scene, ref, value).winners['hicnn'],
  ];

  it.each([61, 63, 64])('are where winners differ on both sides, and nowhere else (seed %i)', (seed) => {
    const scene = randomScene('kernel', seed);
    const ref = weight('w1cnn', 12);
    const { kinks } = curve(scene, ref, [-2, -1, 0, 1, 2]);
    expect(kinks.length).toBeGreaterThan(3);
    expect(kinks.map(({ value }) => value)).toEqual(
      kinks.map(({ value }) => value).toSorted((a, b) => a - b),
    );
    let between = winnersAt(scene, ref, -2);
    for (const { value, error, pools } of kinks) {
      const [left, right] = [winnersAt(scene, ref, value - 4e-9), winnersAt(scene, ref, value + 4e-9)];
      expect(left).toEqual(between); // nothing happened since the kink before
      expect(right.filter((place, cell) => place !== left[cell])).toHaveLength(pools);
      expect(error).toBe(traceAt(scene, ref, value).values['E'][0]);
      between = right;
    }
    expect(winnersAt(scene, ref, 2)).toEqual(between);
  });

  it('are the same however many values are tried', () => {
    const scene = randomScene('kernel', 65);
    const ref = weight('w1cnn', 3);
    const [few, many] = [[-2, 2], VALUES].map((values) => curve(scene, ref, values).kinks);
    expect(few).toHaveLength(many.length);
    few.forEach(({ value }, n) => expect(value).toBeCloseTo(many[n].value, 7));
  });

  it('are those of both pools where two hear of the weight, each named by its own', () => {
    const scene = randomScene('small', 62, 0.8);
    const ref = weight('w1cnn', 13);
    const { kinks, pooled } = around(scene, ref);
    expect(pooled).toEqual(['hicnn', 'hicnn2']);
    const found = new Set<string>();
    for (const { value, tensors } of kinks) {
      const [left, right] = [-1e-7, 1e-7].map((by) => traceAt(scene, ref, value + by).winners);
      const others = pooled.filter((name) => left[name].some((place, cell) => place !== right[name][cell]));
      expect(tensors).toEqual(others);
      for (const name of others) found.add(name);
    }
    expect([...found].toSorted()).toEqual(pooled);
    expect(around(scene, weight('w2cnn', 5)).pooled).toEqual(['hicnn2']);
  });

  it('are none on a blank image, where all cells tie at every value', () => {
    expect(curve(randomScene('kernel', 66, 0), weight('w1cnn', 0), [-1, 1]).kinks).toEqual([]);
  });
});

describe('the tangent’s promise', () => {
  const scene = randomScene('kernel', 67);
  const ref = weight('w1cnn', 12);
  const own = scene.weights['w1cnn'][12];
  const promise = (tried: number, of = ref) =>
    promiseOf(networks.kernel, scene.weights, scene.trace, of, tried, around(scene, of).kinks);

  it('is the gradient times the change of the weight', () => {
    const { promised, actual, difference, ownError, triedError } = promise(own + 0.5);
    const gradient = scene.trace.gradients['w1cnn'][12];
    expect(promised.factors.map(({ value }) => value)).toEqual([gradient, own + 0.5 - own]);
    expect(promised.value).toBe(gradient * (own + 0.5 - own));
    expect(ownError).toBe(scene.trace.values['E'][0]);
    expect(triedError).toBe(traceAt(scene, ref, own + 0.5).values['E'][0]);
    expect(actual).toBe(triedError - ownError);
    expect(difference).toBe(actual - promised.value);
  });

  it('is nothing at the own value, is kept close to it, and is broken by kinks or by the curve alone', () => {
    expect(promise(own)).toMatchObject({ actual: 0, difference: 0, passed: [], parting: 'same' });
    expect(promise(own + 1e-4).parting).toBe('kept');
    const [lowest] = around(scene, ref).kinks;
    const far = promise(lowest.value - 1e-3);
    expect(far.parting).toBe('kink');
    expect(far.passed.map(({ value }) => value)).toEqual(
      around(scene, ref)
        .kinks.map(({ value }) => value)
        .filter((value) => value < own),
    );
    expect(promise(scene.weights['w2'][55] + 5, weight('w2', 55)).parting).toBe('curvature');
  });

  it('passes the kinks from the own value to the tried one, both ends with it, in either direction', () => {
    const at = (change: number) => ({ value: own + change, error: 0, pools: 1, tensors: [] });
    const passed = (tried: number, changes: readonly number[]): number[] =>
      promiseOf(networks.kernel, scene.weights, scene.trace, ref, own + tried, changes.map(at)).passed.map(
        ({ value }) => changes.findIndex((change) => own + change === value),
      );
    expect(passed(1, [-0.25, 0, 0.5, 1, 1.25])).toEqual([1, 2, 3]);
    expect(passed(-1, [-1.25, -1, -0.5, 0, 0.25])).toEqual([1, 2, 3]);
  });

  it('takes the answer wanted from the trace', () => {
    const other = trace(scene.network, scene.weights, scene.x, oneHot(9));
    expect(promiseOf(networks.kernel, scene.weights, other, ref, own, []).ownError).toBe(
      other.values['E'][0],
    );
  });
});
