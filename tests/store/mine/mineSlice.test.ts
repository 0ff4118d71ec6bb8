import { countRemoved, relabelDigit, removeDigits, undoRemoval } from '../../../src/store/mine/deleting.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { inputOf } from '../../../src/store/input/input.ts';
import { bytesOf, digitOf, keptDigitOf, MOST_DIGITS, tidied } from '../../../src/store/mine/myDigits.ts';
import { lacksDigits, trainDigitsOf } from '../../../src/store/training/trainingSlice.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore } from '../support.ts';

let store: AppStore;
const state = () => store.getState();
const labels = (): number[] => state().mine.map(({ label }) => label);

beforeEach(() => {
  store = newStore();
});

/** Draws a digit and says what it is. */
function draw(digit: number, target: number | null = digit): void {
  store.setState({ source: { kind: 'drawing', strokes: DIGIT_STROKES[digit] }, target, penDown: false });
}

function keep(...digits: number[]): void {
  for (const digit of digits) {
    draw(digit);
    state().keepDrawing();
  }
}

describe('keeping a drawing', () => {
  it('puts it among the user’s own digits, with its strokes and its x', () => {
    keep(7);
    const [digit] = state().mine;
    expect(digit.label).toBe(7);
    expect(digit.strokes).toEqual(tidied(DIGIT_STROKES[7]));
    expect(digit.image).toEqual(bytesOf(DIGIT_STROKES[7]));
    const x = inputOf({ kind: 'drawing', strokes: digit.strokes }).images[0];
    expect(Array.from(digit.image, (byte) => byte / 255)).toEqual([...x]);
  });

  it('keeps it once, and under the name it was given last', () => {
    keep(7, 7);
    expect(labels()).toEqual([7]);
    draw(7, 1);
    state().keepDrawing();
    expect(labels()).toEqual([1]);
  });

  it('knows it again from its strokes, but not while the pen is down, nor once it was drawn on', () => {
    keep(7);
    expect(keptDigitOf(state())?.label).toBe(7);
    store.setState({ penDown: true });
    expect(keptDigitOf(state())).toBeNull();
    state().startStroke({ x: 0.5, y: 0.5 });
    state().endStroke();
    expect(keptDigitOf(state())).toBeNull();
  });

  it('does nothing before it was said what it is, without a drawing, or while the pen is down', () => {
    draw(7, null);
    state().keepDrawing();
    store.setState({ target: 7, penDown: true });
    state().keepDrawing();
    state().nextSample();
    state().keepDrawing();
    state().clear();
    state().setTarget(7);
    state().keepDrawing();
    expect(state().mine).toEqual([]);
  });

  it('says so where there are as many as there is room for, and keeps those', () => {
    const one = digitOf(DIGIT_STROKES[1], 1, 0);
    const mine = Array.from({ length: MOST_DIGITS }, (_, n) => ({ ...one, id: String(n) }));
    store.setState({ mine });
    keep(7);
    expect(state().mine).toBe(mine);
    expect(state().notice).toEqual({ kind: 'digitsFull', count: 1000 });
  });
});

describe('the list of one’s own digits', () => {
  it('is relabelled, and stays the same where nothing changes', () => {
    keep(3, 8);
    const before = state().mine;
    relabelDigit(store, before[0].id, 3);
    relabelDigit(store, 'unknown', 5);
    expect(state().mine).toBe(before);
    relabelDigit(store, before[0].id, 5);
    expect(labels()).toEqual([5, 8]);
  });

  it('gives back what was deleted last', () => {
    keep(1, 2, 3);
    const [one, two, three] = state().mine;
    removeDigits(store, [two.id]);
    expect(state().mine).toEqual([one, three]);
    undoRemoval(store);
    expect(new Set(state().mine)).toEqual(new Set([one, two, three]));
    expect(countRemoved(state())).toBe(0);
    removeDigits(
      store,
      state().mine.map(({ id }) => id),
    );
    expect(state().mine).toEqual([]);
    undoRemoval(store);
    expect(state().mine).toHaveLength(3);
  });

  it('does not double what was deleted, kept again and then brought back', () => {
    keep(1, 2);
    removeDigits(
      store,
      state().mine.map(({ id }) => id),
    );
    draw(1, 7);
    state().keepDrawing();
    undoRemoval(store);
    expect(labels()).toEqual([7, 2]);
  });
});

describe('what a run trains on', () => {
  it('is what was chosen: without digits of one’s own no run begins, and the choice stays', () => {
    state().setTrainSettings({ digits: 'mine' });
    expect(trainDigitsOf(state())).toBe('mine');
    expect(lacksDigits(state())).toBe(true);
    state().startTraining();
    expect(state().run).toBeNull();
    keep(5);
    expect(lacksDigits(state())).toBe(false);
    state().startTraining();
    expect(state().run?.settings.digits).toBe('mine');
  });

  it('lacks nothing where the shipped digits are chosen', () => {
    expect(lacksDigits(state())).toBe(false);
  });

  it('is fixed when it begins: what is kept or deleted later is for the next', () => {
    keep(5, 6);
    state().setTrainSettings({ digits: 'both' });
    state().startTraining();
    expect(state().run?.mine?.labels).toEqual(Uint8Array.of(5, 6));
    expect(state().run?.settings.digits).toBe('both');
    removeDigits(
      store,
      state().mine.map(({ id }) => id),
    );
    expect(state().run?.mine?.labels).toEqual(Uint8Array.of(5, 6));
    state().setTrainSettings({ digits: 'shipped' });
    state().startTraining();
    expect(state().run?.mine).toBeNull();
  });
});
