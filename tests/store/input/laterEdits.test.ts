import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { nextEdits } from '../../../src/store/input/history.ts';
import { discardRun } from '../../../src/store/keep/discarding.ts';
import type { InterruptedRun } from '../../../src/store/keep/keepState.ts';
import { saving } from '../../../src/store/keep/saving.ts';
import { relabelDigit, removeDigits } from '../../../src/store/mine/deleting.ts';
import { digitOf } from '../../../src/store/mine/myDigits.ts';
import { pin, unpinWeight } from '../../../src/store/pass/pinning.ts';
import { pinsOf, recordTrace } from '../../../src/store/pass/pinsSlice.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import { putToUse, tracedFor, tracedStore } from '../support.ts';

let store: AppStore;
const state = () => store.getState();

beforeEach(() => {
  store = tracedStore('kernel');
});

/** Does something, takes it back and does it again; the history says what. */
function andBack<Part>(
  part: () => Part,
  act: () => void,
): { before: Part; undone: Part; redone: Part; after: Part } {
  const before = part();
  act();
  const after = part();
  expect(after).not.toEqual(before);
  state().undo();
  const undone = part();
  state().redo();
  return { before, after, undone, redone: part() };
}

describe('undo and redo reach', () => {
  const digits = [1, 7].map((label) => digitOf([[{ x: label / 10, y: 0.5 }]], label, label));

  it('digits of one’s own that were deleted, all of them or one', () => {
    store.setState({ mine: digits });
    const all = andBack(
      () => state().mine,
      () =>
        removeDigits(
          store,
          digits.map(({ id }) => id),
        ),
    );
    expect(all).toEqual({ before: digits, after: [], undone: digits, redone: [] });
    expect(nextEdits(state()).undo).toBe('removeDigits');
  });

  it('the name that a digit had, at its place in the list', () => {
    store.setState({ mine: digits });
    const labels = () => state().mine.map(({ label }) => label);
    const found = andBack(labels, () => relabelDigit(store, digits[0].id, 4));
    expect(found).toEqual({ before: [1, 7], after: [4, 7], undone: [1, 7], redone: [4, 7] });
  });

  it('saved weights that were deleted, renamed or replaced', () => {
    store.setState({ saved: [], weightsChoice: 'trained' });
    const { saveWeights, renameWeights, deleteWeights } = saving(store);
    const listed = () => state().saved?.map(({ name, weights }) => [name, weights]);
    saveWeights('a');
    for (const [seed, act] of [
      () => renameWeights('a', 'b'),
      () => saveWeights('b'),
      () => deleteWeights('b'),
    ].entries()) {
      putToUse(store, createWeights(networks.kernel, seed + 10));
      const { before, after, undone, redone } = andBack(listed, act);
      expect(undone).toEqual(before);
      expect(redone).toEqual(after);
    }
    expect(nextEdits(state()).undo).toBe('deleteWeights');
  });

  it('weights that were pinned or unpinned, whose histories go on', () => {
    const weight = (index: number) => ({ tensor: 'w1cnn', index, of: 'gradient' }) as const;
    const cells = () => pinsOf(state().pins, 'kernel').map(({ ref }) => ref.index);
    expect(andBack(cells, () => pin(store, weight(1)))).toMatchObject({ undone: [], redone: [1] });
    pin(store, weight(2));
    const found = andBack(cells, () => unpinWeight(store, weight(1)));
    expect(found).toEqual({ before: [1, 2], after: [2], undone: [1, 2], redone: [2] });
    store.setState({ pins: recordTrace(state().pins, tracedFor('kernel', { kind: 'sample', id: 1 })) });
    const { history } = pinsOf(state().pins, 'kernel')[0];
    state().undo();
    expect(pinsOf(state().pins, 'kernel')[1].history).toBe(history);
  });

  it('an interrupted run that was discarded', () => {
    const weights = createWeights(networks.kernel, 1);
    const run = newRun(0, 'kernel', state().trainSettings, weights, null);
    const offer: InterruptedRun = { session: 'before', keptAt: 1, run };
    store.setState({ interrupted: [offer] });
    const found = andBack(
      () => state().interrupted,
      () => discardRun(store),
    );
    expect(found).toEqual({ before: [offer], after: [], undone: [offer], redone: [] });
  });
});

describe('what happened elsewhere meanwhile', () => {
  it('stays: undone is what was done last, whichever part of the page it was in', () => {
    store.setState({ saved: [] });
    saving(store).saveWeights('a');
    state().clear();
    saving(store).deleteWeights('a');
    state().undo();
    expect(state().saved).toHaveLength(1);
    expect(state().source).toEqual({ kind: 'drawing', strokes: [] });
    state().undo();
    expect(state().source.kind).toBe('sample');
  });

  it('is not undone by the button of the list, which takes back the list’s own last change', () => {
    store.setState({ saved: [] });
    saving(store).saveWeights('a');
    saving(store).deleteWeights('a');
    state().clear();
    saving(store).undoSaved();
    expect(state().saved).toHaveLength(1);
    expect(state().savedNews).toEqual({ kind: 'undone', name: 'a' });
    expect(state().source).toEqual({ kind: 'drawing', strokes: [] });
  });
});
