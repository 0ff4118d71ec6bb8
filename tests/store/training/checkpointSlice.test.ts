import { goOnFrom } from '../../../src/store/training/leaving.ts';
import { undoUpdate } from '../../../src/store/weights/descent.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks, type Weights } from '../../../src/core/index.ts';
import { createAppStore, type AppStore } from '../../../src/store/createAppStore.ts';
import { syncTrace } from '../../../src/store/pass/sync.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import type { Checkpoint } from '../../../src/store/training/trainingRun.ts';
import { accuracyOf, changedOf } from '../../../src/store/weights/chosen.ts';
import { triedOf, weightsInUse } from '../../../src/store/pass/whatIf.ts';

const [first, now, later, made] = [1, 2, 3, 4].map((seed) => createWeights(networks.kernel, seed));
const taken: Checkpoint = { epoch: 1, weights: createWeights(networks.kernel, 5), accuracy: 0.8 };

let store: AppStore;
let sent: Weights[];
const own = (): Weights | undefined => store.getState().own.kernel?.weights;

beforeEach(() => {
  sent = [];
  store = createAppStore({ language: 'en', theme: 'light' });
  syncTrace(store, {
    createClient: () => ({
      trace: ({ weights }) => sent.push(weights),
      dispose: () => undefined,
    }),
  });
  store.setState({
    run: newRun(1, 'kernel', store.getState().trainSettings, first),
    training: { kind: 'paused' },
    own: { kernel: { weights: now, accuracy: 0.9 } },
  });
  store.getState().choose('kernel', 'own');
});

describe('the checkpoints of a run', () => {
  it('leaves another network that is in use alone', () => {
    store.getState().choose('fourLayer', 'trained');
    store.getState().showCheckpoint(taken);
    goOnFrom(store, taken);
    const { network, checkpoint, training } = store.getState();
    expect([network, checkpoint, training.kind]).toEqual(['fourLayer', null, 'paused']);
    expect(own()).toBe(now);
  });

  it('puts a checkpoint on the stage and takes it off again, while what was learned stays', () => {
    store.getState().showCheckpoint(taken);
    expect(weightsInUse(store.getState())).toBe(taken.weights);
    expect(sent.at(-1)).toBe(taken.weights);
    expect(accuracyOf(store.getState())).toBe(0.8);
    expect(own()).toBe(now);
    store.getState().showCheckpoint(null);
    expect(weightsInUse(store.getState())).toBe(now);
    expect(accuracyOf(store.getState())).toBe(0.9);
  });

  it('shows its frame also while the run goes on, and the run when it is asked to go on', () => {
    store.getState().showCheckpoint(taken);
    store.setState({ own: { kernel: { weights: later, accuracy: null } } });
    expect(weightsInUse(store.getState())).toBe(taken.weights);
    store.getState().resumeTraining();
    expect(weightsInUse(store.getState())).toBe(later);
  });

  it('leaves alone what steps of descent made of the weights of now', () => {
    store.setState({ changed: { 'kernel-own': { weights: made, steps: 2, history: [] } } });
    store.getState().showCheckpoint(taken);
    expect(changedOf(store.getState())).toBeNull();
    undoUpdate(store);
    store.getState().restoreWeights();
    expect(weightsInUse(store.getState())).toBe(taken.weights);
    store.getState().showCheckpoint(null);
    expect(weightsInUse(store.getState())).toBe(made);
    expect(changedOf(store.getState())?.steps).toBe(2);
  });

  it('goes on from a frame: the next run begins there, and this one goes no further', () => {
    store.getState().showCheckpoint(taken);
    goOnFrom(store, taken);
    const { training, trainFrom, checkpoint, run } = store.getState();
    expect([training.kind, trainFrom, checkpoint, run?.id]).toEqual(['idle', 'current', null, 1]);
    expect(own()).toBe(taken.weights);
    store.getState().startTraining();
    expect(store.getState().run?.start).toBe(taken.weights);
  });

  it('begins a run with the frame that is shown, where it is to begin with the weights in use', () => {
    store.setState({ training: { kind: 'finished' } });
    store.getState().showCheckpoint(taken);
    store.getState().setTrainFrom('current');
    store.getState().startTraining();
    expect(store.getState().run?.start).toBe(taken.weights);
    expect(store.getState().checkpoint).toBeNull();
  });

  it('is left by choosing other weights, and shows one’s own when it is scrubbed again', () => {
    store.getState().showCheckpoint(taken);
    store.getState().choose('kernel', 'trained');
    expect(store.getState().checkpoint).toBeNull();
    store.getState().showCheckpoint(taken);
    expect(store.getState().weightsChoice).toBe('own');
  });

  it('ends what is tried with every change of the frame', () => {
    store.getState().setWhatIf(0.5);
    expect(triedOf(store.getState())).toBe(0.5);
    store.getState().showCheckpoint(taken);
    expect(triedOf(store.getState())).toBeNull();
  });
});
