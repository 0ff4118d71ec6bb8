import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWeights,
  networks,
  serializeWeights,
  type NetworkName,
  type Ref,
} from '../../../src/core/index.ts';
import { alongside } from '../../../src/timeline/alongside.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import { stepAt } from '../../../src/timeline/steps.ts';
import { besideAt, goBeside, positionBeside, type Beside } from '../../../src/store/pass/beside.ts';
import { otherTracedOf, syncCompare } from '../../../src/store/pass/compare.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { timelineFor, tracedOf } from '../../../src/store/pass/scene.ts';
import type { Traced } from '../../../src/store/state.ts';
import { tracedStore } from '../support.ts';

const fileOf = (network: NetworkName): string =>
  serializeWeights({
    network,
    weights: createWeights(networks[network], 9),
    seed: 9,
    trained: { digits: 10, epochs: 1 },
    accuracy: null,
  });

let store: AppStore;
const fetchWeights = vi.fn((network: NetworkName) => Promise.resolve(fileOf(network)));

beforeEach(() => {
  fetchWeights.mockClear();
  store = tracedStore('kernel');
  store.setState({ shipped: store.getState().weights });
  syncCompare(store, fetchWeights);
});

function other(): Traced {
  const found = otherTracedOf(store.getState());
  if (!found) throw new Error('expected the other network');
  return found;
}

function beside(): Beside {
  const traced = other();
  return besideAt(traced, positionBeside(store.getState(), traced.network));
}

async function sideBySide(): Promise<void> {
  store.getState().setSideBySide(true);
  await vi.waitFor(() => expect(otherTracedOf(store.getState())).not.toBeNull());
}

describe('the network beside', () => {
  it('is loaded when both are wanted, and not before', async () => {
    store.getState().nextSample();
    expect(fetchWeights).not.toHaveBeenCalled();
    expect(otherTracedOf(store.getState())).toBeNull();
    await sideBySide();
    expect(other().network).toBe('fourLayer');
    expect(other().trace.values['x']).toEqual(tracedOf(store.getState())?.trace.values['x']);
  });

  it.each(['phase', 'cell', 'multiply'] as const)(
    'goes as far through its pass, in steps of a %s',
    async (size) => {
      await sideBySide();
      const [own, along] = [timelineFor('kernel'), timelineFor('fourLayer')];
      store.getState().setStepSize(size);
      for (const phase of [0, 3, 6, 12]) {
        store.getState().setPosition(own.starts[size][phase]);
        const cell = own.starts.cell[phase] + (size === 'phase' ? own.phases[phase].steps - 1 : 0);
        const expected = frameAt(along, stepAt(along, 'cell', alongside(own, cell, along)));
        expect(beside().frame).toEqual(expected);
      }
    },
  );

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
    expect(now.position).toBe(alongside(timelineFor('kernel'), 300, timelineFor('fourLayer')));
    const left = otherTracedOf(now);
    expect(left?.trace.values['yo']).toEqual(was?.trace.values['yo']);
    // its file comes all the same, and changes nothing
    await vi.waitFor(() => expect(fetchWeights).toHaveBeenCalledTimes(2));
    await Promise.resolve();
    expect(otherTracedOf(store.getState())).toBe(left);
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
