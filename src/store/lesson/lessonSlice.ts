import type { StateCreator } from 'zustand/vanilla';
import { atMoment, momentOf } from '../moment/moment.ts';
import type { AppState, LessonSlice } from '../state.ts';
import { CHAPTERS } from './chapters.ts';

/** A first visit begins with the first chapter, which shows what the page begins with. */
export const createLessonSlice: StateCreator<AppState, [], [], LessonSlice> = (set, get) => ({
  chapter: CHAPTERS[0],
  chaptersDone: [],
  beforeLesson: null,

  openChapter: (chapter, moment) =>
    set({ ...atMoment(get(), moment), chapter, beforeLesson: get().beforeLesson ?? momentOf(get()) }),

  showAgain: (moment) => set(atMoment(get(), moment)),

  leaveLesson() {
    const { beforeLesson } = get();
    set({
      ...(beforeLesson && atMoment(get(), beforeLesson)),
      chapter: null,
      beforeLesson: null,
      sideTab: 'why',
    });
  },

  chapterDone(chapter) {
    const { chaptersDone } = get();
    if (!chaptersDone.includes(chapter)) set({ chaptersDone: [...chaptersDone, chapter] });
  },
});
