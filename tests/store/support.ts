/** What the tests of the store share. */

import { networks, oneHot, trace, type NetworkName, type Weights } from '../../src/core/index.ts';
import { createAppStore, type AppStore } from '../../src/store/createAppStore.ts';
import { DigitsPart } from '../../src/store/keep/digitsPart.ts';
import { EndedPart } from '../../src/store/keep/endedPart.ts';
import { Keeper, type KeeperOptions } from '../../src/store/keep/keeper.ts';
import { TrainingPart, type TrainingOptions } from '../../src/store/keep/trainingPart.ts';
import { imageFor } from '../../src/store/input/input.ts';
import type { Source } from '../../src/store/input/question.ts';
import { weightsKey, type Traced } from '../../src/store/state.ts';
import { weightsOf } from '../../src/store/weights/chosen.ts';
import { randomScene } from '../core/support.ts';

export function newStore(): AppStore {
  return createAppStore({ language: 'en', theme: 'light' });
}

/** A trace as the worker would send it for what the store shows. */
export function tracedFor(name: NetworkName, source: Source = { kind: 'sample', id: 0 }, seed = 1): Traced {
  const { weights } = randomScene(name, seed);
  const x = imageFor(name, { source, normalize: true });
  return { network: name, weights, trace: trace(networks[name], weights, x, oneHot(3)), provisional: false };
}

/** Weights in the place of those that are chosen, as their file would bring them. */
export function putToUse(store: AppStore, weights: Weights, accuracy: number | null = null): void {
  const { network, weightsChoice, files, own } = store.getState();
  if (weightsChoice === 'own') {
    store.setState({ own: { ...own, [network]: { weights, accuracy } } });
    return;
  }
  const file = { network, weights, seed: 1, trained: { digits: 0, epochs: 0 } };
  const claim = accuracy === null ? null : { validation: accuracy, of: 1000 };
  const key = weightsKey(network, weightsChoice);
  store.setState({ files: { ...files, [key]: { ...file, accuracy: claim } } });
}

/** The weights that are chosen. @throws Error where they are not there. */
export function weightsIn(store: AppStore): Weights {
  const weights = weightsOf(store.getState());
  if (!weights) throw new Error('the store has weights');
  return weights;
}

/** A store that shows a network with a trace of it. */
export function tracedStore(name: NetworkName, seed = 1): AppStore {
  const store = newStore();
  store.getState().choose(name, 'trained');
  const traced = tracedFor(name, store.getState().source, seed);
  putToUse(store, traced.weights);
  store.setState({ traced });
  return store;
}

export type KeepOptions = KeeperOptions & Partial<TrainingOptions>;

/** Keeps a store in a session that is over for every other, unless a test has something to say of it. */
export function keepIn(store: AppStore, options: KeepOptions): Keeper {
  const name = `session ${Math.random()}`;
  const sessions = { name, canTell: true, hold: () => undefined, isOver: () => Promise.resolve(true) };
  const tab = { name, origin: name, adopted: new Map() };
  const training = { sessions, tab, nameBeforeRun: () => 'before the run', ...options };
  const parts = [
    new TrainingPart(store, training),
    new EndedPart(store, training.tab),
    new DigitsPart(store),
  ];
  return new Keeper(store, parts, options);
}
