import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { readKept, readLastSession } from '../../../src/store/keep/lastSession.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { keepState, keepWeights } from '../../../src/store/keep/keepSession.ts';
import { sampleCount } from '../../../src/store/input/samples.ts';
import { KEPT_STATE } from '../../../src/store/keep/keptStorage.ts';

const weights = createWeights(networks.kernel, 3);

let items: Map<string, string>;
const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, text: string) => void items.set(key, text),
};

/** What a session leaves in storage that chose its own weights. */
function leave() {
  const store = createAppStore({ language: 'zh', theme: 'dark' });
  const ends = [keepState(store, storage), keepWeights(store, storage)];
  store.setState({ own: { kernel: { weights, accuracy: 0.9 } } });
  store.getState().choose('kernel', 'own');
  store.setState({ changed: { 'kernel-random': { weights, steps: 2, history: [] } } });
  for (const end of ends) end();
}

beforeEach(() => {
  items = new Map();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

describe('the last session', () => {
  it('begins with the first sample where its own could not be loaded, and keeps all else', () => {
    const isNotLast = (id: number): boolean => id < sampleCount() - 1;
    const store = createAppStore({ language: 'zh', theme: 'dark' });
    for (const [id, hasCome] of [
      [1, true],
      [sampleCount() - 1, false],
    ] as const) {
      const end = keepState(store, storage);
      store.setState({ source: { kind: 'sample', id }, target: 4, position: id });
      end();
      const found = readLastSession(storage, isNotLast);
      expect(found).toMatchObject({ language: 'zh', position: id });
      expect([found.source, found.target]).toEqual(
        hasCome ? [{ kind: 'sample', id }, 4] : [undefined, undefined],
      );
    }
  });

  it('is found again with the choice of one’s own weights, which the database has', () => {
    leave();
    expect(readLastSession(storage)).toMatchObject({
      language: 'zh',
      theme: 'dark',
      weightsChoice: 'own',
      changed: { 'kernel-random': { weights, steps: 2 } },
    });
  });

  it('brings the weights that steps of descent changed where the state is gone', () => {
    leave();
    items.delete(KEPT_STATE);
    expect(readLastSession(storage)).toEqual({
      changed: { 'kernel-random': { weights, steps: 2, history: [] } },
    });
  });
});

/** As the version before wrote it. */
const BEFORE = {
  version: 1,
  source: { kind: 'sample', id: 3 },
  wanted: 4,
  beneath: { source: { kind: 'drawing', strokes: [[{ x: 0.5, y: 0.25 }]] }, wanted: 2 },
  network: 'fourLayer',
  weightsChoice: 'random',
  stepSize: 'cell',
  position: 42,
  speed: 2,
  selected: { tensor: 'w1', index: 3, of: 'gradient' },
  language: 'zh',
  theme: 'dark',
  scales: 'shared',
  normalize: false,
  learningRate: 0.3,
  lens: 'flow',
  sideBySide: true,
  pins: { fourLayer: [{ tensor: 'w1', index: 4899 }] },
};

describe('what the version before kept', () => {
  it('is read whole, whatever is called otherwise by now', () => {
    const { version: _version, wanted, lens, beneath, pins: _pins, ...same } = BEFORE;
    expect(readKept({ getItem: () => JSON.stringify(BEFORE) })).toMatchObject({
      ...same,
      target: wanted,
      weightView: lens,
      history: { past: [{ held: { source: beneath.source, target: beneath.wanted } }] },
      pins: { fourLayer: [{ ref: { tensor: 'w1', index: 4899 } }] },
    });
  });
});

describe('what was typed in the last session', () => {
  const pixels = Array.from({ length: 196 }, (_, n) => n / 195);
  const typedTarget = Array.from({ length: 10 }, (_, k) => 1 / (k + 3));

  /** What is kept of a page whose question is this, with one part put in its place. */
  function reread(part: object): ReturnType<typeof readKept> {
    const store = createAppStore({ language: 'en', theme: 'light' });
    const end = keepState(store, storage);
    store.getState().ask({ source: { kind: 'pixels', pixels }, target: 0, typedTarget });
    end();
    const kept: unknown = JSON.parse(items.get(KEPT_STATE) ?? '');
    items.set(KEPT_STATE, JSON.stringify(Object.assign({}, kept, part)));
    return readKept(storage);
  }

  it('is found to the last bit, in the image and in d', () => {
    expect(reread({})).toMatchObject({ source: { kind: 'pixels', pixels }, target: 0, typedTarget });
  });

  it.each([
    ['a pixel beyond ink', { source: { kind: 'pixels', pixels: pixels.with(3, 1.5) } }],
    ['a pixel below paper', { source: { kind: 'pixels', pixels: pixels.with(3, -0.1) } }],
    ['pixels of no network', { source: { kind: 'pixels', pixels: [0, 0.5, 1] } }],
    ['nine components of d', { typedTarget: typedTarget.slice(1) }],
    ['a component of d that is no number', { typedTarget: typedTarget.with(2, Number.NaN) }],
  ])('is ignored where it has %s', (_what, part) => {
    expect(reread(part)).toBeNull();
  });
});
