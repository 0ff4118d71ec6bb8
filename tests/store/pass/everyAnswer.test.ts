import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWeights,
  networkNames,
  networks,
  predict,
  serializeWeights,
  type NetworkName,
} from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { bringFineSamples } from '../../../src/store/pass/bringFineSamples.ts';
import { answersOfAll, retryAnswer } from '../../../src/store/pass/everyAnswer.ts';
import { passOf } from '../../../src/store/pass/passOf.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import { tracedStore } from '../support.ts';

/** Of a network without files the page draws its own. */
const weightsFor = (network: NetworkName) =>
  createWeights(networks[network], networks[network].isShipped ? 9 : 1);
const fileOf = (network: NetworkName): string =>
  serializeWeights({
    network,
    weights: weightsFor(network),
    seed: 9,
    trained: { digits: 10, epochs: 1 },
    accuracy: null,
  });

let store: AppStore;
const fetchWeights = vi.fn<(network: NetworkName) => Promise<string>>();
const answers = () => answersOfAll(passOf(store.getState()), store.getState());

beforeEach(() => {
  fetchWeights.mockReset();
  fetchWeights.mockImplementation((network) => Promise.resolve(fileOf(network)));
  store = tracedStore('kernel');
  loadWeights(store, fetchWeights);
  bringFineSamples(store);
});

describe('what every network makes of the digit', () => {
  it('asks for no file before it is looked at', () => {
    expect(fetchWeights.mock.calls.filter(([name]) => name !== 'kernel')).toEqual([]);
  });

  it('is what each predicts with its trained weights', async () => {
    store.getState().showDialog('kernels');
    await vi.waitFor(() => expect(answers().every(({ scores }) => scores)).toBe(true));
    const shown = passOf(store.getState());
    if (!shown) throw new Error('expected a pass');
    const others = answers().filter(({ network }) => network !== 'kernel');
    expect(others.length).toBeGreaterThan(1);
    for (const { network, scores } of others) {
      expect(networkNames()).toContain(network);
      const x = imageFor(network, store.getState());
      expect(scores).toEqual(predict(networks[network], weightsFor(network), x));
    }
  });

  it('says what could not be loaded, and asks for it again', async () => {
    fetchWeights.mockImplementation((network) =>
      network === 'kernel4' ? Promise.reject(new Error('no net')) : Promise.resolve(fileOf(network)),
    );
    const four = () => answers().find(({ network }) => network === 'kernel4');
    store.getState().showDialog('kernels');
    await vi.waitFor(() => expect(four()?.trouble).toBe('unreachable'));
    expect(store.getState().notice).toBeNull();
    fetchWeights.mockImplementation((network) => Promise.resolve(fileOf(network)));
    retryAnswer(store, 'kernel4');
    await vi.waitFor(() => expect(four()?.scores).not.toBeNull());
    expect(four()?.trouble).toBeNull();
  });
});
