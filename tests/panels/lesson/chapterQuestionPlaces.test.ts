import { describe, expect, it, vi } from 'vitest';
import { imageOf, networks, tiedCells, trace, oneHot, parseWeights } from '../../../src/core/index.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTIONS } from '../../../src/panels/lesson/chapterQuestions.ts';
import { goToPlace } from '../../../src/panels/lesson/chapterGoTo.ts';
import { QUESTION_PLACES, TIED } from '../../../src/panels/lesson/chapterQuestionPlaces.ts';
import { chapterMoment } from '../../../src/store/lesson/chapterMoment.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { loadSamples, sampleLabel, samplePixels } from '../../../src/store/input/samples.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { explainable } from '../../../src/store/pass/selectionSlice.ts';
import { WEIGHT_VIEWS } from '../../../src/store/state.ts';
import { newStore } from '../../store/support.ts';

await loadSamples();

const CHAPTER = chapterMoment({
  network: 'kernel',
  sample: 0,
  at: { tensor: 'hicnn', index: 3, of: 'value' },
});

/** What coming back from a place gives back. */
function pageOf(store: AppStore) {
  const { chapter, sideTab, trainFrom, changed, beforePlace } = store.getState();
  return { moment: momentOf(store.getState()), chapter, sideTab, trainFrom, changed, beforePlace };
}

it('places belong to questions, and every question has one', () => {
  expect(Object.keys(QUESTION_PLACES).toSorted()).toEqual(QUESTIONS.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(QUESTION_PLACES))('the place of %s', (_, place) => {
  it('is a step, a cell and a view that there are', () => {
    if (place?.kind !== 'stage') return;
    const moment = chapterMoment(place.stage);
    expect(WEIGHT_VIEWS).toContain(moment.weightView);
    expect(explainable(moment.network, moment.selected)).toEqual(moment.selected);
  });

  it.each(['no chapter', 'a chapter'])(
    'is shown, and the page as it was comes back, where %s is open',
    async (open) => {
      if (!place) return;
      // nothing is there to be focused
      vi.stubGlobal('document', { querySelector: () => null });
      const store = newStore();
      store.setState({ chapter: null });
      store.getState().choose('kernel2', 'random');
      store.getState().setPosition(17);
      const first = pageOf(store);
      if (open === 'a chapter') store.getState().openChapter('onePath', CHAPTER);
      store.getState().setSideTab('lesson');
      const before = pageOf(store);
      await goToPlace(store, place);
      if (place.kind === 'stage') expect(momentOf(store.getState())).toEqual(chapterMoment(place.stage));
      expect(store.getState().sideTab).toBe(place.kind === 'train' ? 'train' : (place.sideTab ?? 'lesson'));
      store.getState().leavePlace();
      if (place.kind === 'stage' || place.from) expect(pageOf(store)).toEqual(before);
      store.getState().leaveLesson();
      expect(pageOf(store)).toMatchObject({ moment: first.moment, trainFrom: first.trainFrom });
    },
  );
});

it('the tied pixel lies under a tie', () => {
  const network = networks.kernel;
  const text = readFileSync(join(import.meta.dirname, '../../../public/weights/kernel-trained.json'), 'utf8');
  const file = parseWeights(text);
  if ('error' in file) throw new Error(file.error);
  const run = trace(network, file.weights, samplePixels(TIED.sample), oneHot(sampleLabel(TIED.sample)));
  expect(tiedCells(network, run, imageOf(network).name)).toContain(TIED.pixel);
});
