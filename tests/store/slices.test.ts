import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellCount, createWeights, networks, tensorOf, weightsOf, type Ref } from '../../src/core/index.ts';
import { frameOf, isRushed, timelineFor } from '../../src/store/pass/frames.ts';
import { explainable, firstWeight } from '../../src/store/pass/selectionSlice.ts';
import { isCoarse, positionCount, STEP_SIZES, type StepSize } from '../../src/timeline/steps.ts';
import { REST } from '../../src/timeline/stream.ts';
import { networkNames } from '../core/support.ts';
import { accuracyOf } from '../../src/store/weights/chosen.ts';
import { newStore, putToUse } from './support.ts';

const lastOf = (size: StepSize): number => positionCount(timelineFor('kernel'), size) - 1;

afterEach(() => void vi.useRealTimers());

describe('the first state', () => {
  it('is the first step of the pass, with the first kernel weight selected', () => {
    const store = newStore();
    const { selected, pinned, hovered, playing, stepSize, network, weightsChoice } = store.getState();
    expect(selected).toEqual({ tensor: 'w1cnn', index: 0, of: 'gradient' });
    expect(store.getState().position).toBe(0);
    expect(frameOf(store.getState()).focus).toEqual({ tensor: 'temphicnn', index: 0, of: 'value' });
    expect({ pinned, hovered, playing, stepSize, network, weightsChoice }).toEqual({
      pinned: false,
      hovered: null,
      playing: false,
      stepSize: 'cell',
      network: 'kernel',
      weightsChoice: 'trained',
    });
  });
});

describe('choosing', () => {
  it('another network is as far through its pass, in steps of the same size, and goes on playing', () => {
    const store = newStore();
    const { setStepSize, setPosition, select, hover, setPlaying, choose } = store.getState();
    setStepSize('multiply');
    setPosition(7);
    select({ tensor: 'hicnn', index: 3, of: 'value' });
    hover({ tensor: 'hicnn', index: 4, of: 'value' });
    setPlaying(true);
    choose('fourLayer', 'random');
    const state = store.getState();
    expect(state).toMatchObject({
      network: 'fourLayer',
      weightsChoice: 'random',
      stepSize: 'multiply',
      hovered: null,
      pinned: false,
      playing: true,
      selected: firstWeight('fourLayer'),
    });
    expect(frameOf(state).focus).toEqual({ tensor: 'hi', index: 0, of: 'value' });
    for (const stepSize of STEP_SIZES) {
      state.setStepSize('cell');
      const { starts, phases } = timelineFor('fourLayer');
      state.setPosition(starts.cell[phases.findIndex(({ tensor }) => tensor === 'w12')] + 31);
      state.setStepSize(stepSize);
      state.choose('kernel', 'random');
      expect(frameOf(store.getState()).focus.tensor).toBe('w12');
      if (!isCoarse(stepSize)) expect(frameOf(store.getState()).focus.index % 80).toBe(31);
      state.choose('fourLayer', 'random');
      expect(frameOf(store.getState()).focus.tensor).toBe('w12');
      expect(store.getState().stepSize).toBe(stepSize);
    }
  });

  it.each(networkNames)('the weight to begin with is a weight of the first layer (%s)', (name) => {
    const { tensor, index, of } = firstWeight(name);
    expect(tensorOf(networks[name], tensor).role).toBe('weight');
    expect(weightsOf(networks[name].layers[0])).toBe(tensor);
    expect(index).toBeLessThan(cellCount(tensorOf(networks[name], tensor)));
    expect(of).toBe('gradient');
  });

  it('other weights of the same network keeps step, size and selection', () => {
    const store = newStore();
    const { setStepSize, setPosition, select, choose } = store.getState();
    setStepSize('multiply');
    setPosition(123);
    select({ tensor: 'hicnn', index: 3, of: 'value' });
    const before = store.getState();
    choose('kernel', 'oneEpoch');
    const { stepSize, position, selected, pinned } = before;
    expect(store.getState()).toMatchObject({
      weightsChoice: 'oneEpoch',
      stepSize,
      position,
      selected,
      pinned,
    });
  });

  it('does not print the former weights’ accuracy beside the new choice', () => {
    const store = newStore();
    putToUse(store, createWeights(networks.kernel, 1), 0.95);
    store.getState().choose('kernel', 'trained');
    expect(accuracyOf(store.getState())).toBe(0.95);
    store.getState().choose('kernel', 'random');
    expect(accuracyOf(store.getState())).toBeNull();
    store.getState().choose('fourLayer', 'trained');
    expect(accuracyOf(store.getState())).toBeNull();
  });

  it('keeps the drawing and the answer wanted', () => {
    const store = newStore();
    store.getState().startStroke({ x: 0.2, y: 0.3 });
    store.getState().setTarget(7);
    const { source, target } = store.getState();
    store.getState().choose('fourLayer', 'trained');
    expect(store.getState()).toMatchObject({ source, target });
  });
});

describe('steps', () => {
  it('stay inside the pass, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant('to' as const), n: fc.integer({ min: -100, max: 20_000 }) }),
            fc.record({ kind: fc.constant('by' as const), n: fc.integer({ min: -600, max: 600 }) }),
            fc.record({ kind: fc.constantFrom(...STEP_SIZES), n: fc.constant(0) }),
          ),
          { maxLength: 30 },
        ),
        (moves) => {
          const store = newStore();
          for (const { kind, n } of moves) {
            const { position, step, setPosition, setStepSize } = store.getState();
            if (kind === 'by') step(n);
            else if (kind === 'to') setPosition(n);
            else setStepSize(kind);
            const now = store.getState();
            const last = lastOf(now.stepSize);
            expect(now.position).toBeGreaterThanOrEqual(0);
            expect(now.position).toBeLessThanOrEqual(last);
            if (kind === 'to') expect(now.position).toBe(Math.min(Math.max(n, 0), last));
            if (kind === 'by') expect(now.position).toBe(Math.min(Math.max(position + n, 0), last));
          }
        },
      ),
    );
  });

  it('another step size stays at what is shown', () => {
    const store = newStore();
    const { setPosition, setStepSize } = store.getState();
    setPosition(446); // the first route
    setStepSize('phase');
    expect(store.getState().position).toBe(11);
    setStepSize('cell');
    expect(store.getState().position).toBe(470); // all of the phase had been shown
    setStepSize('multiply');
    expect(frameOf(store.getState())).toMatchObject({ termsShown: 4, step: { phase: 11, cell: 24 } });
  });

  it('a step takes the pin away, a step that leads nowhere does not', () => {
    const store = newStore();
    const { select, step, setPosition } = store.getState();
    setPosition(0);
    select({ tensor: 'hicnn', index: 3, of: 'value' });
    step(-1);
    expect(store.getState().pinned).toBe(true);
    step(1);
    expect(store.getState().pinned).toBe(false);
    expect(store.getState().selected).toEqual({ tensor: 'hicnn', index: 3, of: 'value' });
  });

  it('play at the end begins again, play elsewhere goes on from there', () => {
    const store = newStore();
    const { setPosition, setPlaying } = store.getState();
    setPosition(42);
    setPlaying(true);
    expect(store.getState()).toMatchObject({ playing: true, position: 42 });
    setPosition(498);
    setPlaying(false);
    expect(store.getState()).toMatchObject({ playing: false, position: 498 });
    setPlaying(true);
    expect(store.getState()).toMatchObject({ playing: true, position: 0 });
  });

  it('how far a phase has played ends with the step, the size, the pause and the network', () => {
    const store = newStore();
    const { setStepSize, setPosition, setProgress, step, setPlaying, choose } = store.getState();
    const ends: (() => void)[] = [
      () => step(1),
      () => setPosition(7),
      () => setStepSize('cell'),
      () => setPlaying(false),
      () => choose('fourLayer', 'trained'),
    ];
    for (const end of ends) {
      setStepSize('phase');
      setPosition(3);
      setPlaying(true);
      setProgress(0.25);
      expect(store.getState().progress).toBe(0.25);
      end();
      expect(store.getState().progress).toBe(1);
    }
  });

  it('that follow each other too fast to be read are rushed until they have rested; two clicks are not', () => {
    vi.useFakeTimers();
    const store = newStore();
    const { step } = store.getState();
    store.setState({ position: 400 });
    const rushed = (wait: number): boolean => {
      step(-1);
      vi.advanceTimersByTime(wait);
      return store.getState().isScrubbing;
    };
    expect([rushed(16), rushed(16), rushed(16), rushed(16)]).toEqual([false, false, true, true]);
    expect(isRushed(store.getState())).toBe(true);
    vi.advanceTimersByTime(REST);
    expect(isRushed(store.getState())).toBe(false);
    vi.advanceTimersByTime(2 * REST);
    expect([rushed(REST), rushed(REST), rushed(REST)]).toEqual([false, false, false]);
  });

  it('is still scrubbing where drawing a step takes longer than the rest', () => {
    vi.useFakeTimers({ now: 0 });
    const drawing: (() => void)[] = [];
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => drawing.push(draw));
    vi.stubGlobal('cancelAnimationFrame', () => void drawing.splice(0));
    const store = newStore();
    const slowly = (): boolean => {
      store.getState().step(1);
      vi.advanceTimersByTime(3 * REST);
      for (const draw of drawing.splice(0)) draw();
      vi.advanceTimersByTime(16);
      return store.getState().isScrubbing;
    };
    expect([slowly(), slowly(), slowly(), slowly()]).toEqual([false, false, true, true]);
    vi.advanceTimersByTime(REST);
    expect(store.getState().isScrubbing).toBe(false);
    vi.unstubAllGlobals();
  });

  it('speed is what was set', () => {
    const store = newStore();
    store.getState().setSpeed(15);
    expect(store.getState().speed).toBe(15);
  });
});

describe('selection', () => {
  it('of a weight, by its value or its gradient, is of its gradient', () => {
    const store = newStore();
    for (const of of ['value', 'gradient'] as const) {
      store.getState().select({ tensor: 'w12', index: 99, of });
      expect(store.getState().selected).toEqual({ tensor: 'w12', index: 99, of: 'gradient' });
    }
    store.getState().choose('fourLayer', 'trained');
    store.getState().select({ tensor: 'w1', index: 5, of: 'value' });
    expect(store.getState().selected).toEqual({ tensor: 'w1', index: 5, of: 'gradient' });
  });

  it.each(['value', 'gradient'] as const)('of anything else is what was clicked (%s)', (of) => {
    const ref: Ref = { tensor: 'hocnn', index: 3, of };
    expect(explainable('kernel', ref)).toEqual(ref);
    const store = newStore();
    store.getState().select(ref);
    expect(store.getState()).toMatchObject({ selected: ref, pinned: true });
  });

  it('is kept by unpin, which clears what is pointed at', () => {
    const store = newStore();
    const ref: Ref = { tensor: 'hicnn', index: 3, of: 'value' };
    store.getState().select(ref);
    store.getState().hover({ ...ref, index: 4 });
    store.getState().unpin();
    expect(store.getState()).toMatchObject({ selected: ref, pinned: false, hovered: null });
  });
});

describe('pointing', () => {
  it('at the same cell again changes nothing, so nothing is drawn again', () => {
    const store = newStore();
    let changes = 0;
    store.subscribe(() => (changes += 1));
    const { hover } = store.getState();
    hover(null);
    hover({ tensor: 'x', index: 3, of: 'value' });
    hover({ tensor: 'x', index: 3, of: 'value' });
    expect(changes).toBe(1);
    hover({ tensor: 'x', index: 4, of: 'value' });
    hover({ tensor: 'x', index: 4, of: 'gradient' });
    hover({ tensor: 'hicnn', index: 4, of: 'gradient' });
    hover(null);
    hover(null);
    expect(changes).toBe(5);
    expect(store.getState().hovered).toBeNull();
  });
});

describe('settings and notices', () => {
  it('language and theme are what was set', () => {
    const store = newStore();
    store.getState().setLanguage('zh');
    store.getState().setTheme('dark');
    expect(store.getState()).toMatchObject({ language: 'zh', theme: 'dark' });
  });

  it('a notice that was read goes away', () => {
    const store = newStore();
    store.setState({ notice: { kind: 'workerRestarted' } });
    store.getState().dismissNotice();
    expect(store.getState().notice).toBeNull();
  });
});
