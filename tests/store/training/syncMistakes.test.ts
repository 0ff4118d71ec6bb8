import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks, writeDigits, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { DigitsError } from '../../../src/store/training/digitsTrouble.ts';
import { SharedLoad } from '../../../src/store/weights/sharedLoad.ts';
import { SLOW, QUICK, syncMistakes } from '../../../src/store/training/syncMistakes.ts';
import type { Predictions } from '../../../src/worker/protocol.ts';
import { withFineNetwork } from '../../core/fineNetwork.ts';
import { newStore, putToUse, weightsIn } from '../support.ts';

const validation = {
  images: Uint8Array.from({ length: 2 * 196 }, (_, n) => n % 256),
  labels: Uint8Array.of(4, 9),
};
const small = writeDigits({ train: { images: new Uint8Array(0), labels: new Uint8Array(0) }, validation });
const predictions: Predictions = { given: Uint8Array.of(9, 9), scores: Float64Array.of(0.7, 0.9) };
const weightsOf = (seed: number): Weights => createWeights(networks.kernel, seed);

const FINE = withFineNetwork();
let bytes = small;
let sides: number[];
let store: AppStore;
let asked: Weights[];
let fetched: number;
let fails: Error | null;
let answer: () => Promise<Predictions>;
let end: () => void;

const use = (weights: Weights): void => putToUse(store, weights);
const open = (): void => {
  store.getState().setSideTab('train');
  store.getState().showTrainView('mistakes');
};
/** Lets promises settle without time passing. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  store = newStore();
  bytes = small;
  sides = [];
  asked = [];
  fetched = 0;
  fails = null;
  answer = () => Promise.resolve(predictions);
  const digits = new SharedLoad((onProgress) => {
    fetched += 1;
    onProgress(10, 40);
    return fails ? Promise.reject(fails) : Promise.resolve(bytes);
  });
  end = syncMistakes(store, {
    digitsOf(side) {
      sides.push(side);
      return side === 14 ? digits : new SharedLoad(() => Promise.resolve(bytes));
    },
    client: {
      setDigits: () => undefined,
      evaluate(_network, weights) {
        asked.push(weights);
        return answer();
      },
    },
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the mistakes', () => {
  it('cost nothing before they are looked at', async () => {
    use(weightsOf(1));
    store.getState().setSideTab('train');
    await settle();
    expect(fetched).toBe(0);
    expect(asked).toEqual([]);
  });

  it('are of digits in the size that the network reads, which are loaded when it is another', async () => {
    use(weightsOf(1));
    open();
    await settle();
    const large = { images: new Uint8Array(784), labels: Uint8Array.of(7) };
    bytes = writeDigits({ train: large, validation: large }, 28);
    store.getState().choose(FINE, 'random');
    use(createWeights(networks[FINE], 1));
    await settle();
    expect(sides).toEqual([14, 28]);
    expect(store.getState().evaluating).toMatchObject({ kind: 'ready', side: 28, validation: large });
  });

  it('are those of the weights in use, once the digits have come', async () => {
    const weights = weightsOf(1);
    use(weights);
    open();
    expect(store.getState().evaluating).toEqual({ kind: 'loading', received: 10, total: 40 });
    await settle();
    expect(store.getState().evaluating).toMatchObject({
      kind: 'ready',
      validation: { labels: validation.labels },
    });
    expect(store.getState().evaluated).toEqual({ network: 'kernel', weights, ...predictions });
  });

  it('are asked for a few times a second while weights change by hand, the newest last', async () => {
    use(weightsOf(1));
    open();
    await settle();
    for (let seed = 2; seed < 50; seed += 1) use(weightsOf(seed));
    await settle();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(QUICK);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBe(weightsIn(store));
    await vi.advanceTimersByTimeAsync(10 * QUICK);
    expect(asked).toHaveLength(2);
  });

  it('are asked for once a second while a run trains', async () => {
    use(weightsOf(1));
    store.setState({ training: { kind: 'running', until: null } });
    open();
    await settle();
    for (let report = 0; report < 60; report += 1) {
      use(weightsOf(report + 2));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(asked).toHaveLength(1 + Math.floor((60 * 50) / SLOW));
  });

  it('wait while an answer is on its way, and while they are out of sight', async () => {
    let arrive = (_predictions: Predictions): void => undefined;
    answer = () => new Promise((resolve) => (arrive = resolve));
    use(weightsOf(1));
    open();
    await settle();
    use(weightsOf(2));
    await vi.advanceTimersByTimeAsync(10 * SLOW);
    expect(asked).toHaveLength(1);
    store.getState().setSideTab('why');
    arrive(predictions);
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(asked).toHaveLength(1);
    store.getState().setSideTab('train');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('are not asked of weights that belong to the network that was left', async () => {
    use(weightsOf(1));
    store.getState().choose('fourLayer', 'trained'); // its weights are on their way
    open();
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(asked).toEqual([]);
    use(createWeights(networks.fourLayer, 1));
    await settle();
    expect(asked).toEqual([weightsIn(store)]);
  });

  it('say why the digits did not come, and try again', async () => {
    const message = 'data/digits14.bin: 404 Not Found';
    fails = new DigitsError('missing', message);
    use(weightsOf(1));
    open();
    await settle();
    expect(store.getState().evaluating).toEqual({ kind: 'failed', reason: 'missing', message });
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(fetched).toBe(1);
    fails = null;
    store.getState().evaluateAgain();
    await settle();
    expect(fetched).toBe(2);
    expect(store.getState().evaluated).not.toBeNull();
  });

  it('say that the worker could not be kept alive, keep the digits, and try again', async () => {
    answer = () => Promise.reject(new Error('worker'));
    use(weightsOf(1));
    open();
    await settle();
    expect(store.getState().evaluating).toEqual({ kind: 'failed', reason: 'worker', message: 'worker' });
    answer = () => Promise.resolve(predictions);
    store.getState().evaluateAgain();
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(fetched).toBe(1);
    expect(store.getState().evaluated).not.toBeNull();
  });
});

describe('a digit of the gallery', () => {
  it('comes to the stage with its label wanted; Undo gives back what was there', async () => {
    open();
    await settle();
    store.getState().startStroke({ x: 0.2, y: 0.2 });
    const {
      source,
      target,
      history: { past },
    } = store.getState();
    store.getState().askDigit(1);
    expect(store.getState().source).toEqual({
      kind: 'digit',
      pixels: Array.from(validation.images.subarray(196)),
    });
    expect(store.getState().target).toBe(9);
    store.getState().askDigit(1); // once more is no second step back
    store.getState().undo();
    expect(store.getState()).toMatchObject({ source, target, history: { past } });
  });
});

describe('a file that several want', () => {
  it('is loaded once, and all hear how far it is', async () => {
    const fetch = vi.fn((onProgress: (received: number, total: number | null) => void) => {
      onProgress(1, 2);
      return new Promise<Uint8Array>((resolve) => {
        setTimeout(() => {
          onProgress(2, 2);
          resolve(bytes);
        }, 5);
      });
    });
    const shared = new SharedLoad(fetch);
    const heard: string[] = [];
    const both = Promise.all([
      shared.load((received) => heard.push(`a ${received}`)),
      shared.load((received) => heard.push(`b ${received}`)),
    ]);
    await vi.advanceTimersByTimeAsync(5);
    expect(await both).toEqual([bytes, bytes]);
    expect(await shared.load(() => undefined)).toBe(bytes);
    expect(heard).toEqual(['a 1', 'a 2', 'b 2']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
