import type { StateCreator } from 'zustand/vanilla';
import { atMoment, momentOf } from '../moment/moment.ts';
import type { AppState, LessonSlice } from '../state.ts';
import { changedOf } from '../weights/chosen.ts';
import { CHAPTERS } from './chapters.ts';

/** A first visit begins with the first chapter, which shows what the page begins with. */
export const createLessonSlice: StateCreator<AppState, [], [], LessonSlice> = (set, get) => ({
  chapter: CHAPTERS[0],
  chaptersDone: [],
  beforeLesson: null,
  bugBefore: null,
  changedBefore: null,

  openChapter(chapter, moment) {
    const beforeLesson = get().beforeLesson ?? momentOf(get());
    get().showAgain(moment);
    set({ chapter, beforeLesson, changedBefore: changedOf(get()) });
  },

  showAgain: (moment) =>
    set({ ...atMoment(get(), moment), planting: null, bugBefore: get().planting ?? get().bugBefore }),

  leaveLesson() {
    const { beforeLesson, planting, bugBefore } = get();
    set({
      ...(beforeLesson && atMoment(get(), beforeLesson)),
      chapter: null,
      beforeLesson: null,
      planting: planting ?? bugBefore,
      bugBefore: null,
      sideTab: 'why',
    });
  },

  chapterDone(chapter) {
    const { chaptersDone } = get();
    if (!chaptersDone.includes(chapter)) set({ chaptersDone: [...chaptersDone, chapter] });
  },
});
