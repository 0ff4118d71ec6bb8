import { flushSync } from 'react-dom';
import type { AppStore } from '../../store/createAppStore.ts';
import { hasSample, loadSamples } from '../../store/input/samples.ts';
import { chapterMoment } from '../../store/lesson/chapterMoment.ts';
import { momentOf } from '../../store/moment/moment.ts';
import { withoutNotice } from '../../store/notices.ts';
import type { QuestionPlace } from './chapterQuestionPlaces.ts';

/** Shows the place; what stood there before can be had back. Where its sample is lost that is said, and nothing changes. */
export async function goToPlace(store: AppStore, place: QuestionPlace): Promise<void> {
  try {
    await show(store, place);
    store.setState(({ notice }) => ({ notice: withoutNotice(notice, 'placeFailed') }));
  } catch (error) {
    console.error(error);
    store.setState({ notice: { kind: 'placeFailed' } });
  }
}

/** @throws what the import of a sample does, and shows nothing then */
async function show(store: AppStore, place: QuestionPlace): Promise<void> {
  const { showPlace, setSideTab, showTrainView } = store.getState();
  switch (place.kind) {
    case 'stage': {
      if (!hasSample(place.stage.sample)) await loadSamples();
      showPlace(chapterMoment(place.stage));
      const { sideTab } = place;
      if (sideTab) showSide(() => setSideTab(sideTab));
      return;
    }
    case 'train':
      showSide(() => {
        if (place.from) showPlace({ ...momentOf(store.getState()), weightsChoice: place.from }, place.from);
        showTrainView('run');
        setSideTab('train');
      });
  }
}

/** Shows a tab of the side panel, with the focus on it; in a narrow window it stands below all else. */
function showSide(change: () => void): void {
  flushSync(change);
  const panel = document.querySelector('.side-panel');
  panel?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus({ preventScroll: true });
  if (panel) bringIntoView(panel);
}

/** Milliseconds in which what the tab loads is there. */
const PATIENCE = 2000;

/** At the end of the page there may be no room yet to scroll so far: once what was loaded makes room, again. */
function bringIntoView(panel: Element): void {
  const grows = new ResizeObserver(() => panel.scrollIntoView());
  grows.observe(panel);
  setTimeout(() => grows.disconnect(), PATIENCE);
}
