import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { keepState } from '../../../src/store/keep/keepSession.ts';
import { readKept } from '../../../src/store/keep/lastSession.ts';
import { newStore } from '../support.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stroke = [
  { x: 0.25, y: 0.5 },
  { x: 0.5, y: 0.5 },
];

/** A store as a reload would find it, and the text it was kept as. */
function reloaded(act: (store: AppStore) => void): { store: AppStore; text: string } {
  const store = newStore();
  let text = '';
  const storage = { getItem: () => text, setItem: (_key: string, kept: string) => (text = kept) };
  const end = keepState(store, storage);
  act(store);
  end();
  const after = newStore();
  after.setState(readKept(storage) ?? {});
  return { store: after, text };
}

function draw(store: AppStore): void {
  store.getState().startStroke(stroke[0]);
  store.getState().extendStroke([stroke[1]]);
  store.getState().endStroke();
  store.getState().setTarget(7);
}

const mistake = {
  source: { kind: 'digit', pixels: Array.from({ length: 196 }, () => 9) },
  target: 3,
} as const;

describe('a drawing that something else was laid on', () => {
  it.each([
    ['a mistake', (store: AppStore) => store.getState().ask(mistake)],
    [
      'several mistakes',
      (store: AppStore) => {
        store.getState().ask(mistake);
        store.getState().ask({ ...mistake, target: 5 });
      },
    ],
    ['a sample', (store: AppStore) => store.getState().nextSample()],
    ['nothing, by Clear', (store: AppStore) => store.getState().clear()],
  ])('(%s) is there again after a reload, by Undo', (_, lay) => {
    const { store } = reloaded((before) => {
      draw(before);
      lay(before);
    });
    expect(store.getState().source).not.toEqual({ kind: 'drawing', strokes: [stroke] });
    store.getState().undo();
    expect(store.getState().source).toEqual({ kind: 'drawing', strokes: [stroke] });
    expect(store.getState().target).toBe(7);
  });

  it('is not kept twice while it is the drawing that is shown', () => {
    const { store, text } = reloaded(draw);
    expect(text.split('0.25')).toHaveLength(2);
    expect(store.getState().history.past).toEqual([]);
  });

  it('that is damaged in storage is ignored with the rest', () => {
    const { text } = reloaded((store) => {
      draw(store);
      store.getState().ask(mistake);
    });
    expect(readKept({ getItem: () => text.replace('0.25', '"0.25"') })).toBeNull();
  });
});
