import type { StateCreator } from 'zustand/vanilla';
import { createWeights, networks, type NetworkName } from '../core/index.ts';
import type { TrainDigits, TrainSettings } from '../worker/trainProtocol.ts';
import { ownDigitsOf } from './myDigits.ts';
import { weightsKey, type AppState } from './state.ts';
import { newRun } from './trainingRun.ts';
import type { OwnWeights, TrainingSlice } from './trainingState.ts';

/** The user's own weights of a network put in place; what steps of descent had made of the former ones is gone with them. */
export function withOwn(
  { own, changed }: Pick<AppState, 'own' | 'changed'>,
  network: NetworkName,
  trained: OwnWeights,
): Pick<AppState, 'own' | 'changed'> {
  const { [weightsKey(network, 'own')]: before, ...others } = changed;
  // most messages of a run find nothing to forget: `changed` stays the same object, and is not written again
  return { own: { ...own, [network]: trained }, changed: before ? others : changed };
}

/** Which digits the next run trains on: one's own only while there are some. */
export function trainDigitsOf({
  trainSettings,
  mine,
}: Pick<AppState, 'trainSettings' | 'mine'>): TrainDigits {
  return mine.length === 0 ? 'shipped' : (trainSettings.digits ?? 'shipped');
}

/** Reaches nine in ten validation digits in about three seconds. */
const SETTINGS: TrainSettings = {
  learningRate: 0.35,
  decay: 0.9,
  batchSize: 1,
  epochs: 20,
  augment: false,
  seed: 1,
};

export const createTrainingSlice: StateCreator<AppState, [], [], TrainingSlice> = (set, get) => {
  /** Runs that were ever begun: messages of an earlier one must not be taken for those of a later. */
  let runs = 0;
  return {
    trainView: 'run',
    training: { kind: 'idle' },
    run: null,
    trainSettings: SETTINGS,
    trainFrom: 'random',
    own: {},

    showTrainView: (trainView) => set({ trainView }),
    setTrainSettings: (settings) => set({ trainSettings: { ...get().trainSettings, ...settings } }),
    setTrainFrom: (trainFrom) => set({ trainFrom }),

    startTraining(until = null) {
      const { network, trainSettings, trainFrom, weights, mine } = get();
      const start = trainFrom === 'current' ? weights : createWeights(networks[network], trainSettings.seed);
      if (!start) return; // the weights are on their way
      const digits = trainDigitsOf(get());
      const own = digits === 'shipped' ? null : ownDigitsOf(mine);
      get().beginRun(newRun(0, network, { ...trainSettings, digits }, start, own), until);
    },
    beginRun(run, until = null) {
      runs += 1;
      set({
        run: { ...run, id: runs },
        training: { kind: 'loading', received: 0, total: null, milliseconds: 0, until },
        filmAt: null,
        ...withOwn(get(), run.network, { weights: run.weights, accuracy: null }),
      });
      get().choose(run.network, 'own');
    },
    pauseTraining() {
      if (get().training.kind === 'running') set({ training: { kind: 'paused' } });
    },
    resumeTraining(until = null) {
      // the stage follows the run again
      if (get().training.kind === 'paused') set({ training: { kind: 'running', until }, filmAt: null });
    },
    resetTraining() {
      const { run } = get();
      if (!run) return;
      set({
        training: { kind: 'idle' },
        run: null,
        filmAt: null,
        ...withOwn(get(), run.network, { weights: run.start, accuracy: null }),
      });
    },
  };
};
