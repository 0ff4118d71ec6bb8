import type { StateCreator } from 'zustand/vanilla';
import type { AppState, LessonSlice } from '../state.ts';
import type { Planting } from '../weights/brokenState.ts';
import { CHAPTERS } from './chapters.ts';
import { atPageBefore, atShown, pageBefore } from './pageBefore.ts';

type Bugs = Pick<AppState, 'planting' | 'bugBefore' | 'hunt'>;

/** The bug that the reader planted: one that a link brought goes with what it showed. */
function bugOfReader({ planting, bugBefore }: Bugs): Planting | null {
  return planting && !planting.isLinked ? planting : bugBefore;
}

function bugOfPage(state: Bugs): Bugs {
  const planting = bugOfReader(state);
  return {
    planting,
    bugBefore: null,
    hunt: planting?.hunt ?? (state.planting?.isLinked ? null : state.hunt),
  };
}

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
    const { chapter, beforePlace } = get();
    if (!beforePlace) return;
    set({
      ...atPageBefore(get(), beforePlace),
      beforePlace: null,
      // a chapter goes on with the right pass
      ...(chapter === null && bugOfPage(get())),
      sideTab: beforePlace.link?.had.sideTab ?? 'lesson',
    });
  },

  showAgain(moment) {
    const bugBefore = bugOfReader(get());
    set({ ...atShown(get(), moment), beforePlace: null, planting: null, bugBefore });
  },

  leaveLesson() {
    const { beforeLesson } = get();
    set({
      ...(beforeLesson && atPageBefore(get(), beforeLesson)),
      chapter: null,
      beforeLesson: null,
      beforePlace: null,
      ...bugOfPage(get()),
      answerShown: null,
      sideTab: 'why',
    });
  },

  chapterDone(chapter) {
    const { chaptersDone } = get();
    if (!chaptersDone.includes(chapter)) set({ chaptersDone: [...chaptersDone, chapter] });
  },
});
