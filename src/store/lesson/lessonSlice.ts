import type { StateCreator } from 'zustand/vanilla';
import type { AppState, LessonSlice } from '../state.ts';
import { CHAPTERS } from './chapters.ts';
import { atPageBefore, atShown, pageBefore } from './pageBefore.ts';

/** A first visit begins with the first chapter, which shows what the page begins with. */
export const createLessonSlice: StateCreator<AppState, [], [], LessonSlice> = (set, get) => ({
  chapter: CHAPTERS[0],
  chaptersDone: [],
  beforeLesson: null,
  beforePlace: null,
  bugBefore: null,
  answerShown: null,

  openChapter(chapter, moment) {
    const beforeLesson = get().beforeLesson ?? get().beforePlace ?? pageBefore(get());
    get().showAgain(moment);
    set({ chapter, beforeLesson, answerShown: null });
  },

  showAnswer: (question) =>
    set(question === null ? { answerShown: null } : { answerShown: { question }, sideTab: 'lesson' }),

  showPlace(moment, trainFrom = get().trainFrom) {
    const beforePlace = get().beforePlace ?? pageBefore(get());
    get().showAgain(moment);
    set({ beforePlace, trainFrom });
  },

  leavePlace() {
    const { chapter, beforePlace, planting, bugBefore } = get();
    if (!beforePlace) return;
    set({
      // a chapter goes on with the right pass
      ...(chapter === null && { planting: planting ?? bugBefore, bugBefore: null }),
      sideTab: 'lesson',
      // a link leaves no bug behind, and leads to another tab
      ...atPageBefore(get(), beforePlace),
      beforePlace: null,
    });
  },

  showAgain(moment) {
    const bugBefore = get().planting ?? get().bugBefore;
    set({ ...atShown(get(), moment), beforePlace: null, planting: null, bugBefore });
  },

  leaveLesson() {
    const { beforeLesson, planting, bugBefore } = get();
    set({
      planting: planting ?? bugBefore,
      bugBefore: null,
      ...(beforeLesson && atPageBefore(get(), beforeLesson)),
      chapter: null,
      beforeLesson: null,
      beforePlace: null,
      answerShown: null,
      sideTab: 'why',
    });
  },

  chapterDone(chapter) {
    const { chaptersDone } = get();
    if (!chaptersDone.includes(chapter)) set({ chaptersDone: [...chaptersDone, chapter] });
  },
});
