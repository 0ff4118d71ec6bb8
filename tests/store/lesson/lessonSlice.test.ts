import { describe, expect, it } from 'vitest';
import { chapterMoment } from '../../../src/store/lesson/chapterMoment.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { plantingOf } from '../../../src/store/pass/passOf.ts';
import { frameOf } from '../../../src/store/pass/frames.ts';
import { plant } from '../../../src/store/weights/planting.ts';
import { newStore } from '../support.ts';
import { networkNames } from '../../core/support.ts';

const [first, second] = CHAPTERS;
const OF_FOUR = chapterMoment({
  network: 'kernel4',
  sample: 0,
  at: { tensor: 'hicnn', index: 30, of: 'value' },
  view: 'flow',
});

describe('the lesson', () => {
  it('is open at its first chapter on a first visit, with the page as it begins', () => {
    const { chapter, beforeLesson, sideTab } = newStore().getState();
    expect({ chapter, beforeLesson, sideTab }).toEqual({
      chapter: first,
      beforeLesson: null,
      sideTab: 'lesson',
    });
  });

  it('shows a chapter at the step that computes its cell, at rest', () => {
    const store = newStore();
    store.getState().setPlaying(true);
    store.getState().openChapter(second, OF_FOUR);
    const state = store.getState();
    expect(state).toMatchObject({ chapter: second, network: 'kernel4', playing: false, weightView: 'flow' });
    expect(frameOf(state).focus).toEqual({ tensor: 'hicnn', index: 30, of: 'value' });
  });

  it('gives back the drawing, the step and the cell that were there, through several chapters', () => {
    const store = newStore();
    const { startStroke, endStroke, setTarget, setPosition, select } = store.getState();
    startStroke({ x: 0.2, y: 0.3 });
    endStroke();
    setTarget(7);
    setPosition(77);
    select({ tensor: 'w12', index: 5, of: 'value' });
    const before = momentOf(store.getState());
    store.getState().openChapter(second, OF_FOUR);
    store.getState().openChapter(first, { ...OF_FOUR, network: 'kernel', position: 3 });
    store.getState().setPosition(9);
    store.getState().leaveLesson();
    expect(momentOf(store.getState())).toEqual(before);
    expect(store.getState()).toMatchObject({ chapter: null, beforeLesson: null, sideTab: 'why' });
  });

  it('leaves the page as it is where no chapter has shown anything', () => {
    const store = newStore();
    store.getState().setPosition(12);
    const before = momentOf(store.getState());
    store.getState().leaveLesson();
    expect(momentOf(store.getState())).toEqual(before);
  });

  it('shows the right pass while a bug is planted, and gives the bug back', () => {
    const store = newStore();
    plant(store, 'allFourCells');
    const { planting } = store.getState();
    store.getState().openChapter(second, { ...OF_FOUR, network: 'kernel', position: 3 });
    expect(plantingOf(store.getState())).toBeNull();
    store.getState().openChapter(first, OF_FOUR);
    store.getState().leaveLesson();
    expect(store.getState()).toMatchObject({ planting, bugBefore: null });
  });

  it('keeps a bug that is planted in a chapter, and shows the chapter again without it', () => {
    const store = newStore();
    const moment = { ...OF_FOUR, network: 'kernel', position: 3 } as const;
    store.getState().openChapter(second, moment);
    plant(store, 'allFourCells');
    const { planting } = store.getState();
    expect(plantingOf(store.getState())).not.toBeNull();
    store.getState().showAgain(moment);
    expect(plantingOf(store.getState())).toBeNull();
    store.getState().leaveLesson();
    expect(store.getState().planting).toBe(planting);
  });

  it('loses no drawing that was made in a chapter: "Undo" goes back to it', () => {
    const store = newStore();
    store.getState().openChapter(second, OF_FOUR);
    store.getState().startStroke({ x: 0.2, y: 0.3 });
    store.getState().endStroke();
    const drawn = store.getState().source;
    store.getState().leaveLesson();
    expect(store.getState().source).not.toEqual(drawn);
    store.getState().undo();
    expect(store.getState().source).toEqual(drawn);
  });

  it('counts a chapter that was done once', () => {
    const store = newStore();
    for (const chapter of [second, first, second]) store.getState().chapterDone(chapter);
    expect(store.getState().chaptersDone).toEqual([second, first]);
  });
});

describe('the moment of a chapter', () => {
  it('can be at any cell that the pass computes, in every network', () => {
    for (const network of networkNames) {
      const at = { tensor: 'yo', index: 3, of: 'value' } as const;
      const store = newStore();
      store.getState().openChapter(first, chapterMoment({ network, sample: 0, at, size: 'phase' }));
      expect(frameOf(store.getState()).done['value:yo'], network).toBe(10);
      expect(frameOf(store.getState()).done['gradient:yi'], network).toBe(0);
    }
  });

  it('is refused at a tensor that no phase computes', () => {
    const at = { tensor: 'x', index: 0, of: 'value' } as const;
    expect(() => chapterMoment({ network: 'kernel', sample: 0, at })).toThrow(/^x: expected a tensor/);
  });
});
