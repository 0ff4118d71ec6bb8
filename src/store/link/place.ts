import type { ChapterId } from '../lesson/chapters.ts';
import type { AppStore } from '../createAppStore.ts';
import { atMoment, momentOf } from '../moment/moment.ts';
import { questionOf } from '../input/question.ts';
import type { AppState, Moment } from '../state.ts';

/** Where on the page one is: between these "Back" and "Forward" go. */
export interface Place extends Pick<AppState, 'sideTab' | 'trainView'> {
  readonly moment: Moment;
  readonly chapter: ChapterId | null;
}

export function placeOf(state: AppState): Place {
  const { sideTab, trainView, chapter } = state;
  return { sideTab, trainView, chapter, moment: momentOf(state) };
}

/** Whether one went to another network, view, tab or chapter, and not only a step on. */
export function isOtherPlace(a: AppState, b: AppState): boolean {
  return (
    a.network !== b.network ||
    a.weightView !== b.weightView ||
    a.chapter !== b.chapter ||
    a.sideTab !== b.sideTab ||
    (a.sideTab === 'train' && a.trainView !== b.trainView)
  );
}

/** Whether what is shown is a link's, with a page of the reader's to go back to. */
export function isOverPage({ beforePlace, beforeLesson }: AppState): boolean {
  return Boolean(beforePlace?.link ?? beforeLesson?.link);
}

/** The page is again what it was before a link was opened over it. */
export function leaveLink(store: AppStore): void {
  const { beforePlace, beforeLesson, leavePlace, leaveLesson } = store.getState();
  if (beforePlace?.link) leavePlace();
  else if (beforeLesson?.link) leaveLesson();
}

/**
 * Goes to a place. A chapter comes with all that it showed, another network with its step and cell; what is drawn is the reader's and
 * stays, and so does the step where only a tab or a view is another.
 */
export function goToPlace(store: AppStore, { moment, chapter, sideTab, trainView }: Place): void {
  const before = store.getState();
  if (chapter !== before.chapter) {
    if (chapter !== null) before.openChapter(chapter, moment);
    else {
      before.leaveLesson();
      store.setState((state) => atMoment(state, { ...moment, ...questionOf(state) }));
    }
  } else if (moment.network !== before.network)
    store.setState((state) => atMoment(state, { ...moment, ...questionOf(state) }));
  store.setState({ weightView: moment.weightView, sideTab, trainView });
}
