import type { NetworkName } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { lacksFineSample } from '../input/input.ts';
import { weightsKey, type AppState, type Traced } from '../state.ts';
import { shippedChoice } from '../weights/chosen.ts';
import type { FileTrouble } from '../weights/fileTrouble.ts';
import { imageBeside } from './beside.ts';
import { scoresHere } from './computedHere.ts';
import { everyOne } from './everyNetwork.ts';

/** What every network makes of the digit. */

export interface NetworkAnswer {
  readonly network: NetworkName;
  /** Null while its weights are on their way, or could not be loaded. */
  readonly scores: Float64Array | null;
  readonly trouble: FileTrouble | null;
}

/** What their answers are made of, besides the pass that is shown. */
export type Answered = Pick<AppState, 'files' | 'source' | 'normalize' | 'fineSamples'>;

/** The ten scores of each; none before the pass that is shown has come. */
export function answersOfAll(shown: Traced | null, state: Answered): NetworkAnswer[] {
  if (!shown) return [];
  const { files } = state;
  return everyOne().map(({ network, choice }) => {
    const file = files[weightsKey(network, choice)];
    if (!file || lacksFineSample(network, state)) return { network, scores: null, trouble: null };
    if ('trouble' in file) return { network, scores: null, trouble: file.trouble };
    const x = imageBeside(network, shown, state);
    return { network, scores: scoresHere(network, file.weights, x), trouble: null };
  });
}

/** Asks again for the weights of a network that could not be loaded. */
export function retryAnswer(store: AppStore, network: NetworkName): void {
  const key = weightsKey(network, shippedChoice(network, 'trained'));
  store.setState(({ files: { [key]: _failed, ...others } }) => ({ files: others }));
}
