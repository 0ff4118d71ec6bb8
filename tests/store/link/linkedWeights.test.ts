import { describe, expect, it } from 'vitest';
import { createWeights, networks, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { openLink } from '../../../src/store/link/openLink.ts';
import { readLink } from '../../../src/store/link/readLink.ts';
import {
  hasWorkToLink,
  linkWithWeights,
  MOST_ADDRESS,
  notCarried,
} from '../../../src/store/link/weightsToLink.ts';
import { codeExact } from '../../../src/store/link/weightsCode.ts';
import { weightsKey } from '../../../src/store/state.ts';
import { newStore, putToUse, tracedStore, weightsIn } from '../support.ts';

const BEFORE = 'http://localhost/convscope/'.length;

/** The weights with some steps applied, of which each changed every number. */
function change(store: AppStore, weights: Weights): void {
  const { network, weightsChoice } = store.getState();
  store.setState({ changed: { [weightsKey(network, weightsChoice)]: { weights, steps: 3, history: [] } } });
}

function withOwn(store: AppStore): Weights {
  const { network } = store.getState();
  const weights = createWeights(networks[network], 5);
  store.setState({ own: { [network]: { weights, accuracy: 0.5 } } });
  store.getState().choose(network, 'own');
  return weights;
}

/** A store in which the link was opened, with the weights that its choice comes with. */
async function openedIn(hash: string, came: Weights | null): Promise<AppStore> {
  const store = newStore();
  await openLink(store, hash, { hasPage: false });
  if (came) putToUse(store, came);
  return store;
}

describe('weights in a link', () => {
  it('are left out unless asked for, and that is told', () => {
    const store = tracedStore('kernel');
    expect(hasWorkToLink(store.getState())).toBe(false);
    expect(notCarried(store.getState())).toEqual([]);
    change(store, createWeights(networks.kernel, 9));
    expect(hasWorkToLink(store.getState())).toBe(true);
    expect(notCarried(store.getState())).toEqual(['changed']);
    expect(notCarried(store.getState(), true)).toEqual([]);
    withOwn(store);
    expect(notCarried(store.getState())).toEqual(['own']);
    const read = readLink(linkOf(store.getState()));
    expect(read).toMatchObject({ linked: { weights: null, moment: { weightsChoice: 'trained' } } });
  });

  it('of which a few were changed come to the last bit', async () => {
    const store = tracedStore('twoConvolutions');
    const came = weightsIn(store);
    const changed = { ...came, w2cnn: came['w2cnn'].slice() };
    changed.w2cnn[17] = 0.1 + 0.2;
    changed.w2cnn[1199] = -1e-300;
    change(store, changed);
    const link = linkWithWeights(store.getState(), BEFORE);
    expect(link).toMatchObject({ isExact: true });
    const opened = await openedIn(link?.hash ?? '', came);
    expect(weightsIn(opened)).toEqual(changed);
    expect(opened.getState().changed['twoConvolutions-trained']?.steps).toBe(3);
  });

  it('of which all are others come rounded where that is short enough, as the choice that they were made of', async () => {
    const store = tracedStore('kernel');
    const came = weightsIn(store);
    const changed = createWeights(networks.kernel, 9);
    change(store, changed);
    const link = linkWithWeights(store.getState(), BEFORE);
    expect(link).toMatchObject({ isExact: false });
    expect(BEFORE + (link?.hash.length ?? 0)).toBeLessThanOrEqual(MOST_ADDRESS);
    const found = weightsIn(await openedIn(link?.hash ?? '', came));
    for (const [name, numbers] of Object.entries(changed)) {
      const most = Math.max(...numbers.map(Math.abs));
      for (const [n, number] of numbers.entries())
        expect(Math.abs(found[name][n] - number)).toBeLessThanOrEqual(most / 65_000);
    }
  });

  it('that are too many are no link', () => {
    const store = tracedStore('kernel2');
    change(store, createWeights(networks.kernel2, 9));
    expect(linkWithWeights(store.getState(), BEFORE)).toBeNull();
  });

  it('that are one’s own come as one’s own, whole', async () => {
    const store = tracedStore('kernel');
    const own = withOwn(store);
    const hash = linkOf(store.getState(), { weights: codeExact('kernel', own, 0) });
    const opened = await openedIn(hash, null);
    expect(opened.getState().weightsChoice).toBe('own');
    expect(weightsIn(opened)).toEqual(own);
  });
});

describe('what a link is without', () => {
  it('is a run, and what was opened in "Why"', () => {
    const store = tracedStore('kernel');
    store.getState().openTerm({ tensor: 'hicnn', index: 1, of: 'gradient' });
    expect(notCarried(store.getState())).toEqual(['opened']);
    store.setState({ training: { kind: 'running', until: null } });
    expect(notCarried(store.getState())).toEqual(['run', 'opened']);
  });

  it('is changed weights of the network beside it', () => {
    const store = tracedStore('kernel');
    store.setState({ sideBySide: true, beside: 'fourLayer' });
    expect(notCarried(store.getState())).toEqual([]);
    const weights = createWeights(networks.fourLayer, 2);
    store.setState({ changed: { 'fourLayer-trained': { weights, steps: 1, history: [] } } });
    expect(notCarried(store.getState())).toEqual(['besideWork']);
  });
});
