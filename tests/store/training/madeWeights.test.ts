import { isMade, undoLast } from '../../../src/store/input/undoLast.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { MADE_WEIGHTS, madeWeights, networks } from '../../../src/core/index.ts';
import { createAppStore, type AppStore } from '../../../src/store/createAppStore.ts';
import { isMadeStart } from '../../../src/store/training/madeStart.ts';
import { weightsOf } from '../../../src/store/weights/chosen.ts';
import { beforeMade } from '../../../src/store/input/undoLast.ts';
import { networkNames } from '../../core/support.ts';

describe.each(networkNames)('weights that are made, in %s', (name) => {
  let store: AppStore;
  const state = () => store.getState();
  beforeEach(() => {
    store = createAppStore({ language: 'en', theme: 'light' });
    state().choose(name, 'random');
  });

  it('are in use under their own name as soon as they are chosen', () => {
    for (const kind of MADE_WEIGHTS) {
      state().setTrainFrom(kind);
      expect(state().weightsChoice).toBe(kind);
      const weights = weightsOf(state());
      expect(weights).toEqual(madeWeights(networks[name], kind, state().trainSettings.seed));
      // the same object as long as the seed is the same
      expect(weightsOf(state())).toBe(weights);
    }
  });

  it('follow the seed of the next run', () => {
    state().setTrainFrom('positive');
    state().setTrainSettings({ seed: 8 });
    expect(weightsOf(state())).toEqual(madeWeights(networks[name], 'positive', 8));
  });

  it('give way to what was in use before all of them, and come again', () => {
    state().setTrainFrom('zeros');
    state().setTrainFrom('large');
    expect(beforeMade(state())).toBe('random');
    undoLast(store, isMade);
    expect(state()).toMatchObject({ weightsChoice: 'random', trainFrom: 'random' });
    expect(beforeMade(state())).toBeNull();
    state().redo();
    expect(state()).toMatchObject({ weightsChoice: 'large', trainFrom: 'large' });
  });

  it('are what a run begins with, and leave one’s own weights until then', () => {
    const own = { weights: madeWeights(networks[name], 'large', 5), accuracy: 0.5 };
    store.setState({ own: { [name]: own } });
    state().choose(name, 'own');
    state().setTrainFrom('zeros');
    expect(state().own[name]).toBe(own);
    state().startTraining();
    const { run } = state();
    expect(run?.start).toEqual(madeWeights(networks[name], 'zeros', 1));
    expect(run && isMadeStart(run)).toBe(true);
    expect(state().weightsChoice).toBe('own');
  });

  it('are the stage’s alone: undoing them later leaves another choice as it is', () => {
    state().setTrainFrom('zeros');
    state().startTraining();
    undoLast(store, isMade);
    expect(state()).toMatchObject({ weightsChoice: 'own', trainFrom: 'random' });
  });
});

it('a run from random weights is none from weights that are made', () => {
  const store = createAppStore({ language: 'en', theme: 'light' });
  store.getState().startTraining();
  const { run } = store.getState();
  expect(run && isMadeStart(run)).toBe(false);
});
