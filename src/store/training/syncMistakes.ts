import { digitSideOf, networks, readDigits, type Weights } from '../../core/index.ts';
import type { Client } from '../../worker/client.ts';
import type { AppStore } from '../createAppStore.ts';
import { failureOf } from './digitsTrouble.ts';
import type { SharedLoad } from '../weights/sharedLoad.ts';
import type { AppState } from '../state.ts';
import { weightsInUse } from '../pass/whatIf.ts';

export interface MistakesOptions {
  readonly client: Pick<Client, 'setDigits' | 'evaluate'>;
  /** The uncompressed file of digits of a size. */
  readonly digitsOf: (side: number) => SharedLoad;
}

/** Milliseconds from one question to the next while a run trains: the matrix is to be read, and the run to go on. */
export const SLOW = 1000;
/** The same while weights change by hand: a checkpoint is dragged, or a value is tried. */
export const QUICK = 200;

/**
 * Has the validation digits evaluated with the weights in use, as long as the view "Mistakes" is looked at. One question is under
 * way at most; after its pause the newest weights are asked about. Returns a function that ends it.
 */
export function syncMistakes(store: AppStore, options: MistakesOptions): () => void {
  const { client } = options;
  /** The weights of the last question. */
  let asked: Weights | null = null;
  let isBusy = false;
  let pause: ReturnType<typeof setTimeout> | null = null;

  function look(): void {
    const state = store.getState();
    if (!isShown(state) || isBusy) return;
    const lacking = lackingSide(state);
    if (lacking !== null) void load(lacking);
    const weights = weightsInUse(state);
    if (
      lacking === null &&
      state.evaluating.kind === 'ready' &&
      pause === null &&
      weights &&
      weights !== asked
    )
      void evaluate(weights);
  }

  async function load(side: number): Promise<void> {
    isBusy = true;
    await bringDigits(store, options, side);
    isBusy = false;
    look();
  }

  async function evaluate(weights: Weights): Promise<void> {
    isBusy = true;
    asked = weights;
    const { network, training } = store.getState();
    pause = setTimeout(
      () => {
        pause = null;
        look();
      },
      training.kind === 'running' ? SLOW : QUICK,
    );
    try {
      const predictions = await client.evaluate(network, weights);
      store.setState({ evaluated: { network, weights, ...predictions } });
    } catch (error) {
      asked = null;
      fail(store, error);
    }
    isBusy = false;
    look();
  }

  const unsubscribe = store.subscribe(look);
  look();
  return () => {
    unsubscribe();
    if (pause !== null) clearTimeout(pause);
  };
}

async function bringDigits(
  store: AppStore,
  { client, digitsOf }: MistakesOptions,
  side: number,
): Promise<void> {
  const digits = digitsOf(side);
  store.setState({ evaluating: { kind: 'loading', received: 0, total: null } });
  try {
    const bytes = await digits.load((received, total) =>
      store.setState({ evaluating: { kind: 'loading', received, total } }),
    );
    const { validation } = readDigits(bytes, [side]);
    client.setDigits(side, bytes);
    store.setState({ evaluating: { kind: 'ready', side, validation } });
  } catch (error) {
    digits.forget();
    fail(store, error);
  }
}

function fail(store: AppStore, error: unknown): void {
  store.setState({ evaluating: { kind: 'failed', ...failureOf(error) } });
}

function isShown({ sideTab, trainView }: AppState): boolean {
  return sideTab === 'train' && trainView === 'mistakes';
}

/** The size of digits that are still to be loaded; null while they are on their way, or could not be had. */
function lackingSide({ evaluating, network }: AppState): number | null {
  const side = digitSideOf(networks[network]);
  if (evaluating.kind === 'idle') return side;
  return evaluating.kind === 'ready' && evaluating.side !== side ? side : null;
}
