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
  answerShown: null,

  openChapter(chapter, moment) {
    const beforeLesson = get().beforeLesson ?? momentOf(get());
    get().showAgain(moment);
    set({ chapter, beforeLesson, changedBefore: changedOf(get()), answerShown: null });
  },

  showAnswer: (question) =>
    set(question === null ? { answerShown: null } : { answerShown: { question }, sideTab: 'lesson' }),

  showPlace(moment) {
    const beforeLesson = get().beforeLesson ?? momentOf(get());
    get().showAgain(moment);
    set({ beforeLesson });
  },

  showAgain: (moment) =>
    set({ ...atMoment(get(), moment), planting: null, bugBefore: get().planting ?? get().bugBefore }),

  leaveLesson() {
    const { chapter, beforeLesson, planting, bugBefore, sideTab } = get();
    set({
      ...(beforeLesson && atMoment(get(), beforeLesson)),
      chapter: null,
      beforeLesson: null,
      planting: planting ?? bugBefore,
      bugBefore: null,
      answerShown: null,
      // who was shown one place alone goes on reading
      sideTab: chapter === null ? sideTab : 'why',
    });
  },

  chapterDone(chapter) {
    const { chaptersDone } = get();
    if (!chaptersDone.includes(chapter)) set({ chaptersDone: [...chaptersDone, chapter] });
  },
});
