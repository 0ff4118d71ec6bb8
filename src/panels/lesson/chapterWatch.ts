import { askingOf } from '../../store/ask/askSlice.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { chapterMoment } from '../../store/lesson/chapterMoment.ts';
import type { AppState } from '../../store/state.ts';
import type { Chapter } from './chapter.ts';
import { chapterHere } from './chapterFiles.ts';

/** Whether a chapter's task was done: on the network that it is about, and not by what a round of questions or the place of an answer shows. */
export function isTaskDone(chapter: Chapter, now: AppState): boolean {
  const { stage } = chapter;
  const isShown = now.beforePlace !== null || askingOf(now)?.round;
  return !isShown && now.network === stage.network && chapter.isDone(now, chapterMoment(stage));
}

const watched = new WeakSet<AppStore>();

/** Notes when the open chapter's task is done, from now on and in whichever tab: many tasks lead out of the lesson's own. */
export function watchTasks(store: AppStore): void {
  if (watched.has(store)) return;
  watched.add(store);
  const look = (state: AppState): void => {
    const { chapter: id, chaptersDone } = state;
    const chapter = id && !chaptersDone.includes(id) ? chapterHere(id) : null;
    if (id && chapter && isTaskDone(chapter, state)) state.chapterDone(id);
  };
  store.subscribe(look);
  look(store.getState());
}
