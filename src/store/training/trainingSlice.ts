import type { StateCreator } from 'zustand/vanilla';
import { createWeights, isMadeWeights, networks, type NetworkName, type Weights } from '../../core/index.ts';
import type { OwnDigits, TrainDigits, TrainSettings, TrainUntil } from '../../worker/protocol.ts';
import { withEdit } from '../input/history.ts';
import { ownDigitsOf } from '../mine/myDigits.ts';
import { runMomentOf } from './runMoment.ts';
import { weightsKey, type AppState } from '../state.ts';
import { madeOf, weightsOf } from '../weights/chosen.ts';
import { weightsMomentOf } from '../weights/weightsMoment.ts';
import { newRun, withMore } from './newRun.ts';
import { canGoOn, type OwnWeights, type TrainingSlice, type TrainingStatus } from './trainingState.ts';

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

type DigitsState = Pick<AppState, 'trainSettings' | 'mine'>;

/** Which digits are chosen for the next run. */
export function trainDigitsOf({ trainSettings }: DigitsState): TrainDigits {
  return trainSettings.digits ?? 'shipped';
}

/** Whether one's own digits are chosen, and there are none: nothing is trained on others unasked. */
export function lacksDigits(state: DigitsState): boolean {
  return trainDigitsOf(state) !== 'shipped' && state.mine.length === 0;
}

/** One's own digits as the next run of a network has them; null where it does not train on them. */
export function ownDigitsFor(state: DigitsState, network: NetworkName): OwnDigits | null {
  return trainDigitsOf(state) === 'shipped' ? null : ownDigitsOf(state.mine, network);
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

/** What is not there yet is loaded first; where nothing is missing, training runs at once. */
function loading(until: TrainUntil): TrainingStatus {
  return { kind: 'loading', received: 0, total: null, milliseconds: 0, until };
}

/** The history before weights that are made come into use; of several one after the other the way back is to what was there before all of them. */
function withBeforeMade(state: AppState): Partial<AppState> {
  if (isMadeWeights(state.weightsChoice)) return {};
  return withEdit(state, { kind: 'weights', what: 'made', held: weightsMomentOf(state, state.network) });
}

/** What a run of the network in use would begin with; null while it is on its way. */
function startOf(state: AppState): Weights | null {
  const { network, trainFrom, trainSettings } = state;
  if (isMadeWeights(trainFrom)) return madeOf(state, network, trainFrom).weights;
  return trainFrom === 'current' ? weightsOf(state) : createWeights(networks[network], trainSettings.seed);
}

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
    setTrainFrom(trainFrom) {
      const before = get();
      set({ ...(isMadeWeights(trainFrom) && withBeforeMade(before)), trainFrom });
      if (isMadeWeights(trainFrom)) before.choose(before.network, trainFrom);
    },

    startTraining(until = null) {
      const { network, trainSettings } = get();
      const start = startOf(get());
      // the weights are on their way, or the panel says what is missing
      if (!start || lacksDigits(get())) return;
      const settings = { ...trainSettings, digits: trainDigitsOf(get()) };
      get().beginRun(newRun(0, network, settings, start, ownDigitsFor(get(), network)), until);
    },
    beginRun(run, until = null) {
      runs += 1;
      const before = get();
      const held = runMomentOf(before, run.network);
      set({
        ...(before.run && withEdit(before, { kind: 'run', what: 'startOver', held })),
        run: { ...run, id: runs },
        training: loading(until),
        checkpoint: null,
        ...withOwn(get(), run.network, { weights: run.weights, accuracy: null }),
      });
      get().choose(run.network, 'own');
    },
    pauseTraining() {
      if (get().training.kind === 'running') set({ training: { kind: 'paused' } });
    },
    resumeTraining(until = null) {
      const { run, training, trainSettings } = get();
      if (!run || !canGoOn(training)) return;
      const more = until === null ? trainSettings.epochs : 1;
      // the stage follows the run again
      set({ run: withMore(run, more), training: loading(until), checkpoint: null });
    },
    resetTraining() {
      const { run } = get();
      if (!run) return;
      set({
        ...withEdit(get(), { kind: 'run', what: 'reset', held: runMomentOf(get(), run.network) }),
        training: { kind: 'idle' },
        run: null,
        checkpoint: null,
        ...withOwn(get(), run.network, { weights: run.start, accuracy: null }),
      });
    },
  };
};
