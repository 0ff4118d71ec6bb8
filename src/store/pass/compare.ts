import {
  cellCount,
  multiplications,
  networks,
  tensorOf,
  trace,
  type Multiplications,
  type NetworkName,
  type Ref,
  type Trace,
  type Weights,
  givenIn,
} from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { memoLast } from '../memo.ts';
import { stageTraceOf } from './scene.ts';
import { weightsKey, type AppState, type Traced, type WeightsChoice } from '../state.ts';
import type { SyncOptions } from './sync.ts';
import { readShipped, troubleWith, type FileTrouble } from '../weights/fileTrouble.ts';

/** The network that the one in use is compared with; null where its record names none. */
export function otherNetwork({ network, beside }: Pick<AppState, 'network' | 'beside'>): NetworkName | null {
  return beside ?? networks[network].comparedWith;
}

/** One's own weights are compared with the other network's best. */
function otherChoice(choice: WeightsChoice): Exclude<WeightsChoice, 'own'> {
  return choice === 'own' ? 'trained' : choice;
}

/** Brings the other network's weights into the store while a view that compares the two is shown, each file once. */
export function syncCompare(store: AppStore, fetchWeights: SyncOptions['fetchWeights']): () => void {
  const files = new Map<string, Weights>();
  let loading: string | null = null;

  async function load(state: AppState): Promise<void> {
    const { otherWeights, weightView, sideBySide } = state;
    const other = otherNetwork(state);
    if ((weightView !== 'formulas' && !sideBySide) || other === null) return;
    const choice = otherChoice(state.weightsChoice);
    const key = weightsKey(other, choice);
    if (otherWeights?.key === key || loading === key) return;
    loading = key;
    const found = await read(key, () => fetchWeights(other, choice));
    if (loading !== key) return; // chosen away meanwhile
    loading = null;
    // they may be at hand meanwhile: what was in use is beside now
    if (store.getState().otherWeights?.key !== key) store.setState({ otherWeights: { key, ...found } });
  }

  async function read(
    key: string,
    fetchText: () => Promise<string>,
  ): Promise<{ weights: Weights } | { trouble: FileTrouble }> {
    try {
      const known = files.get(key);
      if (known) return { weights: known };
      const { weights } = readShipped(await fetchText());
      files.set(key, weights);
      return { weights };
    } catch (error) {
      return { trouble: troubleWith(error) };
    }
  }

  void load(store.getState());
  return store.subscribe((state) => void load(state));
}

/** Asks again for weights that could not be loaded. */
export function retryCompare(store: AppStore): void {
  store.setState({ otherWeights: null });
}

const traceOnce = memoLast((network: NetworkName, weights: Weights, shown: Trace): Trace => {
  // both read the same image and name their targets alike: see comparedWith
  const { x, d } = givenIn(networks[network], shown);
  return trace(networks[network], weights, x, d);
});

const tracedOnce = memoLast(
  (network: NetworkName, weights: Weights, shown: Trace, provisional: boolean): Traced => ({
    network,
    weights,
    trace: traceOnce(network, weights, shown),
    provisional,
  }),
);

/** The other network on the same digit, with the user's own changes to its weights; null until they are here. */
export function otherTracedOf(state: AppState): Traced | null {
  const { otherWeights: other, weightsChoice, changed } = state;
  const traced = stageTraceOf(state);
  const name = otherNetwork(state);
  if (name === null || !traced) return null;
  const key = weightsKey(name, otherChoice(weightsChoice));
  if (other?.key !== key || !('weights' in other)) return null;
  const weights = changed[key]?.weights ?? other.weights;
  return tracedOnce(name, weights, traced.trace, traced.provisional);
}

/** Why the other network cannot be shown; null while nothing is wrong. */
export function otherFailure(state: AppState): FileTrouble | null {
  const { otherWeights: other, weightsChoice } = state;
  const name = otherNetwork(state);
  if (name === null || other?.key !== weightsKey(name, otherChoice(weightsChoice))) return null;
  return 'trouble' in other ? other.trouble : null;
}

/** What one weight's gradient costs, and what those of its whole tensor cost. */
export interface Counts {
  readonly one: Multiplications;
  readonly all: Multiplications;
}

const counts = new Map<string, Multiplications>();

/** Counted once a tensor: however a digit looks, as many multiplications lead to the gradient of each of its weights. */
export function countsOf(traced: Traced, ref: Ref): Counts {
  const cells = cellCount(tensorOf(networks[traced.network], ref.tensor));
  const tensor = `${traced.network} ${ref.tensor}`;
  return {
    one: counted(traced, `one of ${tensor}`, () => [ref]),
    all: counted(traced, `all of ${tensor}`, () =>
      Array.from({ length: cells }, (_, index) => ({ ...ref, index })),
    ),
  };
}

function counted(
  { network, weights, trace: shown }: Traced,
  key: string,
  refs: () => readonly Ref[],
): Multiplications {
  const count = counts.get(key) ?? multiplications(networks[network], weights, shown, refs());
  counts.set(key, count);
  return count;
}
