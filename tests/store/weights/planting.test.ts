import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGradient, createWeights, networks, trace } from '../../../src/core/index.ts';
import { PLANTED_BUGS } from '../../../src/planted/plantedBugs.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { checkOf } from '../../../src/store/pass/check.ts';
import { keepState } from '../../../src/store/keep/keepSession.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import {
  bugsFor,
  startComparison,
  guess,
  plant,
  plantInSecret,
  tell,
} from '../../../src/store/weights/planting.ts';
import { explainTraced, networkOf, plantingOf, rightOf, tracedOf } from '../../../src/store/pass/passOf.ts';
import { syncTrace } from '../../../src/store/pass/sync.ts';
import { Client } from '../../../src/worker/client.ts';
import { FakeWorker } from '../../worker/fakeWorker.ts';
import { newStore, tracedStore, putToUse, weightsIn } from '../support.ts';

let store: AppStore;
let worker: FakeWorker;

/** A store whose traces come from the real handler. */
beforeEach(() => {
  store = newStore();
  worker = new FakeWorker();
  store.getState().choose('kernel', 'trained');
  syncTrace(store, {
    createClient: (options) => new Client({ ...options, createWorker: () => worker }),
  });
  putToUse(store, createWeights(networks.kernel, 3));
  worker.answerAll();
});

const traced = () => {
  worker.answerAll();
  const now = tracedOf(store.getState());
  if (!now) throw new Error('expected a trace');
  return now;
};

describe('a planted bug', () => {
  it.each(bugsFor('kernel'))(
    'comes back in the traces, is explained, and is gone after the repair: %s',
    (bug) => {
      const before = traced();
      plant(store, bug);
      const wrong = traced();
      expect(wrong.planting?.bug).toBe(bug);
      expect(wrong.trace.values).toEqual(before.trace.values);
      expect(wrong.trace.gradients['w1cnn']).not.toEqual(before.trace.gradients['w1cnn']);
      const ref = { tensor: 'w1cnn', index: 7, of: 'gradient' } as const;
      const { terms, value } = explainTraced(wrong, ref);
      expect(value).toBe(wrong.trace.gradients['w1cnn'][7]);
      expect(terms.reduce((sum, term) => sum + term.value, 0)).toBeCloseTo(value, 12);
      store.getState().repair();
      expect(traced().trace).toEqual(before.trace);
      expect(plantingOf(store.getState())).toBeNull();
    },
  );

  it('makes the check of a weight disagree, whose central difference is still the true one', () => {
    plant(store, 'cornerPixel');
    const check = checkOf(traced(), { tensor: 'w1cnn', index: 7, of: 'gradient' });
    expect(check.relativeError).toBeGreaterThan(1e-5);
    const { x, d } = traced().trace.values;
    const { numeric } = checkGradient(networks.kernel, traced().weights, x, d, 'w1cnn', 7);
    expect(check.numeric).toBe(numeric);
  });

  it('belongs to one network: another is right, and the core stays as it was', () => {
    plant(store, 'forgottenSum');
    store.getState().choose('fourLayer', 'trained');
    expect(plantingOf(store.getState())).toBeNull();
    store.getState().choose('kernel', 'trained');
    expect(plantingOf(store.getState())?.bug).toBe('forgottenSum');
    const { x, d } = traced().trace.values;
    expect(rightOf(traced()).trace).toEqual(trace(networks.kernel, traced().weights, x, d));
    expect(networkOf(rightOf(traced()))).toBe(networks.kernel);
  });

  it('lets no step of descent be applied, so that no weights are made by wrong gradients', () => {
    plant(store, 'forgottenSlope');
    traced();
    const weights = weightsIn(store);
    applyUpdate(store, 1);
    expect(weightsIn(store)).toBe(weights);
    store.getState().repair();
    traced();
    applyUpdate(store, 1);
    expect(weightsIn(store)).not.toBe(weights);
  });

  it('is not kept: a reload repairs', () => {
    vi.useFakeTimers();
    const page = { addEventListener: () => undefined };
    vi.stubGlobal('window', page);
    vi.stubGlobal('document', page);
    const kept: string[] = [];
    keepState(store, { setItem: (_, text) => kept.push(text) });
    plant(store, 'allFourCells');
    store.getState().setScales('shared');
    vi.runAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    expect(kept).not.toEqual([]);
    for (const text of kept) expect(text).not.toMatch(/allFourCells|planting/);
  });
});

describe('the search for a mistake', () => {
  it('plants one of those that the network can have, the same for the same seed', () => {
    const found = new Set<string | undefined>();
    for (let seed = 1; seed <= 40; seed += 1) {
      plantInSecret(store, seed);
      const bug = store.getState().planting?.bug;
      plantInSecret(store, seed);
      expect(store.getState().planting?.bug).toBe(bug);
      found.add(bug);
    }
    expect(found).toEqual(new Set(bugsFor('kernel')));
    expect(bugsFor('twoConvolutions')).toEqual(PLANTED_BUGS);
    const other = tracedStore('fourLayer');
    for (let seed = 1; seed <= 20; seed += 1) {
      plantInSecret(other, seed);
      expect(bugsFor('fourLayer')).toContain(other.getState().planting?.bug);
    }
  });

  it('counts wrong answers, keeps the secret until the right one, and starts afresh with another', () => {
    plantInSecret(store, 1);
    const bug = store.getState().planting?.bug ?? 'cornerPixel';
    const other = PLANTED_BUGS.find((each) => each !== bug) ?? 'cornerPixel';
    guess(store, other);
    expect(store.getState().planting?.isSecret).toBe(true);
    guess(store, bug);
    expect(store.getState().planting).toMatchObject({ bug, isSecret: false });
    expect(store.getState().hunt?.guesses).toEqual([other, bug]);
    guess(store, other);
    expect(store.getState().hunt?.guesses).toHaveLength(2);
    plantInSecret(store, 2);
    expect(store.getState().hunt).toEqual({ seed: 2, guesses: [], isTold: false });
  });

  it('tells when it is asked to, and ends with the repair or an open mistake', () => {
    plantInSecret(store, 1);
    tell(store);
    expect(store.getState().hunt?.isTold).toBe(true);
    expect(store.getState().planting?.isSecret).toBe(false);
    plantInSecret(store, 1);
    plant(store, 'forgottenSum');
    expect(store.getState().hunt).toBeNull();
    plantInSecret(store, 1);
    store.getState().repair();
    expect(store.getState()).toMatchObject({ hunt: null, planting: null });
  });
});

describe('a comparison', () => {
  it('trains on one’s own digits where those are chosen, and does not begin while there are none', () => {
    plant(store, 'forgottenSum');
    store.getState().setTrainSettings({ digits: 'mine' });
    startComparison(store);
    expect(store.getState().comparison).toBeNull();
    const strokes = tidied([
      [
        { x: 0.5, y: 0.2 },
        { x: 0.5, y: 0.8 },
      ],
    ]);
    store.getState().addDigits([digitOf(strokes, 1, 0)]);
    startComparison(store);
    expect(store.getState().comparison?.mine?.labels).toEqual(Uint8Array.of(1));
  });

  it('is made of the bug that is planted, with the settings of training and the weights of its seed', () => {
    startComparison(store);
    expect(store.getState().comparison).toBeNull();
    store.getState().setTrainSettings({ learningRate: 0.1, seed: 7, epochs: 200 });
    plant(store, 'forgottenSum');
    startComparison(store);
    expect(store.getState().comparison).toMatchObject({
      network: 'kernel',
      bug: 'forgottenSum',
      settings: { learningRate: 0.1, seed: 7, epochs: 5 },
      start: createWeights(networks.kernel, 7),
      status: { kind: 'loading' },
    });
  });
});
