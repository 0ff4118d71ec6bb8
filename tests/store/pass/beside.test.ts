import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWeights,
  networks,
  serializeWeights,
  trace,
  type NetworkName,
  type Ref,
} from '../../../src/core/index.ts';
import { samePosition } from '../../../src/timeline/samePosition.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import { isCoarse, stepAt, STEP_SIZES } from '../../../src/timeline/steps.ts';
import {
  besideAt,
  otherFailure,
  otherNetwork,
  otherPassOf,
  positionBeside,
  comparableWith,
  networkBeside,
  type Beside,
} from '../../../src/store/pass/beside.ts';
import { goBeside, retryOther } from '../../../src/store/pass/goBeside.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { timelineFor } from '../../../src/store/pass/frames.ts';
import { tracedOf } from '../../../src/store/pass/passOf.ts';
import type { Traced } from '../../../src/store/state.ts';
import type { WeightsChoice } from '../../../src/store/weights/choices.ts';
import { smallRecord } from '../../core/otherNetworks.ts';
import { tracedFor, tracedStore } from '../support.ts';
import { networkNames } from '../../core/support.ts';

const fileOf = (network: NetworkName): string =>
  serializeWeights({
    network,
    weights: createWeights(networks[network], 9),
    seed: 9,
    trained: { digits: 10, epochs: 1 },
    accuracy: null,
  });

/** The network of the tests that reads 12x12. */
const SMALL = smallRecord.name;

let store: AppStore;
const fetchWeights = vi.fn<(network: NetworkName, choice: WeightsChoice) => Promise<string>>();

beforeEach(() => {
  fetchWeights.mockReset();
  fetchWeights.mockImplementation((network) => Promise.resolve(fileOf(network)));
  store = tracedStore('kernel');
  loadWeights(store, fetchWeights);
});

function other(): Traced {
  const found = otherPassOf(store.getState());
  if (!found) throw new Error('expected the other network');
  return found;
}

function beside(): Beside {
  const traced = other();
  return besideAt(traced, positionBeside(store.getState(), traced.network));
}

async function sideBySide(): Promise<void> {
  store.getState().compareWith('fourLayer');
  await vi.waitFor(() => expect(otherPassOf(store.getState())).not.toBeNull());
}

describe('the network beside', () => {
  it('is loaded when both are wanted, and not before', async () => {
    store.getState().nextSample();
    expect(fetchWeights).not.toHaveBeenCalled();
    expect(otherPassOf(store.getState())).toBeNull();
    await sideBySide();
    expect(other().network).toBe('fourLayer');
    expect(other().trace.values['x']).toEqual(tracedOf(store.getState())?.trace.values['x']);
  });

  it.each(STEP_SIZES)('goes as far through its pass, in steps of a %s', async (size) => {
    await sideBySide();
    const [own, along] = [timelineFor('kernel'), timelineFor('fourLayer')];
    store.getState().setStepSize(size);
    for (const phase of [0, 3, 6, 12]) {
      store.getState().setPosition(own.starts[size][phase]);
      const { phase: last } = stepAt(own, size, own.starts[size][phase]);
      const cell = isCoarse(size) ? own.starts.cell[last + 1] - 1 : own.starts.cell[phase];
      const expected = frameAt(along, stepAt(along, 'cell', samePosition(own, cell, along)));
      expect(beside().frame).toEqual(expected);
    }
  });

  it('stays the same object while nothing changes for it, and lights up what its own step reads', async () => {
    await sideBySide();
    const before = beside();
    store.getState().hover({ tensor: 'w1cnn', index: 3, of: 'value' });
    expect(beside()).toBe(before);
    store.getState().setPosition(0);
    expect(beside().frame.focus).toEqual({ tensor: 'hi', index: 0, of: 'value' });
    expect(beside().highlights['value:w1']?.has(105 * 25)).toBe(true);
  });
});

describe('the other network', () => {
  it('is not asked for before the view that compares the two is shown, and then once', async () => {
    store.getState().nextSample();
    expect(fetchWeights).not.toHaveBeenCalled();
    store.getState().showWeightView('formulas');
    store.getState().nextSample();
    await vi.waitFor(() => expect(otherPassOf(store.getState())).not.toBeNull());
    store.getState().showWeightView('now');
    store.getState().showWeightView('formulas');
    expect(fetchWeights.mock.calls).toEqual([['fourLayer', 'trained']]);
  });

  it('sees the same image and the same answer wanted, and gives the same trace until they change', async () => {
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherPassOf(store.getState())).not.toBeNull());
    const other = otherPassOf(store.getState());
    const shown = tracedOf(store.getState())?.trace.values;
    if (!other || !shown) throw new Error('expected both traces');
    const expected = trace(networks.fourLayer, createWeights(networks.fourLayer, 9), shown['x'], shown['d']);
    expect(other.trace).toEqual(expected);
    store.setState({ position: 5 });
    expect(otherPassOf(store.getState())).toBe(other);
  });

  it('changes with the choice of weights, and is the first network when the second is shown', async () => {
    store.getState().showWeightView('formulas');
    store.getState().choose('kernel', 'random');
    await vi.waitFor(() => expect(store.getState().files['fourLayer-random']).toBeDefined());
    store.getState().choose('fourLayer', 'random');
    expect(otherPassOf(store.getState())).toBeNull();
    store.setState({ traced: tracedFor('fourLayer') });
    await vi.waitFor(() => expect(otherPassOf(store.getState())?.network).toBe('kernel'));
  });

  it('has the weights that the user changed', async () => {
    store.getState().showWeightView('formulas');
    const weights = createWeights(networks.fourLayer, 77);
    store.setState({ changed: { 'fourLayer-trained': { weights, steps: 1, history: [] } } });
    await vi.waitFor(() => expect(otherPassOf(store.getState())?.weights).toBe(weights));
  });

  it('says what went wrong, and is asked for again only when told', async () => {
    fetchWeights.mockRejectedValueOnce(new Error('no network'));
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherFailure(store.getState())).toBe('unreachable'));
    store.getState().nextSample();
    expect(fetchWeights).toHaveBeenCalledTimes(1);
    retryOther(store);
    await vi.waitFor(() => expect(otherPassOf(store.getState())).not.toBeNull());
    expect(otherFailure(store.getState())).toBeNull();
  });

  it('says what is wrong with a file that is none', async () => {
    fetchWeights.mockResolvedValueOnce('{}');
    store.getState().showWeightView('formulas');
    await vi.waitFor(() => expect(otherFailure(store.getState())).toBeTruthy());
  });
});

describe('a network that reads another size of image', () => {
  it('is compared on the same digit, prepared for it', async () => {
    store.getState().compareWith(SMALL);
    await vi.waitFor(() => expect(otherPassOf(store.getState())).not.toBeNull());
    const { x, d } = other().trace.values;
    expect(x).toEqual(imageFor(SMALL, store.getState()));
    expect(d).toEqual(tracedOf(store.getState())?.trace.values['d']);
    goBeside(store);
    expect(store.getState().network).toBe(SMALL);
    expect(otherNetwork(store.getState())).toBe('kernel');
  });
});

describe('the networks that can stand beside', () => {
  it.each(networkNames)('are all others, that of the record first: %s', (name) => {
    const all = comparableWith(name);
    const { comparedWith } = networks[name];
    if (comparedWith !== null) expect(all[0]).toBe(comparedWith);
    const others = Object.keys(networks).filter((each) => each !== name);
    expect(all.toSorted()).toEqual(others.toSorted());
  });

  it('can be any of them, and it stays when another network comes in use', async () => {
    store.getState().compareWith('kernel4');
    await vi.waitFor(() => expect(otherPassOf(store.getState())?.network).toBe('kernel4'));
    store.getState().choose('kernel2', 'trained');
    expect(networkBeside(store.getState())).toBe('kernel4');
    // to the very one that stands beside: the two change places
    store.getState().choose('kernel4', 'trained');
    expect(networkBeside(store.getState())).toBe('kernel2');
    store.getState().compareWith(null);
    expect(networkBeside(store.getState())).toBeNull();
    expect(otherNetwork(store.getState())).toBe('kernel2');
  });

  it('alone, is compared as its record says', () => {
    store.getState().compareWith('kernel4');
    store.getState().compareWith(null);
    store.getState().choose('kernel2', 'trained');
    expect(otherNetwork(store.getState())).toBe('kernel');
  });
});

describe('going over to it', () => {
  const cell: Ref = { tensor: 'hi', index: 4, of: 'gradient' };

  it('keeps the place in the pass, explains the cell, and waits for neither network', async () => {
    await sideBySide();
    store.getState().setPosition(300);
    const [before, was] = [other(), tracedOf(store.getState())];
    goBeside(store, cell);
    const now = store.getState();
    expect([now.network, now.selected, now.sideBySide]).toEqual(['fourLayer', cell, true]);
    expect(tracedOf(now)).toBe(before);
    expect(now.position).toBe(samePosition(timelineFor('kernel'), 300, timelineFor('fourLayer')));
    const left = otherPassOf(now);
    expect(left?.trace.values['yo']).toEqual(was?.trace.values['yo']);
    expect(left?.weights).toBe(was?.weights);
    // no file is loaded twice
    expect(fetchWeights).toHaveBeenCalledTimes(1);
  });

  it('keeps the cell that is selected where both networks have it, and else takes the first weight', async () => {
    await sideBySide();
    store.getState().select({ tensor: 'w12', index: 604, of: 'gradient' });
    goBeside(store);
    expect(store.getState().selected).toEqual({ tensor: 'w12', index: 604, of: 'gradient' });
    store.getState().select({ tensor: 'w1', index: 7, of: 'gradient' });
    goBeside(store);
    expect(store.getState().network).toBe('kernel');
    expect(store.getState().selected).toEqual({ tensor: 'w1cnn', index: 0, of: 'gradient' });
  });

  it('does nothing before its weights are here', () => {
    goBeside(store, cell);
    expect(store.getState().network).toBe('kernel');
  });
});
