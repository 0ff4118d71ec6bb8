import { applyUpdate, undoUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it } from 'vitest';
import { createWeights, networks, trace, updatedWeights, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { tracedOf } from '../../../src/store/pass/passOf.ts';
import { errorsOfSteps } from '../../../src/store/weights/update.ts';
import { changedOf } from '../../../src/store/weights/chosen.ts';
import { networkNames } from '../../core/support.ts';
import { putToUse, tracedStore, weightsIn } from '../support.ts';

/** A store whose weights are those that its file brought. */
function readyStore(name: (typeof networkNames)[number]): AppStore {
  return tracedStore(name, 3);
}

function digitOf(store: AppStore): { x: Float64Array; d: Float64Array } {
  const traced = tracedOf(store.getState());
  if (!traced) throw new Error('the store has a trace');
  const { x, d } = traced.trace.values;
  return { x, d };
}

/** Weights after some steps, by the core alone. */
function descended(name: (typeof networkNames)[number], from: Weights, store: AppStore, steps: number) {
  const { x, d } = digitOf(store);
  const rate = store.getState().learningRate;
  let weights = from;
  for (let n = 0; n < steps; n += 1) {
    weights = updatedWeights(networks[name], weights, trace(networks[name], weights, x, d), rate);
  }
  return weights;
}

describe.each(networkNames)('steps of descent with the %s network', (name) => {
  it('put the core’s next weights into use, and again from there', () => {
    const store = readyStore(name);
    const shipped = weightsIn(store);
    applyUpdate(store, 1);
    expect(weightsIn(store)).toEqual(descended(name, shipped, store, 1));
    applyUpdate(store, 1); // although no new trace has come yet
    expect(weightsIn(store)).toEqual(descended(name, shipped, store, 2));
    applyUpdate(store, 10);
    expect(weightsIn(store)).toEqual(descended(name, shipped, store, 12));
    expect(changedOf(store.getState())?.steps).toBe(12);
  });

  it('lower E on the digit', () => {
    const store = readyStore(name);
    const traced = tracedOf(store.getState());
    if (!traced) throw new Error('the store has a trace');
    applyUpdate(store, 10);
    const { x, d } = digitOf(store);
    const weights = weightsIn(store);
    const after = trace(networks[name], weights, x, d);
    expect(after.values['E'][0]).toBeLessThan(traced.trace.values['E'][0]);
    const history = changedOf(store.getState())?.history ?? [];
    const errors = errorsOfSteps({ ...traced, weights, trace: after }, history);
    expect(errors).toHaveLength(11);
    expect(errors[0]).toBe(traced.trace.values['E'][0]);
    expect(errors[10]).toBe(after.values['E'][0]);
    expect(errors.toSorted((a, b) => b - a)).toEqual(errors);
  });

  it('go by the rate that is chosen', () => {
    const store = readyStore(name);
    const shipped = weightsIn(store);
    store.getState().setLearningRate(1);
    applyUpdate(store, 1);
    expect(weightsIn(store)).toEqual(descended(name, shipped, store, 1));
  });
});

describe('undo', () => {
  it('takes back one press, be it one step or ten, to the very weights before it', () => {
    const store = readyStore('kernel');
    const shipped = weightsIn(store);
    applyUpdate(store, 1);
    const one = weightsIn(store);
    applyUpdate(store, 10);
    undoUpdate(store);
    expect(weightsIn(store)).toBe(one);
    expect(changedOf(store.getState())?.steps).toBe(1);
    undoUpdate(store);
    expect(weightsIn(store)).toBe(shipped);
    expect(changedOf(store.getState())).toBeNull();
    undoUpdate(store);
    expect(weightsIn(store)).toBe(shipped);
  });

  it('remembers fifty presses of ten', () => {
    const store = readyStore('kernel');
    const before = Array.from({ length: 50 }, () => {
      const weights = weightsIn(store);
      applyUpdate(store, 10);
      return weights;
    });
    for (const weights of before.toReversed()) {
      undoUpdate(store);
      expect(weightsIn(store)).toBe(weights);
    }
  });

  it('counts right where the way back is shorter than the way', () => {
    const store = readyStore('kernel');
    const shipped = weightsIn(store);
    for (let n = 0; n < 65; n += 1) applyUpdate(store, 10);
    for (let n = 0; n < 100; n += 1) undoUpdate(store);
    expect(changedOf(store.getState())?.steps).toBe(50);
    expect(weightsIn(store)).not.toBe(shipped);
  });
});

describe('the shipped weights', () => {
  it('come back at once, whatever was applied', () => {
    const store = readyStore('kernel');
    const { restoreWeights } = store.getState();
    const shipped = weightsIn(store);
    applyUpdate(store, 10);
    restoreWeights();
    expect(weightsIn(store)).toBe(shipped);
    expect(store.getState().changed).toEqual({});
  });

  it('are never changed in place', () => {
    const store = readyStore('kernel');
    const shipped = weightsIn(store);
    const copy = structuredClone(shipped);
    applyUpdate(store, 10);
    expect(shipped).toEqual(copy);
  });

  it('of another choice keep what was made of them', () => {
    const store = readyStore('kernel');
    applyUpdate(store, 1);
    const made = changedOf(store.getState());
    store.getState().choose('kernel', 'random');
    expect(changedOf(store.getState())).toBeNull();
    store.getState().choose('kernel', 'trained');
    expect(changedOf(store.getState())).toBe(made);
  });
});

describe('nothing is applied', () => {
  it('while other weights are on their way', () => {
    const store = readyStore('kernel');
    store.getState().choose('kernel', 'random');
    applyUpdate(store, 1);
    expect(store.getState().changed).toEqual({});
  });

  it.each([Infinity, Number.NaN])(
    'where weights would stop being finite; a notice tells of it',
    (learningRate) => {
      const store = readyStore('kernel');
      store.setState({ learningRate });
      const weights = weightsIn(store);
      const { changed } = store.getState();
      applyUpdate(store, 10);
      expect(weightsIn(store)).toBe(weights);
      expect(store.getState().changed).toBe(changed);
      expect(store.getState().notice).toMatchObject({ kind: 'updateFailed' });
    },
  );

  it('with a rate that is not offered', () => {
    const store = readyStore('kernel');
    for (const rate of [0, -1, 0.2, 1e9, Number.NaN, Infinity]) store.getState().setLearningRate(rate);
    expect(store.getState().learningRate).toBe(0.1);
  });

  it('before the first trace', () => {
    const store = readyStore('kernel');
    store.setState({ traced: null });
    putToUse(store, createWeights(networks.kernel, 1));
    applyUpdate(store, 1);
    expect(store.getState().changed).toEqual({});
  });
});
