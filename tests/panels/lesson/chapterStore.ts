import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networks, oneHot, parseWeights, trace } from '../../../src/core/index.ts';
import type { Chapter, Seen } from '../../../src/panels/lesson/chapter.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { loadFineSamples } from '../../../src/store/input/samples.ts';
import { chapterMoment } from '../../../src/store/lesson/chapterMoment.ts';
import type { ChapterId } from '../../../src/store/lesson/chapters.ts';
import { countsOf } from '../../../src/store/pass/multiplications.ts';
import { explainerOf, tracedOf } from '../../../src/store/pass/passOf.ts';
import { targetInUse, weightsInUse } from '../../../src/store/pass/whatIf.ts';
import type { Traced } from '../../../src/store/state.ts';
import { newStore, putToUse } from '../../store/support.ts';

const fineSamples = await loadFineSamples();
const weights = join(import.meta.dirname, '../../../public/weights');

/** The pass of what the store shows, as the worker would send it. */
export function settle(store: AppStore): Traced {
  const state = store.getState();
  const inUse = weightsInUse(state);
  if (!inUse) throw new Error('the store has weights');
  const { network } = state;
  const d = oneHot(targetInUse(state) ?? 0);
  const traced: Traced = {
    network,
    weights: inUse,
    trace: trace(networks[network], inUse, imageFor(network, state), d),
    provisional: false,
  };
  store.setState({ traced });
  return traced;
}

/** A store that shows the beginning of a chapter, with the weights that ship with the page. */
export function chapterStore(id: ChapterId, { stage }: Chapter): AppStore {
  const store = newStore();
  store.getState().openChapter(id, chapterMoment(stage));
  bringWeights(store);
  settle(store);
  return store;
}

/** The weights that are chosen, as they ship with the page; one's own are there. */
export function bringWeights(store: AppStore): void {
  const { network, weightsChoice } = store.getState();
  store.setState({ fineSamples });
  if (weightsChoice === 'own') return;
  const file = parseWeights(readFileSync(join(weights, `${network}-${weightsChoice}.json`), 'utf8'));
  if ('error' in file) throw new Error(`${network}-${weightsChoice}: ${JSON.stringify(file.error)}`);
  putToUse(store, file.weights);
}

/** What a chapter is told of the digit on the stage. */
export function seenIn(store: AppStore): Seen {
  const traced = tracedOf(store.getState());
  if (!traced) throw new Error('the store has a pass');
  return {
    network: networks[traced.network],
    weights: traced.weights,
    trace: traced.trace,
    explain: explainerOf(traced),
    counts: (weight) => countsOf(traced, weight),
  };
}
