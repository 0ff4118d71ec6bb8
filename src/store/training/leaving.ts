import type { AppStore } from '../createAppStore.ts';
import { withEdit } from '../input/history.ts';
import type { AppState } from '../state.ts';
import { runMomentOf } from './runMoment.ts';
import type { Checkpoint } from './trainingRun.ts';
import { withOwn } from './trainingSlice.ts';
import type { OwnWeights } from './trainingState.ts';

/** Leaves the run: a checkpoint's weights become one's own, and the next run begins with them. The run's checkpoints and curves stay. */
export function goOnFrom(store: AppStore, { weights, accuracy }: Checkpoint): void {
  const { run, network, choose } = store.getState();
  if (run?.network !== network) return;
  const held = runMomentOf(store.getState(), network);
  choose(network, 'own');
  const state = store.getState();
  store.setState({
    ...withEdit(state, { kind: 'run', what: 'leave', held }),
    ...leftRun(state, { weights, accuracy }),
  });
}

/** The run in use is left: the weights are one's own, and the next run begins with them. */
export function leftRun(state: AppState, weights: OwnWeights): Partial<AppState> {
  return {
    training: { kind: 'idle' },
    trainFrom: 'current',
    checkpoint: null,
    ...withOwn(state, state.network, weights),
  };
}
