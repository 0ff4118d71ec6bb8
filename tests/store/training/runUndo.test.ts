import { isGivenUp, runToUndo, undoLast } from '../../../src/store/input/undoLast.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { nextEdits } from '../../../src/store/input/history.ts';
import type { AppState } from '../../../src/store/state.ts';
import { newStore } from '../support.ts';

const learned = createWeights(networks.kernel, 7);

let store: AppStore;
const state = (): AppState => store.getState();

/** Everything that undoing is to bring back. */
const parts = () => {
  const { run, own, changed, training, network } = state();
  return { run, own, changed, training, network };
};

/** A run that has come to its end. */
function finishRun(): void {
  state().startTraining();
  const { run } = state();
  if (!run) throw new Error('expected a run');
  store.setState({
    run: { ...run, weights: learned, place: { epoch: 20, digits: 0 } },
    training: { kind: 'finished' },
    own: { kernel: { weights: learned, accuracy: 0.9 } },
  });
}

beforeEach(() => {
  store = newStore();
  finishRun();
});

describe('a run that is given up', () => {
  it('for a new one comes back with its weights, its place and its accuracy, and can be given up again', () => {
    const before = parts();
    state().startTraining();
    const after = state().run;
    expect(after?.id).not.toBe(before.run?.id);
    expect(runToUndo(state())).toBe('startOver');
    state().undo();
    expect(parts()).toEqual(before);
    state().redo();
    expect(state().run).toBe(after);
    expect(state().training).toEqual({ kind: 'paused' });
    expect(state().own.kernel?.weights).toBe(after?.weights);
  });

  it('by a reset comes back too', () => {
    const before = parts();
    state().resetTraining();
    expect(state().run).toBeNull();
    expect(state().own.kernel?.weights).toBe(before.run?.start);
    expect(nextEdits(state()).undo).toBe('reset');
    state().undo();
    expect(parts()).toEqual(before);
  });

  it('comes back after something was drawn, and the drawing stays', () => {
    const before = parts();
    state().startTraining();
    state().setTarget(7);
    undoLast(store, isGivenUp);
    expect(parts()).toEqual(before);
    expect(state().target).toBe(7);
    expect(nextEdits(state())).toEqual({ undo: 'target', redo: 'startOver' });
    expect(runToUndo(state())).toBeNull();
  });

  it('for a run of another network comes back, and that network’s weights are as they were', () => {
    const before = parts();
    state().choose('fourLayer', 'trained');
    state().startTraining();
    expect(state().weightsChoice).toBe('own');
    undoLast(store, isGivenUp);
    expect(parts()).toEqual({ ...before, network: 'fourLayer' });
    // there are no weights of one's own to be in use
    expect(state().weightsChoice).toBe('trained');
  });

  it('while it went on is at rest when it comes back', () => {
    store.setState({ training: { kind: 'running', until: null } });
    state().startTraining();
    undoLast(store, isGivenUp);
    expect(state().training).toEqual({ kind: 'paused' });
  });

  it('is forgotten when many came after it, as films are large', () => {
    for (let n = 0; n < 30; n += 1) state().startTraining();
    expect(state().history.past.length).toBeLessThanOrEqual(8);
  });

  it('is nothing to take back where there was none', () => {
    const fresh = newStore();
    fresh.getState().startTraining();
    expect(runToUndo(fresh.getState())).toBeNull();
  });
});
