import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Chapter } from '../../../src/panels/lesson/chapter.ts';
import { loadChapter } from '../../../src/panels/lesson/chapterFiles.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { loadSamples } from '../../../src/store/input/samples.ts';
import { keepState, keepWeights } from '../../../src/store/keep/keepSession.ts';
import { readLastSession } from '../../../src/store/keep/lastSession.ts';
import { chapterMoment } from '../../../src/store/lesson/chapterMoment.ts';
import { CHAPTERS, type ChapterId } from '../../../src/store/lesson/chapters.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { changedOf } from '../../../src/store/weights/chosen.ts';
import { newStore } from '../../store/support.ts';
import { bringWeights, settle } from './chapterStore.ts';

await loadSamples();
const chapters = await Promise.all(CHAPTERS.map(async (id) => [id, await loadChapter(id)] as const));

function pageOf(store: AppStore) {
  const { changed, trainFrom } = store.getState();
  return { moment: momentOf(store.getState()), changed, trainFrom };
}

function apply(store: AppStore): void {
  bringWeights(store);
  settle(store);
  applyUpdate(store, 1);
}

function open(store: AppStore, [id, { stage }]: readonly [ChapterId, Chapter]): void {
  store.getState().openChapter(id, chapterMoment(stage));
}

/** A page whose weights were changed, those that the chapter shows among them, with the chapter open and its own changed again. */
function changedIn(entry: readonly [ChapterId, Chapter]) {
  const [, { stage }] = entry;
  const store = newStore();
  store.getState().choose(stage.network, stage.weights ?? 'trained');
  apply(store);
  store.getState().choose('fourLayer', 'random');
  apply(store);
  const before = pageOf(store);
  open(store, entry);
  expect(changedOf(store.getState())).toBeNull();
  apply(store);
  const { changed } = store.getState();
  return { store, before, changed };
}

describe.each(chapters)('leaving %s', (...entry) => {
  it('gives back all that was there, the weights as they were changed before among it', () => {
    const { store, before } = changedIn(entry);
    store.getState().nextSample();
    store.getState().setTrainFrom('zeros');
    store.getState().setShowsInputGradient(true);
    store.getState().leaveLesson();
    expect(pageOf(store)).toEqual(before);
  });

  it('loses no steps of descent: "Undo" goes back to those of the chapter, and "Redo" to those before it', () => {
    const { store, before, changed } = changedIn(entry);
    store.getState().leaveLesson();
    store.getState().undo();
    // what was on the pad comes back first, where it was another
    if (store.getState().history.future.at(-1)?.kind !== 'steps') store.getState().undo();
    expect(store.getState().changed).toEqual(changed);
    store.getState().redo();
    store.getState().redo();
    expect(pageOf(store)).toEqual(before);
  });
});

it('undoing shows the weights that come back', () => {
  const entry = chapters.find(([id]) => id === 'descent');
  if (!entry) throw new Error('expected the chapter of descent');
  const store = newStore();
  open(store, entry);
  apply(store);
  const steps = changedOf(store.getState());
  store.getState().leaveLesson();
  expect(store.getState().weightsChoice).toBe('trained');
  store.getState().undo();
  expect(changedOf(store.getState())).toEqual(steps);
  store.getState().redo();
  expect(store.getState()).toMatchObject({ weightsChoice: 'trained', changed: {} });
});

it('one’s own weights stay as a chapter left them', () => {
  const [entry] = chapters;
  const store = newStore();
  bringWeights(store);
  const { weights } = settle(store);
  open(store, entry);
  store.setState({ own: { kernel: { weights, accuracy: null } } });
  store.getState().choose('kernel', 'own');
  apply(store);
  const { changed } = store.getState();
  store.getState().leaveLesson();
  expect(store.getState().changed).toEqual(changed);
});

it('a chapter that is shown again, or opened again, has its weights as they came', () => {
  const [entry, other] = chapters;
  const store = newStore();
  for (const again of [
    () => store.getState().showAgain(chapterMoment(entry[1].stage)),
    () => {
      open(store, other);
      open(store, entry);
    },
  ]) {
    open(store, entry);
    apply(store);
    expect(changedOf(store.getState())).not.toBeNull();
    again();
    expect(changedOf(store.getState())).toBeNull();
  }
});

it('a reload in a chapter finds the weights before the lesson', () => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  };
  const [entry] = chapters;
  const store = newStore();
  const ends = [keepState(store, storage), keepWeights(store, storage)];
  apply(store);
  const before = changedOf(store.getState());
  open(store, entry);
  for (const end of ends) end();
  const after = newStore();
  after.setState(readLastSession(storage));
  expect(changedOf(after.getState())).toBeNull();
  after.getState().leaveLesson();
  expect(changedOf(after.getState())).toEqual({ ...before, history: [] });
  vi.unstubAllGlobals();
});
