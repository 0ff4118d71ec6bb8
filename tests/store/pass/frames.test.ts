import { pin } from '../../../src/store/pass/pinning.ts';
import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it } from 'vitest';
import { explain, nameOf, networks, type Explanation } from '../../../src/core/index.ts';
import { pinsOf, withPass } from '../../../src/store/pass/pinsSlice.ts';
import * as pointing from '../../../src/store/pass/pointing.ts';
import { captionSourceOf } from '../../../src/store/pass/captionSource.ts';
import * as frames from '../../../src/store/pass/frames.ts';
import * as passes from '../../../src/store/pass/passOf.ts';
import { LEARNING_RATE, type AppState } from '../../../src/store/state.ts';
import { errorAfterUpdate } from '../../../src/store/weights/update.ts';
import { positionCount } from '../../../src/timeline/steps.ts';
import { networkNames, upTo } from '../../core/support.ts';
import { newStore, tracedFor, tracedStore, weightsIn } from '../support.ts';

const SELECTORS: Record<string, (state: AppState) => unknown> = {
  frame: frames.frameOf,
  traced: passes.tracedOf,
  group: frames.groupExplanations,
  after: frames.afterExplanation,
  pointed: pointing.pointedExplanation,
  highlights: pointing.highlightsOfState,
  window: pointing.slidingWindowOf,
  caption: captionSourceOf,
};

/** Everything that is shown at a position, as text: Maps written out. */
function shown(state: AppState): string {
  const picture = [frames.frameOf(state), frames.groupExplanations(state), pointing.slidingWindowOf(state)];
  const marks = Object.entries(pointing.highlightsOfState(state)).map(([key, cells]) => [
    key,
    [...(cells ?? [])],
  ]);
  return JSON.stringify([picture, marks]);
}

const refs = (explanations: readonly Explanation[]): string[] => explanations.map(({ ref }) => nameOf(ref));

describe('what is derived from the state', () => {
  it.each(Object.keys(SELECTORS))('is the very same object for the same state (%s)', (name) => {
    const select = SELECTORS[name];
    for (const position of [0, 130, 200, 300, 450, 480, 497]) {
      const store = tracedStore('kernel');
      store.getState().setPosition(position);
      store.getState().hover({ tensor: 'hicnn', index: 3, of: 'value' });
      const first = select(store.getState());
      // what has nothing to do with it
      store.getState().setSpeed(5);
      store.getState().setLanguage('zh');
      expect(select(store.getState())).toBe(first);
    }
  });

  it('without a trace is nothing, and does not throw', () => {
    const state = newStore().getState();
    expect(frames.groupExplanations(state)).toEqual([]);
    expect(pointing.highlightsOfState(state)).toEqual({});
    for (const name of ['traced', 'after', 'pointed', 'window', 'caption'])
      expect(SELECTORS[name](state)).toBeNull();
  });

  it('of the same network has one timeline', () => {
    expect(frames.timelineFor('kernel')).toBe(frames.timelineFor('kernel'));
    expect(frames.timelineFor('fourLayer').network).toBe(networks.fourLayer);
  });
});

describe.each(networkNames)('a walk through the %s network', (name) => {
  it('shows the same forward, backward and by jumps, cell step by cell step', () => {
    const store = tracedStore(name);
    const { step, setPosition } = store.getState();
    const count = positionCount(frames.timelineFor(name), 'cell');
    // some of the thousands of a large network, as many together as a step takes to be gone over from both sides
    const walked = upTo(count).filter((n) => count < 2000 || n % 97 < 3);
    const goTo = (n: number): void => {
      const { position } = store.getState();
      if (Math.abs(position - n) === 1) step(n - position);
      else setPosition(n);
    };
    const look = (n: number): string => {
      goTo(n);
      store.setState({ isScrubbing: false });
      return shown(store.getState());
    };
    setPosition(0);
    const forward = new Map(walked.map((n) => [n, look(n)]));
    for (const n of walked.toReversed())
      if (look(n) !== forward.get(n)) expect(`position ${n} backward`).toBe('as forward');
    for (const n of upTo(60).map((k) => walked[(k * 197) % walked.length]))
      if (look(n) !== forward.get(n)) expect(`position ${n} by a jump`).toBe('as forward');
  });
});

describe('the explanations of a step', () => {
  const store = tracedStore('kernel');
  const { setPosition } = store.getState();
  const traced = passes.tracedOf(store.getState());

  it('are the core’s own, one a cell of its group', () => {
    setPosition(345); // dE/dw12, the fifth hidden unit
    const group = frames.groupExplanations(store.getState());
    expect(refs(group)).toEqual(upTo(25).map((j) => `dE/dw12[${j * 80 + 4}]`));
    const { ref } = group[7];
    expect(group[7]).toEqual(traced && explain(networks.kernel, traced.weights, traced.trace, ref));
  });

  it('are followed by the sigmoid of a dense sum, and of nothing else', () => {
    setPosition(150 + 12);
    const after = frames.afterExplanation(store.getState());
    expect(after?.ref).toEqual({ tensor: 'h2o', index: 12, of: 'value' });
    expect(after?.value).toBe(traced?.trace.values['h2o'][12]);
    setPosition(50);
    expect(frames.afterExplanation(store.getState())).toBeNull();
  });

  it('are none in the update, which has an explanation of its own', () => {
    setPosition(497);
    expect(frames.groupExplanations(store.getState())).toEqual([]);
    expect(frames.frameOf(store.getState()).focus.tensor).toBe('w12');
  });
});

describe('a block that plays', () => {
  it('fills phase by phase under the caption of the whole, and stands there whole at its end', () => {
    const store = tracedStore('kernel');
    const { setPosition, setStepSize, setProgress } = store.getState();
    setStepSize('block');
    setPosition(5);
    const whole = captionSourceOf(store.getState());
    const computed = (): string[] =>
      Object.entries(frames.frameOf(store.getState()).done).flatMap(([key, done]) =>
        done > 0 && /^gradient:(hicnn|temphicnn|w1cnn)$/.test(key) ? [`${key} ${done}`] : [],
      );
    setProgress(0.5);
    expect(computed()).toEqual(['gradient:hicnn 25', 'gradient:temphicnn 13']);
    expect(captionSourceOf(store.getState())?.frame).toEqual(whole?.frame);
    setProgress(1);
    expect(computed()).toEqual(['gradient:hicnn 25', 'gradient:temphicnn 25', 'gradient:w1cnn 25']);
  });
});

describe('the caption’s source', () => {
  it.each(['phase', 'block', 'cell'] as const)(
    'knows E once the pass has come to it, and E after once all weights are updated: steps of size %s',
    (size) => {
      const store = tracedStore('kernel');
      const traced = passes.tracedOf(store.getState());
      if (!traced) throw new Error('the store has a pass');
      const [{ E }, after] = [traced.trace.values, errorAfterUpdate(traced, LEARNING_RATE)];
      const { setPosition, setStepSize } = store.getState();
      setStepSize(size);
      const timeline = frames.timelineFor('kernel');
      const count = positionCount(timeline, size);
      const at = timeline.starts[size][timeline.phases.findIndex(({ kind }) => kind === 'error')];
      for (const [position, error] of [
        [0, null],
        [at - 1, null],
        [at, E[0]],
        [count - 2, E[0]],
      ] as const) {
        setPosition(position);
        expect(captionSourceOf(store.getState()), `${position}`).toMatchObject({ error, errorAfter: null });
      }
      setPosition(count - 1);
      expect(captionSourceOf(store.getState())).toMatchObject({ error: E[0], errorAfter: after });
    },
  );

  it.each(['phase', 'block'] as const)('does not know E while the %s that computes it plays', (size) => {
    const store = tracedStore('kernel');
    const { setPosition, setStepSize, setProgress } = store.getState();
    setStepSize(size);
    const { phases, starts } = frames.timelineFor('kernel');
    setPosition(starts[size][phases.findIndex(({ kind }) => kind === 'error')]);
    setProgress(size === 'block' ? 0.4 : 0);
    const playing = captionSourceOf(store.getState());
    if (size === 'block') expect(playing?.error).toBeNull();
    setPosition(starts[size].at(-1) ?? 0);
    setProgress(0.5);
    expect(captionSourceOf(store.getState())?.errorAfter).toBeNull();
    setProgress(1);
    expect(captionSourceOf(store.getState())?.errorAfter).not.toBeNull();
  });
});

describe('on a blank pad', () => {
  function clearedStore() {
    const store = tracedStore('kernel');
    store.getState().setPosition(480);
    store.getState().clear();
    return store;
  }

  function blankStore() {
    const store = clearedStore();
    store.setState({ traced: tracedFor('kernel', store.getState().source) });
    return store;
  }

  it('nothing is computed, explained or lit up once its own trace has come; until then the one before stands', () => {
    const store = clearedStore();
    expect(passes.tracedOf(store.getState())).toBe(store.getState().traced);
    const blank = tracedFor('kernel', store.getState().source);
    store.setState({ traced: blank });
    const state = store.getState();
    expect(passes.tracedOf(state)).toBeNull();
    expect(passes.passOf(state)).toBe(blank);
    expect(passes.isWaitingForInk(state)).toBe(true);
    expect(frames.frameOf(state)).toMatchObject({ group: [], done: {}, updated: 0 });
    expect(captionSourceOf(state)).toBeNull();
    expect(pointing.highlightsOfState(state)).toEqual({});
  });

  it('the frame is the very same object for the same step', () => {
    const state = blankStore().getState();
    expect(frames.frameOf(state)).toBe(frames.frameOf(state));
  });

  it('no step of descent is taken, and no gradient of a pinned weight recorded', () => {
    const store = blankStore();
    pin(store, { tensor: 'w1cnn', index: 3, of: 'gradient' });
    const weights = weightsIn(store);
    applyUpdate(store, 1);
    store.setState((state) => withPass(state, tracedFor('kernel', state.source)));
    expect(weightsIn(store)).toBe(weights);
    expect(pinsOf(store.getState().pins, 'kernel')[0].history).toEqual([]);
  });

  it('a stroke waits for its own trace', () => {
    const store = blankStore();
    store.getState().startStroke({ x: 0.5, y: 0.5 });
    expect(passes.isWaitingForInk(store.getState())).toBe(true);
    store.setState({ traced: tracedFor('kernel', store.getState().source) });
    expect(passes.tracedOf(store.getState())).toBe(store.getState().traced);
    expect(passes.isWaitingForInk(store.getState())).toBe(false);
  });
});
