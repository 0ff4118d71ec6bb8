import { expect, it, vi } from 'vitest';
import {
  createWeights,
  networks,
  serializeWeights,
  type NetworkName,
  type Weights,
} from '../../../src/core/index.ts';
import { syncTrace } from '../../../src/store/pass/sync.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import { newStore } from '../support.ts';

const fileOf = (network: NetworkName): string =>
  serializeWeights({
    network,
    weights: createWeights(networks[network], 1),
    seed: 1,
    trained: { digits: 10, epochs: 1 },
    accuracy: null,
  });

it('another network is never asked with the weights of the one that was left, also while a value was tried', async () => {
  const store = newStore();
  const asked: [NetworkName, Weights][] = [];
  loadWeights(store, (network) => Promise.resolve(fileOf(network)));
  const end = syncTrace(store, {
    createClient: () => ({
      trace: ({ network, weights }) => void asked.push([network, weights]),
      dispose: () => undefined,
    }),
  });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  store.getState().setWhatIf(2);
  store.getState().choose('fourLayer', 'trained');
  store.getState().nextSample();
  await vi.waitFor(() => expect(asked.at(-1)?.[0]).toBe('fourLayer'));
  for (const [network, weights] of asked) {
    const own = Object.keys(createWeights(networks[network], 1));
    expect(Object.keys(weights).toSorted()).toEqual(own.toSorted());
  }
  end();
});
