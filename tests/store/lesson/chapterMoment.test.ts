import { describe, expect, it } from 'vitest';
import type { Ref } from '../../../src/core/index.ts';
import { chapterMoment, type ChapterStage } from '../../../src/store/lesson/chapterMoment.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { frameOf } from '../../../src/store/pass/frames.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { newStore } from '../support.ts';

const value = (tensor: string, index: number): Ref => ({ tensor, index, of: 'value' });
const STAGE: ChapterStage = { network: 'kernel', sample: 0, at: value('hicnn', 23) };

function shown(stage: ChapterStage) {
  const store = newStore();
  store.getState().openChapter(CHAPTERS[0], chapterMoment(stage));
  return store.getState();
}

describe('what a chapter shows', () => {
  it('is the cell just computed, or come to one of its terms', () => {
    const whole = frameOf(shown(STAGE));
    expect({ focus: whole.focus, terms: whole.termsShown }).toEqual({
      focus: value('hicnn', 23),
      terms: null,
    });
    const first = frameOf(shown({ ...STAGE, size: 'multiply', term: 0 }));
    expect({ focus: first.focus, terms: first.termsShown }).toEqual({ focus: value('hicnn', 23), terms: 1 });
  });

  it('of a weight is its gradient, or the step that updates it', () => {
    const at: Ref = { tensor: 'w12', index: 5, of: 'gradient' };
    expect(frameOf(shown({ ...STAGE, at })).group).toContainEqual(at);
    expect(frameOf(shown({ ...STAGE, at: { ...at, of: 'value' } })).updated).toBe(2);
  });

  it('says what the pad does, and leaving gives back what it did before', () => {
    expect(shown(STAGE).padMode).toBe('draw');
    const store = newStore();
    store.getState().setPadMode('look');
    const before = momentOf(store.getState());
    store.getState().openChapter(CHAPTERS[0], chapterMoment(STAGE));
    expect(store.getState().padMode).toBe('draw');
    store.getState().leaveLesson();
    expect(momentOf(store.getState())).toEqual(before);
    expect(shown({ ...STAGE, padMode: 'look' }).padMode).toBe('look');
  });

  it('is refused where no phase computes its cell', () => {
    expect(() => chapterMoment({ ...STAGE, at: value('x', 3) })).toThrow(
      'a tensor that a phase of the pass computes',
    );
    expect(() => chapterMoment({ ...STAGE, at: { ...value('x', 3), of: 'gradient' } })).toThrow();
  });
});
