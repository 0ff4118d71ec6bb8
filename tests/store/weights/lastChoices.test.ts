import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks, type NetworkName } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { otherChosen, otherPassOf } from '../../../src/store/pass/beside.ts';
import { goBeside } from '../../../src/store/pass/goBeside.ts';
import { weightsOf } from '../../../src/store/weights/chosen.ts';
import { comesWithWork } from '../../../src/store/weights/comesWithWork.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import { putToUse, tracedFor, tracedStore, weightsIn } from '../support.ts';
import { saving } from '../../../src/store/keep/saving.ts';

/** The network that is worked in, another, and a third. */
const [HOME, AWAY, THIRD] = ['kernel', 'fourLayer', 'kernel4'] as const;

let store: AppStore;
beforeEach(() => {
  store = tracedStore(HOME);
});

function train(network: NetworkName, seed = 7): void {
  const { trainSettings, beginRun } = store.getState();
  beginRun(newRun(0, network, trainSettings, createWeights(networks[network], seed)));
}

describe('a network that is gone over to and come back to', () => {
  it('has the weights that were trained in it', () => {
    train(HOME);
    const own = weightsIn(store);
    store.getState().choose(AWAY);
    expect(store.getState().weightsChoice).toBe('trained');
    expect(comesWithWork(store.getState(), HOME)).toBe(true);
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('own');
    expect(weightsIn(store)).toBe(own);
    // those it comes with are one choice away
    store.getState().choose(HOME, 'trained');
    store.getState().choose(AWAY);
    expect(comesWithWork(store.getState(), HOME)).toBe(false);
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('trained');
  });

  it('has the weights that steps made, also where another choice came meanwhile', () => {
    applyUpdate(store, 3);
    const stepped = weightsIn(store);
    store.getState().choose(AWAY, 'random');
    store.getState().choose(HOME);
    expect(weightsIn(store)).toBe(stepped);
    store.getState().restoreWeights();
    store.getState().choose(AWAY, 'random');
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('random');
  });

  it('follows the choice in use with the weights it comes with', () => {
    store.getState().choose(HOME, 'random');
    store.getState().choose(AWAY);
    store.getState().choose(AWAY, 'oneEpoch');
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('oneEpoch');
  });

  it('has what was last chosen there, where the weights in use are the reader’s', () => {
    store.getState().choose(AWAY, 'random');
    store.getState().choose(HOME);
    train(HOME);
    store.getState().choose(AWAY);
    expect(store.getState().weightsChoice).toBe('random');
  });

  it('has saved weights that were put to use in it', () => {
    store.setState({ saved: [] });
    saving(store).saveWeights('good');
    store.getState().choose(AWAY);
    saving(store).applySaved('good', 'before');
    store.getState().choose(AWAY, 'trained');
    store.getState().choose(HOME);
    expect(store.getState()).toMatchObject({ weightsChoice: 'own', own: { [HOME]: { name: 'good' } } });
  });

  it('has its own after a chapter that showed it with others', () => {
    train(HOME);
    const shown = { ...momentOf(store.getState()), weightsChoice: 'trained' as const };
    store.getState().choose(THIRD);
    store.getState().openChapter('weightedSums', shown);
    expect(store.getState()).toMatchObject({ network: HOME, weightsChoice: 'trained' });
    store.getState().leaveLesson();
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('own');
  });

  it('has its own where a chapter showed another network and the reader goes there', () => {
    const elsewhere = { ...momentOf(store.getState()), network: AWAY };
    // random weights came with the other network's
    store.getState().choose(AWAY, 'random');
    store.getState().choose(HOME);
    putToUse(store, createWeights(networks[HOME], 4));
    store.setState({ traced: { ...tracedFor(HOME), weights: weightsIn(store) } });
    applyUpdate(store, 1);
    store.getState().openChapter('weightedSums', elsewhere);
    store.getState().choose(HOME);
    expect(store.getState().weightsChoice).toBe('random');
  });
});

describe('the network beside', () => {
  it('is shown with the reader’s weights where those were last in use in it, and keeps them when one goes over', () => {
    train(HOME);
    const own = weightsIn(store);
    store.getState().choose(AWAY, 'trained');
    const traced = tracedFor(AWAY);
    putToUse(store, traced.weights);
    store.setState({ traced });
    store.getState().compareWith(HOME);
    expect(otherPassOf(store.getState())?.weights).toBe(own);
    goBeside(store);
    expect(store.getState()).toMatchObject({ network: HOME, weightsChoice: 'own', beside: AWAY });
    expect(otherChosen(store.getState())).toEqual({ network: AWAY, choice: 'trained' });
    expect(weightsOf(store.getState())).toBe(own);
  });
});
