import { describe, expect, it } from 'vitest';
import { inkAsItIs, inkToFit } from '../../../src/core/index.ts';

/** A picture of 5 x 5 grey levels (and how much each covers) with one stroke down its middle. */
function stroke(paper: number, ink: number, clear = 255): number[] {
  return Array.from({ length: 25 }, (_, n) =>
    n % 5 === 2 && n > 4 && n < 20 ? [ink, 255] : [paper, clear],
  ).flatMap(([level, alpha]) => [level, level, level, alpha]);
}

const inkOf = (rgba: number[]) => inkToFit(rgba, 5, 5);

describe('ink of a picture', () => {
  it('is what is darker than light paper, and what is lighter than dark paper', () => {
    const dark = inkOf(stroke(230, 30));
    const light = inkOf(stroke(20, 240));
    expect(dark?.paper).toBe('light');
    expect(light?.paper).toBe('dark');
    for (const found of [dark, light]) {
      expect(found?.ink[12]).toBe(255);
      expect(found?.ink[0]).toBe(0);
    }
  });

  it('is dark or light also on paper that can be seen through', () => {
    for (const level of [0, 255]) {
      const found = inkOf(stroke(0, level, 0));
      expect(found?.ink[12]).toBe(255);
      expect(found?.ink[0]).toBe(0);
    }
  });

  it('leaves out the grain of paper', () => {
    const rgba = stroke(230, 30);
    rgba.fill(222, 4 * 6, 4 * 6 + 3);
    expect(inkOf(rgba)?.ink[6]).toBe(0);
  });

  it('is nowhere where nothing stands out', () => {
    expect(inkOf(stroke(200, 190))).toBeNull();
    expect(inkOf(stroke(255, 255))).toBeNull();
  });

  it('as it is keeps every grey, turned round on light paper', () => {
    expect(inkAsItIs(stroke(10, 100), 5, 5).ink[12]).toBe(100);
    expect(inkAsItIs(stroke(10, 100), 5, 5).ink[0]).toBe(10);
    expect(inkAsItIs(stroke(250, 100), 5, 5).ink[12]).toBe(155);
  });
});
