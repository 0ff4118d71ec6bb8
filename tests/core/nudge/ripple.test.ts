import { describe, expect, it } from 'vitest';
import {
  cellCount,
  rippleOf,
  trace,
  weightTensors,
  type Network,
  type Ref,
  type Ripple,
} from '../../../src/core/index.ts';
import { networkNames, randomScene, type Scene } from '../support.ts';

const weight = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

function ripple({ network, weights, trace: traced }: Scene, ref: Ref, nudge: number): Ripple {
  return rippleOf(network, weights, traced, ref, nudge);
}

function nudgedTrace({ network, weights, x, d }: Scene, { tensor, index }: Ref, nudge: number) {
  const moved = { ...weights, [tensor]: weights[tensor].with(index, weights[tensor][index] + nudge) };
  return trace(network, moved, x, d);
}

/** Some weights of every layer of a network. */
function someWeights(network: Network): Ref[] {
  return weightTensors(network).flatMap((tensor) =>
    [0.1, 0.7].map((part) => weight(tensor.name, Math.floor(part * cellCount(tensor)))),
  );
}

describe.each(networkNames)('a nudge in the network %s', (name) => {
  const scene = randomScene(name, 71, 0.6);

  it('changes every cell by what two passes differ by', () => {
    for (const ref of someWeights(scene.network))
      for (const nudge of [0.001, 1]) {
        const after = nudgedTrace(scene, ref, nudge);
        for (const { tensor, change } of ripple(scene, ref, nudge).stages)
          change.forEach((value, n) =>
            expect(value).toBeCloseTo(after.values[tensor][n] - scene.trace.values[tensor][n], 12),
          );
      }
  });

  it('counts the cells that change, and knows which changes most', () => {
    for (const ref of someWeights(scene.network))
      for (const { change, changed, most } of ripple(scene, ref, 0.1).stages) {
        expect(changed).toBe(change.filter((value) => value !== 0).length);
        expect(Math.abs(change[most])).toBe(Math.max(...change.map(Math.abs)));
      }
  });

  it('divided into the change of E meets the gradient, the closer the smaller it is', () => {
    for (const ref of someWeights(scene.network)) {
      const fine = ripple(scene, ref, 1e-6);
      expect(fine.gradient).toBe(scene.trace.gradients[ref.tensor][ref.index]);
      expect(fine.quotient).toBe(fine.errorChange / 1e-6);
      expect(fine.relativeDifference).toBeLessThan(1e-4);
      expect(fine.relativeDifference).toBeLessThanOrEqual(ripple(scene, ref, 0.1).relativeDifference);
    }
  });

  it('of 0, or of nothing that is a number, is refused', () => {
    expect(() => ripple(scene, weight('w2', 0), 0)).toThrow(/^nudge: expected a finite number other than 0/);
    expect(() => ripple(scene, weight('w2', 0), NaN)).toThrow(RangeError);
    expect(() => ripple(scene, weight('yo', 0), 1)).toThrow(/^yo: expected a weight/);
  });
});

describe('the stages of a nudge', () => {
  const names = (scene: Scene, ref: Ref) =>
    ripple(scene, ref, 0.1).stages.map(({ tensor, kind }) => `${tensor} ${kind}`);

  it('lead from the weight’s own layer to E, sums and their sigmoids as one', () => {
    const kernel = randomScene('kernel', 72);
    const behind = ['h2o unit', 'yo unit', 'E squaredError'];
    expect(names(kernel, weight('w1cnn', 3))).toEqual([
      'temphicnn convolution',
      'hicnn maxPool',
      'hocnn sigmoid',
      ...behind,
    ]);
    expect(names(kernel, weight('w12', 3))).toEqual(behind);
    expect(names(kernel, weight('w2', 3))).toEqual(behind.slice(1));
    expect(names(randomScene('fourLayer', 72), weight('w1', 3))).toEqual(['ho unit', ...behind]);
  });

  it('of a kernel weight that met ink everywhere: 100 cells change and 25 survive the pool', () => {
    const scene = randomScene('kernel', 73, 1);
    const { stages, switched } = ripple(scene, weight('w1cnn', 7), 1e-6);
    expect(switched).toBe(0);
    expect(stages.map(({ changed }) => changed)).toEqual([100, 25, 25, 80, 10, 1]);
    const pool = stages[1].pool;
    expect(pool).toMatchObject({ input: 'temphicnn', changedBefore: 100, cellsBefore: 100, switched: [] });
    expect(pool?.survivors).toEqual([...scene.trace.winners['hicnn']]);
  });

  it('tell which changes survive a pool: those of its winners that changed', () => {
    const scene = randomScene('kernel', 77, 0.3);
    const ref = weight('w1cnn', 7);
    const after = nudgedTrace(scene, ref, 1e-6);
    const changed = [...after.winners['hicnn']].filter(
      (place) => after.values['temphicnn'][place] !== scene.trace.values['temphicnn'][place],
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(25);
    expect(ripple(scene, ref, 1e-6).stages[1].pool?.survivors).toEqual(changed);
  });

  it('tell which pools switch when the nudge is large', () => {
    const scene = randomScene('kernel', 74);
    const ref = weight('w1cnn', 12);
    const after = nudgedTrace(scene, ref, 1).winners['hicnn'];
    const expected = [...after.keys()].filter((cell) => after[cell] !== scene.trace.winners['hicnn'][cell]);
    const { stages, switched } = ripple(scene, ref, 1);
    expect(expected.length).toBeGreaterThan(0);
    expect(stages[1].pool?.switched).toEqual(expected);
    expect(switched).toBe(expected.length);
  });

  it('of a weight in the middle begin with one single unit', () => {
    const { stages } = ripple(randomScene('kernel', 75), weight('w12', 7 * 80 + 33), 0.1);
    expect(stages[0]).toMatchObject({ tensor: 'h2o', changed: 1, most: 33, pool: null });
  });

  it('are all still where the weight meets a blank pixel', () => {
    const scene = randomScene('fourLayer', 76);
    const blank = scene.x.findIndex((ink) => ink === 0);
    const { stages, quotient, gradient, relativeDifference } = ripple(scene, weight('w1', blank * 25 + 4), 1);
    expect(stages.map(({ changed }) => changed)).toEqual([0, 0, 0, 0]);
    expect([quotient, gradient, relativeDifference].map(Math.abs)).toEqual([0, 0, 0]);
  });
});
