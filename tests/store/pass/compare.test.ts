import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWeights,
  networks,
  serializeWeights,
  trace,
  type NetworkName,
  type Weights,
} from '../../../src/core/index.ts';
import {
  countsOf,
  otherFailure,
  otherTracedOf,
  retryCompare,
  syncCompare,
} from '../../../src/store/pass/compare.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { tracedOf } from '../../../src/store/pass/scene.ts';
import { weightsKey, type WeightsChoice } from '../../../src/store/state.ts';
import { tracedFor, tracedStore } from '../support.ts';

function weightsOf(network: NetworkName): Weights {
  return createWeights(networks[network], 9);
}

function fileOf(network: NetworkName): string {
  return serializeWeights({
    network,
    weights: weightsOf(network),
    seed: 9,
    trained: { digits: 10, epochs: 1 },
    accuracy: null,
  });
}

let store: AppStore;
const fetchWeights = vi.fn<(network: NetworkName, choice: WeightsChoice) => Promise<string>>();

beforeEach(() => {
  fetchWeights.mockReset();
  fetchWeights.mockImplementation((network) => Promise.resolve(fileOf(network)));
  store = tracedStore('kernel');
  syncCompare(store, fetchWeights);
});

describe('the other network', () => {
  it('is not asked for before the view that compares the two is shown, and then once', async () => {
    store.getState().nextSample();
    expect(fetchWeights).not.toHaveBeenCalled();
    store.getState().showWeightView('formulas');
    store.getState().nextSample();
    await vi.waitFor(() => expect(otherTracedOf(store.getState())).not.toBeNull());
    store.getState().showWeightView('now');
    store.getState().showWeightView('formulas');
    expect(fetchWeights.mock.calls).toEqual([['fourLayer', 'trained']]);
  });

  it('sees the same image and the same answer wanted, and gives the same trace until they change', async () => {
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherTracedOf(store.getState())).not.toBeNull());
    const other = otherTracedOf(store.getState());
    const shown = tracedOf(store.getState())?.trace.values;
    if (!other || !shown) throw new Error('expected both traces');
    const expected = trace(networks.fourLayer, weightsOf('fourLayer'), shown['x'], shown['d']);
    expect(other.trace).toEqual(expected);
    store.setState({ position: 5 });
    expect(otherTracedOf(store.getState())).toBe(other);
  });

  it('changes with the choice of weights, and is the first network when the second is shown', async () => {
    store.getState().showWeightView('formulas');
    store.getState().choose('kernel', 'random');
    await vi.waitFor(() =>
      expect(store.getState().otherWeights?.key).toBe(weightsKey('fourLayer', 'random')),
    );
    store.getState().choose('fourLayer', 'random');
    expect(otherTracedOf(store.getState())).toBeNull();
    store.setState({ traced: tracedFor('fourLayer') });
    await vi.waitFor(() => expect(otherTracedOf(store.getState())?.network).toBe('kernel'));
  });

  it('has the weights that the user changed', async () => {
    store.getState().showWeightView('formulas');
    const weights = createWeights(networks.fourLayer, 77);
    store.setState({ changed: { 'fourLayer-trained': { weights, steps: 1, history: [] } } });
    await vi.waitFor(() => expect(otherTracedOf(store.getState())?.weights).toBe(weights));
  });

  it('says what went wrong, and is asked for again only when told', async () => {
    fetchWeights.mockRejectedValueOnce(new Error('no network'));
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherFailure(store.getState())).toBe('unreachable'));
    store.getState().nextSample();
    expect(fetchWeights).toHaveBeenCalledTimes(1);
    retryCompare(store);
    await vi.waitFor(() => expect(otherTracedOf(store.getState())).not.toBeNull());
    expect(otherFailure(store.getState())).toBeNull();
  });

  it('says what is wrong with a file that is none', async () => {
    fetchWeights.mockResolvedValueOnce('{}');
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherFailure(store.getState())).toBeTruthy());
  });
});

describe('the counts of multiplications', () => {
  it('are those of one weight and of its whole tensor', () => {
    const traced = tracedFor('kernel');
    const counts = countsOf(traced, { tensor: 'w1cnn', index: 7, of: 'gradient' });
    expect(counts.one).toMatchObject({ writtenOut: 120_000, shared: 2_940 });
    expect(counts.all).toMatchObject({ writtenOut: 3_000_000, shared: 3_540 });
  });
});
