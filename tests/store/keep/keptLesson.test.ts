import { afterEach, expect, it, vi } from 'vitest';
import { keepState } from '../../../src/store/keep/keepSession.ts';
import { readKept } from '../../../src/store/keep/lastSession.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { newStore } from '../support.ts';

afterEach(() => vi.unstubAllGlobals());

it('a reload finds the lesson at its chapter, with the ways back; chapters that there are no longer are left out', () => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  const store = newStore();
  store.getState().setPosition(40);
  const before = momentOf(store.getState());
  const [first, second] = CHAPTERS;
  let text = '';
  const end = keepState(store, { setItem: (_key, written) => void (text = written) });
  store.getState().openChapter(second, { ...before, position: 3 });
  store.getState().chapterDone(first);
  const inChapter = momentOf(store.getState());
  store.getState().showPlace({ ...before, position: 7, showsInputGradient: true });
  end();
  const lesson = {
    chapter: second,
    chaptersDone: [first],
    beforeLesson: { moment: before },
    beforePlace: { moment: inChapter },
  };
  const read = (kept: string) => readKept({ getItem: () => kept });
  expect(read(text)).toMatchObject(lesson);
  expect(read(text.replaceAll(second, 'gone'))).toMatchObject({ ...lesson, chapter: null });
  expect(read(text.replaceAll(first, 'gone'))).toMatchObject({ ...lesson, chaptersDone: [] });
});
