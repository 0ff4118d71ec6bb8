import { pin } from '../../../src/store/pass/pinning.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cellCount, explain, networks, tensorOf, trace } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { keepState } from '../../../src/store/keep/keepSession.ts';
import { readKept } from '../../../src/store/keep/lastSession.ts';
import { inputOf } from '../../../src/store/input/input.ts';
import { sampleCount } from '../../../src/store/input/samples.ts';
import { frameOf, timelineFor } from '../../../src/store/pass/frames.ts';
import type { AppState } from '../../../src/store/state.ts';
import { positionCount, STEP_SIZES } from '../../../src/timeline/steps.ts';
import { randomScene } from '../../core/support.ts';
import { newStore } from '../support.ts';

/** One place for one text, as the browser's storage is for this page. */
class FakeStorage {
  text: string | null = null;
  writes = 0;
  getItem(): string | null {
    return this.text;
  }
  setItem(_key: string, text: string): void {
    this.text = text;
    this.writes += 1;
  }
}

const GOOD = {
  version: 1,
  source: { kind: 'sample', id: 3 },
  target: 4,
  typedTarget: null,
  padMode: 'look',
  network: 'kernel',
  weightsChoice: 'random',
  stepSize: 'cell',
  position: 42,
  speed: 2,
  selected: { tensor: 'hicnn', index: 3, of: 'gradient' },
  language: 'zh',
  theme: 'dark',
  scales: 'shared',
  plainNames: true,
  characterKeys: false,
  normalize: false,
  showsInputGradient: true,
  learningRate: 0.3,
  weightView: 'flow',
  sideBySide: true,
  beside: 'kernel4',
  pins: { kernel: [{ tensor: 'w12', index: 1999 }], fourLayer: [{ tensor: 'w1', index: 4899 }] },
  sideTab: 'train',
  asksFirst: true,
  pausesAtPhases: true,
  lastChoices: { fourLayer: 'own', kernel4: 'random' },
};

/** The reader has been through nothing of the lesson. */
const NO_LESSON = { chapter: null, chaptersDone: [], beforeLesson: null, beforePlace: null };

/** The pins of GOOD, as the state has them: their histories begin anew. */
const PINS = {
  kernel: [{ ref: { tensor: 'w12', index: 1999, of: 'gradient' }, history: [] }],
  fourLayer: [{ ref: { tensor: 'w1', index: 4899, of: 'gradient' }, history: [] }],
};

function read(text: string | null): Partial<AppState> | null {
  const storage = new FakeStorage();
  storage.text = text;
  return readKept(storage);
}

const readObject = (kept: unknown): Partial<AppState> | null => read(JSON.stringify(kept));

let page: EventTarget;
let doc: EventTarget;
beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  doc = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', doc);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a reload after some time would find. */
function reloaded(store: AppStore, act: () => void): Partial<AppState> | null {
  const storage = new FakeStorage();
  const end = keepState(store, storage);
  act();
  end();
  return readKept(storage);
}

describe('a reload', () => {
  it('finds drawing, answer, network, weights, step, selection, language and theme again', () => {
    const drawn = [
      { x: 0.25, y: 0.5 },
      { x: 0.3, y: 0.75 },
    ];
    const store = newStore();
    const kept = reloaded(store, () => {
      const state = store.getState();
      state.choose('kernel4', 'random');
      state.choose('fourLayer', 'oneEpoch');
      state.startStroke(drawn[0]);
      state.extendStroke([drawn[1]]);
      state.endStroke();
      state.setTarget(7);
      state.setStepSize('multiply');
      state.setPosition(1234);
      state.setSpeed(15);
      state.select({ tensor: 'w1', index: 77, of: 'value' });
      state.setLanguage('zh');
      state.setTheme('dark');
      state.setScales('shared');
      state.setPlainNames(true);
      state.compareWith('kernel2');
      state.setNormalize(false);
      state.setShowsInputGradient(true);
      pin(store, { tensor: 'w2', index: 5, of: 'value' });
      state.setSideTab('train');
      store.setState({ asksFirst: true, pausesAtPhases: true });
    });
    expect(kept).toEqual({
      source: { kind: 'drawing', strokes: [drawn] },
      target: 7,
      typedTarget: null,
      padMode: 'draw',
      network: 'fourLayer',
      weightsChoice: 'oneEpoch',
      stepSize: 'multiply',
      position: 1234,
      speed: 15,
      selected: { tensor: 'w1', index: 77, of: 'gradient' },
      language: 'zh',
      theme: 'dark',
      scales: 'shared',
      plainNames: true,
      characterKeys: true,
      normalize: false,
      showsInputGradient: true,
      learningRate: 0.1,
      weightView: 'now',
      sideBySide: true,
      beside: 'kernel2',
      pins: { fourLayer: [{ ref: { tensor: 'w2', index: 5, of: 'gradient' }, history: [] }] },
      sideTab: 'train',
      asksFirst: true,
      pausesAtPhases: true,
      lastChoices: { kernel4: 'random', fourLayer: 'oneEpoch' },
      chapter: 'weightedSums',
      chaptersDone: [],
      beforeLesson: null,
      beforePlace: null,
    });
  });

  it('finds exactly what was drawn, to the last bit', () => {
    const point = fc.record({ x: fc.double({ min: -1, max: 2 }), y: fc.double({ min: -1, max: 2 }) });
    const finite = point.filter(
      ({ x, y }) => Number.isFinite(x + y) && !Object.is(x, -0) && !Object.is(y, -0),
    );
    const strokes = fc.array(fc.array(finite, { minLength: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(strokes, fc.option(fc.nat(9)), (drawn, target) => {
        const store = newStore();
        const kept = reloaded(store, () =>
          store.setState({ source: { kind: 'drawing', strokes: drawn }, target }),
        );
        expect(kept).toMatchObject({ source: { kind: 'drawing', strokes: drawn }, target });
      }),
    );
  });

  it('asks again what was meant if nobody had said', () => {
    const store = newStore();
    const kept = reloaded(store, () => store.getState().startStroke({ x: 0.25, y: 0.5 }));
    expect(kept?.target).toBeNull();
  });
});

describe('what is found in storage', () => {
  it('is used when it is ours', () => {
    const { version: _version, ...rest } = GOOD;
    expect(readObject(GOOD)).toEqual({ ...rest, pins: PINS, ...NO_LESSON });
  });

  it('forgets a network that there is no longer, and nothing else', () => {
    const lastChoices = { sixteenKernels: 'own', kernel4: 'own' };
    const kept = readObject({ ...GOOD, beside: 'sixteenKernels', lastChoices });
    expect(kept).toMatchObject({ beside: null, sideBySide: true, position: 42 });
    expect(kept?.lastChoices).toEqual({ kernel4: 'own' });
  });

  it('is used when it is from before scales, normalization, learning rate and pins could be chosen', () => {
    const younger = {
      typedTarget: null,
      scales: 'own',
      plainNames: false,
      characterKeys: true,
      normalize: true,
      showsInputGradient: false,
      learningRate: 0.1,
      weightView: 'now',
      sideBySide: false,
      padMode: 'draw',
      beside: null,
      pins: {},
      sideTab: 'why',
      asksFirst: false,
      pausesAtPhases: false,
      lastChoices: {},
    };
    const { version: _version, ...all } = GOOD;
    const old = Object.fromEntries(Object.entries(all).filter(([key]) => !(key in younger)));
    expect(readObject({ ...old, version: 1 })).toEqual({ ...old, ...younger, ...NO_LESSON });
  });

  it('brings back those pins that are weights of their network, each once and four at most', () => {
    const cells = [9, 25, 3, 9, 4, 5, 6].map((index) => ({ tensor: 'w1cnn', index }));
    const kernel = [{ tensor: 'hicnn', index: 0 }, { tensor: 'w1', index: 0 }, ...cells];
    const kept = readObject({ ...GOOD, pins: { kernel, fourLayer: cells } });
    expect(kept?.pins?.['kernel']?.map(({ ref }) => ref.index)).toEqual([9, 3, 4, 5]);
    expect(kept?.pins?.['fourLayer']).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['broken JSON', '{"version":1,'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a text', '"convscope"'],
    ['an empty object', '{}'],
    [
      'infinite coordinates',
      JSON.stringify(GOOD).replace(
        '"kind":"sample","id":3',
        '"kind":"drawing","strokes":[[{"x":1e999,"y":0}]]',
      ),
    ],
  ])('is ignored when it is %s', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['another version', { version: 2 }],
    ['no version', { version: undefined }],
    ['a sample that is not there', { source: { kind: 'sample', id: sampleCount() } }],
    ['a sample before the first', { source: { kind: 'sample', id: -1 } }],
    ['half a sample', { source: { kind: 'sample', id: 0.5 } }],
    ['another kind of source', { source: { kind: 'photo' } }],
    ['strokes that are no list', { source: { kind: 'drawing', strokes: 'abc' } }],
    ['a stroke without points', { source: { kind: 'drawing', strokes: [[]] } }],
    ['points that are NaN', { source: { kind: 'drawing', strokes: [[{ x: NaN, y: 0 }]] } }],
    ['points far beyond any screen', { source: { kind: 'drawing', strokes: [[{ x: 1e300, y: -1e300 }]] } }],
    ['points without y', { source: { kind: 'drawing', strokes: [[{ x: 0 }]] } }],
    ['a digit above 9', { target: 10 }],
    ['half a digit', { target: 2.5 }],
    ['another network', { network: 'toString' }],
    ['other weights', { weightsChoice: 'constructor' }],
    ['another step size', { stepSize: 'year' }],
    ['a position before the first', { position: -1 }],
    ['no position', { position: null }],
    ['no speed to speak of', { speed: 0 }],
    ['breakneck speed', { speed: 1e9 }],
    ['another language', { language: 'fr' }],
    ['another theme', { theme: 'sepia' }],
    ['another kind of scales', { scales: 'cubic' }],
    ['a learning rate that is not offered', { learningRate: 0.2 }],
    ['a normalization that is neither on nor off', { normalize: 'a bit' }],
    ['a selection that is none', { selected: 'w1cnn' }],
    ['a selection of something else', { selected: { tensor: 'hicnn', index: 3, of: 'sign' } }],
  ])('is ignored when it has %s', (_what, wrong) => {
    expect(readObject({ ...GOOD, ...wrong })).toBeNull();
  });

  it('brings no keys but its own into the state', () => {
    const text = JSON.stringify({ ...GOOD, weights: { w1cnn: [] }, setTarget: null, history: 7 }).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":1,',
    );
    const kept = read(text);
    expect(Object.keys(kept ?? {}).toSorted()).toEqual(
      Object.keys({ ...GOOD, ...NO_LESSON })
        .filter((key) => key !== 'version')
        .toSorted(),
    );
    expect(kept).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  it('is put in range where a position lies beyond the end', () => {
    expect(readObject({ ...GOOD, position: 1e6 })?.position).toBe(498);
    for (const stepSize of STEP_SIZES) {
      const kept = readObject({ ...GOOD, stepSize, position: 1e6 });
      const position = positionCount(timelineFor('kernel'), stepSize) - 1;
      expect(kept).toMatchObject({ stepSize, position });
    }
  });

  it.each([
    ['a cell that is not there', 'kernel', { tensor: 'w1cnn', index: 25, of: 'gradient' }],
    ['a tensor of another network', 'fourLayer', { tensor: 'w1cnn', index: 0, of: 'gradient' }],
    ['a tensor of no network', 'fourLayer', { tensor: '__proto__', index: 0, of: 'value' }],
    ['the gradient of a target', 'kernel', { tensor: 'd', index: 3, of: 'gradient' }],
  ])('begins with a cell that can be explained when it has selected %s', (_what, network, selected) => {
    const store = newStore();
    store.setState(readObject({ ...GOOD, network, selected }) ?? {});
    const state = store.getState();
    const { weights } = randomScene(state.network);
    const core = networks[state.network];
    const traced = trace(core, weights, inputOf(state.source).images[0], new Float64Array(10));
    expect(explain(core, weights, traced, state.selected).op).toBe('sum');
    expect(state.selected.index).toBeLessThan(cellCount(tensorOf(core, state.selected.tensor)));
    expect(frameOf(state).focus).toBeDefined();
  });

  it('explains the gradient of a selected weight, whichever was kept', () => {
    const kept = readObject({ ...GOOD, selected: { tensor: 'w2', index: 1, of: 'value' } });
    expect(kept?.selected).toEqual({ tensor: 'w2', index: 1, of: 'gradient' });
  });

  it('never throws, whatever JSON it is', () => {
    const mixed = fc.record(
      Object.fromEntries(
        Object.entries(GOOD).map(([key, value]) => [
          key,
          fc.oneof(fc.constant<unknown>(value), fc.jsonValue()),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(mixed, fc.jsonValue()), (json) => {
        const kept = readObject(json);
        if (kept) expect(kept.selected).toBeDefined();
      }),
    );
  });
});

describe('keeping', () => {
  it('writes a moment after a change, once for many changes', () => {
    const store = newStore();
    const storage = new FakeStorage();
    const end = keepState(store, storage);
    expect(storage.writes).toBe(0);
    for (let n = 0; n < 50; n += 1) store.getState().nextSample();
    expect(storage.writes).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(storage.writes).toBe(1);
    expect(readKept(storage)?.source).toEqual(store.getState().source);
    end();
  });

  it.each(['pagehide', 'visibilitychange'])('writes at once when the page is left (%s)', (type) => {
    const store = newStore();
    const storage = new FakeStorage();
    const end = keepState(store, storage);
    store.getState().nextSample();
    (type === 'pagehide' ? page : doc).dispatchEvent(new Event(type));
    expect(storage.writes).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(storage.writes).toBe(1);
    end();
  });

  it('writes nothing when nothing changed', () => {
    const storage = new FakeStorage();
    const end = keepState(newStore(), storage);
    page.dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(1000);
    end();
    expect(storage.writes).toBe(0);
  });

  it('hears nothing any more after its end', () => {
    const store = newStore();
    const storage = new FakeStorage();
    keepState(store, storage)();
    store.getState().nextSample();
    page.dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(1000);
    expect(storage.writes).toBe(0);
  });
});

describe('storage that is forbidden or full', () => {
  const forbid = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };

  it('is as good as empty where reading throws', () => {
    expect(readKept({ getItem: forbid })).toBeNull();
  });

  it('does not stop the page where writing throws', () => {
    const store = newStore();
    const end = keepState(store, { setItem: forbid });
    store.getState().nextSample();
    expect(() => vi.advanceTimersByTime(1000)).not.toThrow();
    store.getState().nextSample();
    expect(() => end()).not.toThrow();
  });

  it('is said once where a change is not kept, and again only when one was kept in between', () => {
    const store = newStore();
    let isFull = true;
    keepState(store, {
      setItem() {
        if (isFull) forbid();
      },
    });
    const afterAChange = (): unknown => {
      store.getState().dismissNotice();
      store.getState().nextSample();
      vi.advanceTimersByTime(1000);
      return store.getState().notice;
    };
    expect(afterAChange()).toEqual({ kind: 'sessionNotKept' });
    expect(afterAChange()).toBeNull();
    isFull = false;
    expect(afterAChange()).toBeNull();
    isFull = true;
    expect(afterAChange()).toEqual({ kind: 'sessionNotKept' });
  });
});
