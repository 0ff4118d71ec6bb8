import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  createExplainer,
  curveAtTie,
  errorIn,
  isMaxPool,
  slopesOver,
  sumOfTerms,
  tiedCells,
  windowPlaces,
  type OneSided,
  type Ref,
} from '../../../src/core/index.ts';
import { trialOf } from '../../../src/core/nudge/trial.ts';
import { networkNames, randomScene, upTo, type Scene } from '../support.ts';

const withPool = networkNames.filter((name) => randomScene(name).network.layers.some(isMaxPool));

const gradientOf = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

/** Some of a tensor's cells, evenly. */
function some(cells: readonly number[], most = 25): number[] {
  const step = Math.max(1, Math.floor(cells.length / most));
  return cells.filter((_, n) => n % step === 0);
}

function slopesIn({ network, weights, trace }: Scene, ref: Ref): OneSided {
  return slopesOver(network, weights, trace, ref);
}

/** E a little to one side, less E, by the step. */
function measured({ network, weights, x, d, trace }: Scene, ref: Ref, step: number): number {
  const trial = trialOf(network, weights, x, d, ref);
  trial.put(trial.own + step);
  return (errorIn(network, { values: trial.run.values }) - errorIn(network, trace)) / step;
}

/** The same but for what a small step bends. */
const closeTo = (slope: number, other: number): void =>
  expect(Math.abs(slope - other)).toBeLessThan(1e-7 + 1e-3 * Math.abs(other));

describe.each(withPool)('the slopes of E to both sides in %s', (name) => {
  // much paper: windows of blank patches are equal to the last bit
  const scene = randomScene(name, 6, 0.03);
  const pool = scene.network.layers.find(isMaxPool);
  const tied = (tensor: string): number[] => Array.from(tiedCells(scene.network, scene.trace, tensor));

  it('are what E does a little to either side of a pixel at a tie, and differ at some', () => {
    const found = some(tied('x')).map((index) => slopesIn(scene, gradientOf('x', index)));
    expect(
      found.filter(({ left, right }) => Math.abs(left.slope - right.slope) > 1e-6).length,
    ).toBeGreaterThan(0);
    for (const { ref, left, right } of found) {
      closeTo(left.slope, measured(scene, ref, -1e-6));
      closeTo(right.slope, measured(scene, ref, 1e-6));
    }
  });

  it('are those of the window for a cell that is pooled: the error as it grows, nothing as it shrinks', () => {
    if (!pool) throw new Error('expected a pool');
    const { input, output } = pool;
    const places = some(tied(input));
    expect(places.length).toBeGreaterThan(0);
    for (const index of places) {
      const { left, right, kept } = slopesIn(scene, gradientOf(input, index));
      closeTo(left.slope, measured(scene, gradientOf(input, index), -1e-6));
      closeTo(right.slope, measured(scene, gradientOf(input, index), 1e-6));
      expect(left.slope).toBe(0);
      const won = scene.trace.winners[output].includes(index);
      expect(kept).toBe(won ? scene.trace.gradients[input][index] : 0);
    }
  });

  it('are explained by terms that add up to them', () => {
    for (const index of some(tied('x'), 6)) {
      const { ref, left, right } = slopesIn(scene, gradientOf('x', index));
      for (const { slope, trace } of [left, right]) {
        const { terms, value } = createExplainer(scene.network, scene.weights, trace)(ref);
        expect(value).toBe(slope);
        expect(sumOfTerms(terms)).toBeCloseTo(slope, 12);
      }
    }
  });

  it('are the gradient on both sides where nothing is tied', () => {
    const full = randomScene(name, 8, 1);
    for (const index of some(upTo(full.x.length), 8)) {
      const ref = gradientOf('x', index);
      const { left, right, kept, pools } = slopesIn(full, ref);
      expect(pools).toBe(0);
      expect([left.slope, right.slope]).toEqual([kept, kept]);
      const { x, d, network, weights } = full;
      const { kink, numeric } = checkGradient(network, weights, x, d, 'x', index);
      if (!kink) closeTo(kept, numeric);
    }
  });

  it('are drawn near enough that the curve turns at its own value', () => {
    for (const index of some(tied('x'), 6)) {
      const slopes = slopesIn(scene, gradientOf('x', index));
      const { values, errors } = curveAtTie(scene.network, scene.weights, scene.trace, slopes);
      const middle = (values.length - 1) / 2;
      expect(values[middle]).toBe(scene.x[index]);
      expect(errors[middle]).toBeCloseTo(errorIn(scene.network, scene.trace), 14);
    }
  });
});

it('keep the winners of every pool where a change lifts its equals alike', () => {
  const scene = randomScene('kernel', 6, 0.03);
  const pool = scene.network.layers.find(isMaxPool);
  if (!pool) throw new Error('expected a pool');
  const [place] = windowPlaces(pool, 0);
  const { left, right, pools } = slopesIn(scene, gradientOf('w1cnn', 3));
  const blank = scene.trace.values[pool.input][place] === 0;
  expect(blank).toBe(true);
  // no ink lies below a blank window, so a weight moves none of its places
  expect([left.trace.winners, right.trace.winners]).toEqual([scene.trace.winners, scene.trace.winners]);
  expect(pools).toBe(0);
});

it('refuses a cell without a gradient', () => {
  const scene = randomScene('kernel');
  expect(() => slopesIn(scene, gradientOf('d', 2))).toThrow(/^d: expected an input, weight or value/);
});
