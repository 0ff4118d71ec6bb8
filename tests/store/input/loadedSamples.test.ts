import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';

const FILE = '../../../src/store/input/sampleDigits.json';
const FIRST = { kind: 'sample', id: 0 };
let store: AppStore;

/** A page that has its first sample only; the others come when `come` says so. */
async function pageBeforeSamples(load: () => Promise<object>): Promise<void> {
  vi.resetModules();
  vi.doMock(FILE, load);
  const { createAppStore } = await import('../../../src/store/createAppStore.ts');
  store = createAppStore({ language: 'en', theme: 'light' });
}

/** The file of all samples, and what lets it arrive. */
function onItsWay(): { load: () => Promise<object>; arrive: () => void } {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const load = async (): Promise<object> => {
    await arrived;
    return vi.importActual(FILE);
  };
  return { load, arrive: () => arrive() };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.doUnmock(FILE);
  vi.resetModules();
  vi.restoreAllMocks();
});

describe('"Next sample" before the samples have come', () => {
  it('shows the sample once they have, as far on as it was pressed', async () => {
    const { load, arrive } = onItsWay();
    await pageBeforeSamples(load);
    store.getState().nextSample();
    store.getState().nextSample();
    expect(store.getState().source).toEqual(FIRST);
    arrive();
    await vi.waitFor(() => expect(store.getState().source).toEqual({ kind: 'sample', id: 2 }));
    store.getState().undo();
    expect(store.getState().source).toEqual({ kind: 'sample', id: 1 });
  });

  it('leaves alone what was drawn meanwhile', async () => {
    const { load, arrive } = onItsWay();
    await pageBeforeSamples(load);
    store.getState().nextSample();
    store.getState().startStroke({ x: 0.5, y: 0.5 });
    const drawn = store.getState().source;
    arrive();
    const { loadSamples } = await import('../../../src/store/input/samples.ts');
    await loadSamples();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().source).toBe(drawn);
  });

  it('says so where they cannot be had, leaves the digit, and asks again when it is pressed again', async () => {
    let isThere = false;
    await pageBeforeSamples(async () => {
      if (!isThere) throw new Error('lost');
      return vi.importActual(FILE);
    });
    store.getState().nextSample();
    await vi.waitFor(() => expect(store.getState().notice).toEqual({ kind: 'samplesFailed' }));
    expect(store.getState().source).toEqual(FIRST);
    isThere = true;
    store.getState().nextSample();
    await vi.waitFor(() => expect(store.getState().source).toEqual({ kind: 'sample', id: 1 }));
    expect(store.getState().notice).toBeNull();
  });
});
