import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it } from 'vitest';
import { answerOf, networks, oneHot, predict, trace } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { inputOf } from '../../../src/store/input/input.ts';
import {
  curveOfPass,
  curveWithin,
  ownPassOf,
  promiseOfPass,
  rippleOfPass,
  type OwnPass,
} from '../../../src/store/pass/ripple.ts';
import { weightsOf } from '../../../src/store/weights/chosen.ts';
import { targetInUse, triedOf, weightsInUse } from '../../../src/store/pass/whatIf.ts';
import { newStore, tracedStore, weightsIn } from '../support.ts';

function passOf(store: AppStore): OwnPass {
  const pass = ownPassOf(store.getState());
  if (!pass) throw new Error('expected a pass');
  return pass;
}

/** A store in which weight 7 of the kernel is tried at 1.5. */
function trying(): AppStore {
  const store = tracedStore('kernel');
  store.getState().select({ tensor: 'w1cnn', index: 7, of: 'gradient' });
  store.getState().setWhatIf(1.5);
  return store;
}

describe('the weights in use', () => {
  it('are those chosen, with the selected one as it is tried', () => {
    const store = trying();
    const own = weightsIn(store);
    const before = structuredClone(own);
    const used = weightsInUse(store.getState());
    expect(used?.['w1cnn']).toEqual(own['w1cnn'].with(7, 1.5));
    expect(used?.['w12']).toBe(own['w12']);
    expect(weightsInUse(store.getState())).toBe(used);
    expect(own).toEqual(before);
    store.getState().setWhatIf(null);
    expect(weightsInUse(store.getState())).toBe(own);
  });

  it.each<[string, (store: AppStore) => void]>([
    ['another weight is selected', (s) => s.getState().select({ tensor: 'w1cnn', index: 8, of: 'gradient' })],
    [
      'a cell that is no weight is selected',
      (s) => s.getState().select({ tensor: 'h2o', index: 1, of: 'value' }),
    ],
    ['other weights are chosen', (s) => s.getState().choose('kernel', 'random')],
    ['another network is chosen', (s) => s.getState().choose('fourLayer', 'trained')],
    ['a step of descent is applied', (s) => applyUpdate(s, 1)],
    ['the user resets it', (s) => s.getState().setWhatIf(null)],
  ])('are the chosen ones again when %s', (_, leave) => {
    const store = trying();
    leave(store);
    expect(triedOf(store.getState())).toBeNull();
    expect(weightsInUse(store.getState())).toBe(weightsOf(store.getState()));
  });

  it('stay tried while the same weight is selected again, another digit is drawn or named', () => {
    const store = trying();
    store.getState().select({ tensor: 'w1cnn', index: 7, of: 'gradient' });
    store.getState().nextSample();
    store.getState().setTarget(4);
    store.getState().unpin();
    expect(triedOf(store.getState())).toBe(1.5);
  });

  it('never take on what is no number', () => {
    const store = trying();
    store.getState().setWhatIf(NaN);
    store.getState().setWhatIf(Infinity);
    expect(triedOf(store.getState())).toBe(1.5);
  });
});

describe('the answer wanted', () => {
  it('that nobody has named is the worker’s to guess, but while a value is tried the guess of the weights chosen', () => {
    const store = trying();
    store.setState({ target: null });
    const state = store.getState();
    const guess = answerOf(predict(networks.kernel, weightsIn(store), inputOf(state.source).images[0]));
    expect(targetInUse(state)).toBe(guess);
    store.getState().setWhatIf(null);
    expect(targetInUse(store.getState())).toBeNull();
  });

  it('that was named is taken, tried or not', () => {
    const store = trying();
    store.setState({ target: 6 });
    expect(targetInUse(store.getState())).toBe(6);
    store.getState().setWhatIf(null);
    expect(targetInUse(store.getState())).toBe(6);
  });
});

describe('the pass at the weight’s own value', () => {
  it('stands still, and its curve with it, while values are tried', () => {
    const store = trying();
    const pass = passOf(store);
    const curve = curveOfPass(pass);
    store.getState().setWhatIf(-0.5);
    expect(passOf(store)).toBe(pass);
    expect(curveOfPass(passOf(store))).toBe(curve);
    expect(pass.trace.values['E']).toEqual(
      trace(
        networks.kernel,
        weightsIn(store),
        inputOf(store.getState().source).images[0],
        oneHot(store.getState().target ?? -1),
      ).values['E'],
    );
  });

  it('has a curve that can be worked on in many goes, and is the same as in one', () => {
    const whole = curveOfPass(passOf(trying()));
    const pass = passOf(trying());
    let goes = 1;
    while (!curveWithin(pass, () => true)) goes += 1;
    expect(goes).toBeGreaterThan(whole.values.length);
    expect(curveOfPass(pass)).toEqual(whole);
  });

  it('is another for another weight, drawing or answer', () => {
    const store = trying();
    const seen = new Set([passOf(store)]);
    store.getState().select({ tensor: 'w2', index: 8, of: 'gradient' });
    seen.add(passOf(store));
    store.getState().nextSample();
    seen.add(passOf(store));
    store.getState().setTarget(((store.getState().target ?? 0) + 1) % 10);
    seen.add(passOf(store));
    expect(seen.size).toBe(4);
  });

  it('takes the guess of the weights chosen where nobody has named the answer', () => {
    const store = trying();
    store.setState({ target: null });
    const { x, d, yo } = passOf(store).trace.values;
    expect(x).toEqual(inputOf(store.getState().source).images[0]);
    expect(answerOf(d)).toBe(answerOf(yo));
  });

  it('is none before weights have arrived, for a cell that is no weight, and between two networks', () => {
    expect(ownPassOf(newStore().getState())).toBeNull();
    const store = trying();
    store.getState().select({ tensor: 'h2o', index: 1, of: 'value' });
    expect(ownPassOf(store.getState())?.weight.tensor ?? null).toBeNull();
    store.getState().choose('fourLayer', 'trained');
    expect(ownPassOf(store.getState())).toBeNull();
  });

  it('gives the promise of the value tried, of the own value where none is, and the ripple of a nudge', () => {
    const pass = passOf(trying());
    expect(promiseOfPass(pass, 1.5)).toMatchObject({ own: pass.weights['w1cnn'][7], tried: 1.5 });
    expect(promiseOfPass(pass, null).parting).toBe('same');
    expect(rippleOfPass(pass, 0.1)).toMatchObject({ nudge: 0.1, gradient: pass.trace.gradients['w1cnn'][7] });
  });
});
