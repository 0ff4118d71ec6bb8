import type { NetworkName } from '../../core/index.ts';
import type { RunMoment } from './runMomentState.ts';
import { weightsKey, type AppState } from '../state.ts';
import { isBusy } from './trainingState.ts';

type Parts = Pick<AppState, 'run' | 'training' | 'own' | 'changed'>;

export function runMomentOf({ run, training, own, changed }: Parts, network: NetworkName): RunMoment {
  return {
    network,
    run,
    training,
    own: own[network] ?? null,
    changed: changed[weightsKey(network, 'own')] ?? null,
  };
}

/** The state with a moment put back. A run that went on then is at rest now, and goes on when asked to. */
export function atRunMoment(state: AppState, moment: RunMoment): Partial<AppState> {
  const { network, run, training } = moment;
  const key = weightsKey(network, 'own');
  const { [network]: _own, ...others } = state.own;
  const { [key]: _changed, ...otherChanges } = state.changed;
  const isGone = moment.own === null && state.network === network && state.weightsChoice === 'own';
  return {
    run,
    training: isBusy(training) ? { kind: 'paused' } : training,
    checkpoint: null,
    own: moment.own ? { ...others, [network]: moment.own } : others,
    changed: moment.changed ? { ...otherChanges, [key]: moment.changed } : otherChanges,
    // there were none of one's own before
    ...(isGone && { weightsChoice: 'trained' as const }),
  };
}
