import { oneHot, type NetworkName, type Weights, type WeightsFile } from '../../core/index.ts';
import type { Client, ClientOptions, Hear } from '../../worker/client.ts';
import type { AppStore } from '../createAppStore.ts';
import { imageFor } from '../input/input.ts';
import { plantingOf } from './scene.ts';
import { targetInUse, weightsInUse } from './whatIf.ts';
import { weightsKey, type AppState, type Notice, type ShippedChoice, type Traced } from '../state.ts';
import type { Planting } from '../weights/brokenState.ts';
import { readShipped, troubleWith } from '../weights/fileTrouble.ts';

/** The parts of the state that a trace is made of, beside what it is asked with. */
const ASKED = ['source', 'normalize', 'target'] as const;

/**
 * Milliseconds that the stage shows a run's weights before it takes the next: each trace draws the whole page anew, and
 * what is pressed has to find room between them.
 */
const FOLLOW = 100;
/** From when a cell is pointed at: its numbers are to be read, and the press that may follow is not to wait. */
const FOLLOW_POINTED = 500;

interface Asked {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly planting: Planting | null;
}

export interface SyncOptions {
  readonly createClient: (options: Pick<ClientOptions, 'onRestart'>) => Pick<Client, 'trace' | 'dispose'>;
  /** The text of a shipped weights file. */
  readonly fetchWeights: (network: NetworkName, choice: ShippedChoice) => Promise<string>;
}

/**
 * Keeps the trace up to date with the store: loads the weights that are chosen, and asks the worker for a new trace
 * whenever the image, the answer wanted, the network or the weights change. Returns a function that ends it.
 */
export function syncTrace(store: AppStore, { createClient, fetchWeights }: SyncOptions): () => void {
  /** What the last trace was asked with. */
  let asked: Asked | null = null;
  const client = createClient({ onRestart: () => store.setState({ notice: { kind: 'workerRestarted' } }) });
  const load = weightsLoader(store, fetchWeights);
  const own = ownFollower(store, () => void load());

  function ask(state: AppState, { network, weights, planting }: Asked): void {
    const target = targetInUse(state);
    const x = imageFor(network, state);
    const d = target === null ? null : oneHot(target);
    const question = { network, weights, provisional: state.target === null, planting };
    client.trace({ network, weights, bug: planting?.bug ?? null, x, d }, (answer) =>
      take(store, question, answer),
    );
  }

  const unsubscribe = store.subscribe((state, before) => {
    const isOther = state.network !== before.network || state.weightsChoice !== before.weightsChoice;
    const isOwn = state.weightsChoice === 'own';
    if (isOther || (isOwn && state.checkpoint !== before.checkpoint)) void load();
    else if (isOwn && state.own !== before.own) own.follow();
    if (state.hovered && state.hovered !== before.hovered) own.hold();
    const now = store.getState(); // loading may have brought weights already
    const weights = weightsInUse(now);
    if (!weights) return;
    const planting = plantingOf(now);
    // until its weights have come, those at hand belong to the network that was left, and so does what was planted
    const isOtherPlanting = now.network === asked?.network && planting !== asked.planting;
    const isNew = now.shipped !== null && (weights !== asked?.weights || isOtherPlanting);
    // first: what comes of it may change the store
    if (!asked || isNew) asked = { network: now.network, weights, planting };
    const isAgain = before.isStopped && !state.isStopped && state.traced === before.traced;
    if (isNew || isAgain || ASKED.some((part) => state[part] !== before[part])) ask(now, asked);
  });
  void load();
  return () => {
    unsubscribe();
    own.stop();
    client.dispose();
  };
}

/** The answer to a question, which stands for as long as nothing newer is asked. */
function take(store: AppStore, question: Omit<Traced, 'trace'>, answer: Parameters<Hear<'trace'>>[0]): void {
  switch (answer.kind) {
    case 'traced': {
      const mended = question.planting
        ? (['workerFailed', 'plantFailed'] as const)
        : (['workerFailed'] as const);
      const notice = noticeWithout(store, ...mended);
      store.setState({ traced: { ...question, trace: answer.trace }, isStopped: false, notice });
      return;
    }
    case 'notPlanted':
      unplant(store);
      return;
    case 'failed':
    case 'stopped':
      store.setState({ notice: { kind: 'workerFailed' }, isStopped: answer.kind === 'stopped' });
  }
}

/** What could not be planted is not there, and what was said of it is taken back. */
function unplant(store: AppStore): void {
  store.getState().repair();
  store.setState({ notice: { kind: 'plantFailed' } });
}

/** One's own weights at once; those of a run that goes on no more often than they can be looked at. */
function ownFollower(store: AppStore, take: () => void) {
  let rest: ReturnType<typeof setTimeout> | null = null;
  let isLate = false;
  const stop = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
    isLate = false;
  };
  const follow = (): void => {
    const isRunning = store.getState().training.kind === 'running';
    if (isRunning && rest !== null) {
      isLate = true;
      return;
    }
    stop();
    take();
    if (isRunning) rest = setTimeout(endRest, FOLLOW);
  };
  const endRest = (): void => {
    if (store.getState().hovered) rest = setTimeout(endLongRest, FOLLOW_POINTED - FOLLOW);
    else endLongRest();
  };
  const endLongRest = (): void => {
    rest = null;
    if (isLate) follow();
  };
  /** A cell was pointed at just now: a press may follow. */
  const hold = (): void => {
    if (rest === null) return;
    clearTimeout(rest);
    rest = setTimeout(endLongRest, FOLLOW_POINTED);
  };
  return { follow, hold, stop };
}

/** Brings the weights that are chosen into the store, each file once, and with them what the user made of them. */
function weightsLoader(store: AppStore, fetchWeights: SyncOptions['fetchWeights']): () => Promise<void> {
  const files = new Map<string, WeightsFile>();
  /** The choice that the weights in the store belong to; null before the first file has arrived. */
  let inUse: Pick<AppState, 'network' | 'weightsChoice'> | null = null;

  return async () => {
    const { network, weightsChoice } = store.getState();
    if (weightsChoice === 'own') {
      inUse = { network, weightsChoice };
      takeOwn(store);
      return;
    }
    const key = weightsKey(network, weightsChoice);
    const isChosen = (): boolean => {
      const state = store.getState();
      return state.network === network && state.weightsChoice === weightsChoice;
    };
    try {
      const file = files.get(key) ?? readShipped(await fetchWeights(network, weightsChoice));
      files.set(key, file);
      if (!isChosen()) return; // chosen away meanwhile
      inUse = { network, weightsChoice };
      const notice = noticeWithout(store, 'weightsFailed', 'noWeights');
      const shipped = file.weights;
      const weights = store.getState().changed[key]?.weights ?? shipped;
      store.setState({ weights, shipped, accuracy: file.accuracy?.validation ?? null, notice });
    } catch (error) {
      if (!isChosen()) return;
      // the choice goes back to the weights that are still in use, so that choosing again tries again
      if (inUse) store.getState().choose(inUse.network, inUse.weightsChoice);
      const kind = inUse ? 'weightsFailed' : 'noWeights';
      store.setState({ notice: { kind, network, choice: weightsChoice, trouble: troubleWith(error) } });
    }
  };
}

/** The weights that the user trained are in the store already, and change while training goes on. */
function takeOwn(store: AppStore): void {
  const { network, own, changed, checkpoint } = store.getState();
  const trained = checkpoint ?? own[network];
  if (!trained) return;
  const { weights, accuracy } = trained;
  // of a frame that is shown nothing was changed: what was made of the weights of now is there again after it
  const made = checkpoint ? null : changed[weightsKey(network, 'own')];
  store.setState({
    weights: made?.weights ?? weights,
    shipped: weights,
    accuracy,
    notice: noticeWithout(store, 'weightsFailed', 'noWeights'),
  });
}

/** The notice that stays when what `mended` tells of is mended. */
function noticeWithout(store: AppStore, ...mended: readonly Notice['kind'][]): Notice | null {
  const { notice } = store.getState();
  return notice && mended.includes(notice.kind) ? null : notice;
}
