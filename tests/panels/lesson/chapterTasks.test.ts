import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it } from 'vitest';
import {
  blockOfTensor,
  indexAt,
  metPixel,
  networks,
  readingsOf,
  tensorOf,
  type Ref,
} from '../../../src/core/index.ts';
import { loadChapter } from '../../../src/panels/lesson/chapterFiles.ts';
import { isTaskDone, watchTasks } from '../../../src/panels/lesson/chapterWatch.ts';
import { goOn, show, startRound } from '../../../src/store/ask/asking.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { loadSamples } from '../../../src/store/input/samples.ts';
import { chapterMoment } from '../../../src/store/lesson/chapterMoment.ts';
import { CHAPTERS, type ChapterId } from '../../../src/store/lesson/chapters.ts';
import { explainTraced, tracedOf } from '../../../src/store/pass/passOf.ts';
import type { Traced } from '../../../src/store/state.ts';
import { chapterStore, settle } from './chapterStore.ts';

await loadSamples();

function passIn(store: AppStore): Traced {
  const traced = tracedOf(store.getState());
  if (!traced) throw new Error('the store has a pass');
  return traced;
}

function largestIn(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value, n, all) => (value > all[most] ? n : most), 0);
}

const value = (tensor: string, index: number): Ref => ({ tensor, index, of: 'value' });
const gradient = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

type Doing = (store: AppStore) => void;

/** What a reader does who does what a chapter asks for; in some, more than one thing counts. */
const DOINGS: Readonly<Record<ChapterId, Readonly<Record<string, Doing>>>> = {
  weightedSums: {
    'plays one row': (store) => {
      store.getState().setPlaying(true);
      for (let n = 0; n < 9; n += 1) store.getState().step(1);
    },
    'goes to a larger step': (store) => store.getState().setStepSize('phase'),
    draws: (store) => store.getState().startStroke({ x: 0.5, y: 0.5 }),
  },
  oneWeightOnePixel: { 'selects the pixel': (store) => store.getState().select(value('x', 105)) },
  sharedKernel: {
    'steps twice': (store) => {
      store.getState().step(1);
      store.getState().step(1);
    },
  },
  windowFlows: { 'goes to the dark place': (store) => store.getState().setPosition(34) },
  poolRemembers: {
    'steps through the candidates': (store) => {
      for (let n = 0; n < 3; n += 1) store.getState().step(1);
    },
  },
  cellPlaceCorner: {
    'selects the pixel': (store) => store.getState().select(value('x', 135)),
    'selects it on the next sample': (store) => {
      store.getState().nextSample();
      const { trace } = settle(store);
      store.getState().select(value('x', metPixel(trace, 23, 7).pixel));
    },
  },
  sigmoidSlope: {
    'drives the output to zero': (store) => {
      store.getState().setWhatIf(0.5);
      settle(store);
    },
    'drives the output to one': (store) => {
      store.getState().setWhatIf(10);
      settle(store);
    },
  },
  restOfNetwork: {
    'opens the largest term': (store) => store.getState().openTerm(value('h2o', 38)),
    'selects the unit': (store) => store.getState().select(value('h2o', 38)),
    'selects its weight': (store) =>
      store.getState().select(value('w2', indexAt(tensorOf(networks.kernel, 'w2'), [38, 5]))),
  },
  errorStarts: { 'wants another digit': (store) => store.getState().setTarget(7) },
  onePath: {
    'presses the last factor': (store) =>
      store
        .getState()
        .openPath([gradient('hicnn', 6), gradient('h2i', 3), gradient('yi', 3), value('x', 57)]),
  },
  allPaths: {
    'goes down to an output': (store) => {
      for (const ref of [gradient('hicnn', 6), gradient('h2i', 3), gradient('yi', 3)])
        store.getState().openTerm(ref);
    },
  },
  whichPixel: {
    'selects a small gradient': (store) => {
      const sizes = passIn(store).trace.gradients['w1cnn'].map((each) => -Math.abs(each));
      store.getState().select(gradient('w1cnn', largestIn(sizes)));
    },
  },
  descent: {
    'applies steps': (store) => {
      for (let n = 0; n < 3; n += 1) {
        applyUpdate(store, 1);
        settle(store);
      }
    },
  },
  manyMaps: { 'selects a hidden unit': (store) => store.getState().select(value('h2o', 12)) },
  turnedKernel: {
    'chooses the kernel': (store) => {
      const parts = partsOf(store);
      const { network, showMap } = store.getState();
      showMap(network, blockOfTensor(networks[network], 'temphicnn2'), largestIn(parts.map(Math.abs)));
    },
  },
};

function partsOf(store: AppStore): number[] {
  const traced = passIn(store);
  const explanation = explainTraced(traced, store.getState().selected);
  return readingsOf(networks[traced.network], explanation).maps.map(({ sum }) => sum);
}

describe.each(CHAPTERS)('the task of %s', (id) => {
  it.each(Object.keys(DOINGS[id]))(
    'is not done when the chapter opens, and is once the reader %s',
    async (doing) => {
      const chapter = await loadChapter(id);
      const store = chapterStore(id, chapter);
      expect(isTaskDone(chapter, store.getState())).toBe(false);
      DOINGS[id][doing](store);
      expect(isTaskDone(chapter, store.getState())).toBe(true);
    },
  );

  it('is not done by pointing, by opening a tab or a view, or by the same cell again', async () => {
    const chapter = await loadChapter(id);
    const store = chapterStore(id, chapter);
    const { selected, select, hover, setSideTab, showWeightView } = store.getState();
    hover(value('x', 135));
    setSideTab('why');
    showWeightView('route');
    select(selected);
    expect(isTaskDone(chapter, store.getState())).toBe(false);
  });
});

it('a window that only passes the dark place has not been put there', async () => {
  const chapter = await loadChapter('windowFlows');
  const store = chapterStore('windowFlows', chapter);
  store.getState().setPlaying(true);
  store.getState().setPosition(34);
  expect(isTaskDone(chapter, store.getState())).toBe(false);
  store.getState().setPlaying(false);
  expect(isTaskDone(chapter, store.getState())).toBe(true);
});

it('a task that is done in another tab is noted there', async () => {
  const chapter = await loadChapter('restOfNetwork');
  const store = chapterStore('restOfNetwork', chapter);
  watchTasks(store);
  watchTasks(store);
  store.getState().setSideTab('why');
  expect(store.getState().chaptersDone).toEqual([]);
  DOINGS.restOfNetwork['opens the largest term'](store);
  expect(store.getState().chaptersDone).toEqual(['restOfNetwork']);
});

it('a chapter is not done on another network than its own', async () => {
  const chapter = await loadChapter('onePath');
  const store = chapterStore('onePath', chapter);
  store.getState().choose('kernel2', 'trained');
  DOINGS.onePath['presses the last factor'](store);
  expect(isTaskDone(chapter, store.getState())).toBe(false);
});

it('steps of descent that were taken before the chapter opened do not do its task', async () => {
  const chapter = await loadChapter('descent');
  const store = chapterStore('descent', chapter);
  DOINGS.descent['applies steps'](store);
  const { openChapter } = store.getState();
  openChapter('onePath', chapterMoment((await loadChapter('onePath')).stage));
  openChapter('descent', chapterMoment(chapter.stage));
  settle(store);
  expect(isTaskDone(chapter, store.getState())).toBe(false);
  DOINGS.descent['applies steps'](store);
  expect(isTaskDone(chapter, store.getState())).toBe(true);
});

it('the place of an answer shows steps, and that does no task', async () => {
  const chapter = await loadChapter('weightedSums');
  const store = chapterStore('weightedSums', chapter);
  const { showPlace, leavePlace } = store.getState();
  showPlace({ ...chapterMoment(chapter.stage), position: 400 });
  expect(isTaskDone(chapter, store.getState())).toBe(false);
  leavePlace();
  expect(isTaskDone(chapter, store.getState())).toBe(false);
  store.getState().setPosition(400);
  expect(isTaskDone(chapter, store.getState())).toBe(true);
});

it('a round of questions goes to steps, and that does no task', async () => {
  const chapter = await loadChapter('poolRemembers');
  const store = chapterStore('poolRemembers', chapter);
  if (!chapter.asks) throw new Error('expected questions');
  watchTasks(store);
  for (let seed = 1; seed < 30; seed += 1) {
    store.setState({ seed });
    startRound(store, chapter.asks);
    show(store);
    expect(isTaskDone(chapter, store.getState())).toBe(false);
    goOn(store);
    expect(isTaskDone(chapter, store.getState())).toBe(false);
  }
  expect(store.getState().chaptersDone).toEqual([]);
});
