import {
  createWeights,
  isMadeWeights,
  networks,
  type NetworkName,
  type WeightsFile,
} from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { besideInUse } from '../pass/beside.ts';
import { everyOneInUse } from '../pass/everyNetwork.ts';
import { weightsKey, type AppState, type Loaded } from '../state.ts';
import type { ShippedChoice, WeightsChoice, WeightsKey } from './choices.ts';
import { weightsOf } from './chosen.ts';
import { readShipped, troubleWith } from './fileTrouble.ts';
import { withoutNotice } from '../notices.ts';

/** The text of a shipped weights file. */
export type FetchWeights = (network: NetworkName, choice: ShippedChoice) => Promise<string>;

interface Wanted {
  readonly network: NetworkName;
  readonly choice: ShippedChoice;
}

/**
 * Brings the weights files that are wanted into the store, each once: those of the choice, of the network beside it, and of all while their answers are looked at.
 * Returns a function that ends it.
 */
export function loadWeights(store: AppStore, fetchWeights: FetchWeights): () => void {
  const loading = new Set<WeightsKey>();
  /** The latest choice whose weights were there. */
  let inUse: Pick<AppState, 'network' | 'weightsChoice'> | null = null;
  /** The choice that was tried last, so that choosing it again tries again. */
  let tried: WeightsKey | null = null;

  function look(state: AppState): void {
    const { network: shown, weightsChoice } = state;
    if (weightsOf(state)) inUse = { network: shown, weightsChoice };
    const beside = besideInUse(state);
    for (const { network, choice } of [...(beside ? [beside] : []), ...everyOneInUse(state)])
      if (isFile(choice) && !state.files[weightsKey(network, choice)]) begin({ network, choice });
    const key = weightsKey(shown, weightsChoice);
    if (key === tried) return;
    tried = key;
    // one that failed is tried again
    if (!isFile(weightsChoice) || weightsOf(state)) return;
    begin({ network: shown, choice: weightsChoice });
  }

  function begin(wanted: Wanted): void {
    const key = keyOf(wanted);
    if (loading.has(key)) return;
    loading.add(key);
    void load(key, wanted).finally(() => loading.delete(key));
  }

  async function load(key: WeightsKey, { network, choice }: Wanted): Promise<void> {
    try {
      arrive(
        key,
        networks[network].isShipped ? readShipped(await fetchWeights(network, choice)) : drawn(network),
      );
    } catch (error) {
      const trouble = troubleWith(error);
      const state = store.getState();
      if (key !== weightsKey(state.network, state.weightsChoice)) {
        put(key, { trouble });
        return;
      }
      // the choice goes back to the weights that were in use; where there are none, the stage says why
      if (inUse) state.choose(inUse.network, inUse.weightsChoice);
      else put(key, { trouble });
      store.setState({ notice: { kind: inUse ? 'weightsFailed' : 'noWeights', network, choice, trouble } });
    }
  }

  function arrive(key: WeightsKey, file: WeightsFile): void {
    const { network, weightsChoice, files, notice } = store.getState();
    const isChosen = key === weightsKey(network, weightsChoice);
    store.setState({
      files: { ...files, [key]: file },
      notice: isChosen ? withoutNotice(notice, 'weightsFailed', 'noWeights') : notice,
    });
  }

  function put(key: WeightsKey, file: Loaded): void {
    store.setState({ files: { ...store.getState().files, [key]: file } });
  }

  look(store.getState());
  return store.subscribe(look);
}

function isFile(choice: WeightsChoice): choice is ShippedChoice {
  return choice !== 'own' && !isMadeWeights(choice);
}

function keyOf({ network, choice }: Wanted): WeightsKey {
  return weightsKey(network, choice);
}

/** Seed of the random weights of a network that comes without files: the same on every visit. */
const SEED = 1;

/** The random weights of a network for which no weights are shipped, as a file would bring them. */
function drawn(network: NetworkName): WeightsFile {
  const weights = createWeights(networks[network], SEED);
  return { network, weights, seed: SEED, trained: { digits: 0, epochs: 0 }, accuracy: null };
}
