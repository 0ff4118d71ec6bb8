import { describe, expect, it } from 'vitest';
import { framesOf, MOST_FRAMES } from '../../../../../src/panels/share/picture/film/framesOf.ts';

describe('the frames of an animation', () => {
  it('are all steps where there are few', () => {
    expect(framesOf(5, 9)).toEqual([5, 6, 7, 8, 9]);
    expect(framesOf(7, 7)).toEqual([7]);
  });

  it('are some of many, evenly from the first to the last', () => {
    expect(framesOf(10, 110, 5)).toEqual([10, 35, 60, 85, 110]);
    const frames = framesOf(0, 100_000);
    expect(frames).toHaveLength(MOST_FRAMES);
    expect(new Set(frames).size).toBe(MOST_FRAMES);
    expect([frames.at(0), frames.at(-1)]).toEqual([0, 100_000]);
  });
});
