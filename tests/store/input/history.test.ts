import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { nextEdits } from '../../../src/store/input/history.ts';
import type { Question } from '../../../src/store/input/question.ts';
import { newStore } from '../support.ts';

function question(store: AppStore): Question {
  const { source, target } = store.getState();
  return { source, target };
}

function draw(store: AppStore, x = 0.5): void {
  store.getState().startStroke({ x, y: 0.2 });
  store.getState().extendStroke([{ x, y: 0.8 }]);
  store.getState().endStroke();
}

const ASKED: Question = {
  source: { kind: 'digit', pixels: Array.from({ length: 196 }, () => 9) },
  target: 3,
};

const EDITS: readonly (readonly [name: string, what: string, act: (store: AppStore) => void])[] = [
  ['a stroke', 'stroke', (store) => draw(store)],
  ['clearing the pad', 'clear', (store) => store.getState().clear()],
  ['the next sample', 'sample', (store) => store.getState().nextSample()],
  ['a digit put on the pad', 'digit', (store) => store.getState().ask(ASKED)],
  ['an answer', 'target', (store) => store.getState().setTarget(9)],
];

describe('the history', () => {
  it.each(EDITS)('takes %s back and does it again, and says which it is', (_, what, act) => {
    const store = newStore();
    const before = question(store);
    act(store);
    const after = question(store);
    expect(after).not.toEqual(before);
    expect(nextEdits(store.getState())).toEqual({ undo: what, redo: null });
    store.getState().undo();
    expect(question(store)).toEqual(before);
    expect(nextEdits(store.getState())).toEqual({ undo: null, redo: what });
    store.getState().redo();
    expect(question(store)).toEqual(after);
    expect(nextEdits(store.getState())).toEqual({ undo: what, redo: null });
  });

  it('with nothing undone does nothing again', () => {
    const store = newStore();
    draw(store);
    const before = store.getState();
    before.redo();
    expect(store.getState()).toBe(before);
  });

  it('forgets what was undone once something else is done', () => {
    const store = newStore();
    draw(store);
    store.getState().undo();
    store.getState().setTarget(7);
    expect(nextEdits(store.getState()).redo).toBeNull();
  });

  it('takes no note of an answer that was wanted already', () => {
    const store = newStore();
    store.getState().setTarget(question(store).target ?? 0);
    expect(nextEdits(store.getState()).undo).toBeNull();
  });

  it('is plain data, which can be kept', () => {
    const store = newStore();
    for (const [, , act] of EDITS) act(store);
    store.getState().undo();
    const { history } = store.getState();
    expect(JSON.parse(JSON.stringify(history))).toEqual(history);
  });

  it('leads back and forth through the same questions, however far', () => {
    const acts = fc.array(fc.constantFrom(...EDITS), { maxLength: 40 });
    fc.assert(
      fc.property(acts, fc.nat(50), (edits, steps) => {
        const store = newStore();
        for (const [, , act] of edits) act(store);
        const count = Math.min(steps, store.getState().history.past.length);
        const seen = [question(store)];
        for (let n = 0; n < count; n += 1) {
          store.getState().undo();
          seen.unshift(question(store));
        }
        for (const expected of seen) {
          expect(question(store)).toEqual(expected);
          store.getState().redo();
        }
      }),
    );
  });
});
