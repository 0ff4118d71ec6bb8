import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { bringFineSamples } from '../../../src/store/pass/bringFineSamples.ts';
import { withFineNetwork } from '../../core/fineNetwork.ts';
import { newStore } from '../support.ts';

const FINE = withFineNetwork();
const samples = [new Float64Array(784).fill(0.5)];
const load = vi.fn<() => Promise<readonly Float64Array[]>>();
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let store: AppStore;
/** A sample on the pad anew; of those that come later none has to be there. */
const putSample = (): void => store.setState({ source: { kind: 'sample', id: 0 } });
beforeEach(() => {
  load.mockReset();
  load.mockResolvedValue(samples);
  store = newStore();
  bringFineSamples(store, load);
});

describe('the samples in the larger size', () => {
  it('are loaded once, when a network first reads them', async () => {
    putSample();
    store.getState().choose('kernel4', 'trained');
    expect(load).not.toHaveBeenCalled();
    store.getState().choose(FINE, 'random');
    store.getState().choose('kernel', 'random');
    store.getState().choose(FINE, 'random');
    await settle();
    expect(store.getState().fineSamples).toBe(samples);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('are loaded for a network that is compared, and not for a drawing', async () => {
    store.getState().startStroke({ x: 0.5, y: 0.5 });
    store.getState().compareWith(FINE);
    await settle();
    expect(load).not.toHaveBeenCalled();
    store.getState().undo();
    await settle();
    expect(store.getState().fineSamples).toBe(samples);
  });

  it('that cannot be had are said to be missing, and tried again with the next sample', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    load.mockRejectedValueOnce(new Error('no line'));
    store.getState().choose(FINE, 'random');
    await settle();
    expect(store.getState().fineSamples).toBe('missing');
    store.getState().step(1);
    expect(load).toHaveBeenCalledTimes(1);
    putSample();
    await settle();
    expect(store.getState().fineSamples).toBe(samples);
    quiet.mockRestore();
  });
});
