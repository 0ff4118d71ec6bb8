import { describe, expect, it } from 'vitest';
import { litText } from '../../../src/panels/parts/litCells.ts';
import type { Mark } from '../../../src/timeline/highlights.ts';
import { upTo } from '../../core/support.ts';
import { wordsIn } from '../words.ts';

const told = (marks: readonly (readonly [number, Mark])[], part = { first: 0, cells: 25 }): string =>
  litText(wordsIn('en'), { marks: new Map(marks), cellName: (n) => `x[${n}]`, ...part });

describe('what lights up in a map', () => {
  it('is told by why it does, neighbours as one', () => {
    const sources = [9, 3, 5, 4].map((cell) => [cell, 'source'] as const);
    expect(told([...sources, [7, 'focus']])).toBe('in focus: x[7]; goes into it: x[3] to x[5], x[9]');
  });

  it('is told in one word where it is all of the map, and as a number where it is much', () => {
    expect(told(upTo(25).map((cell) => [cell, 'focus']))).toBe('in focus: all cells');
    expect(told(upTo(12).map((n) => [n * 2, 'feed']))).toMatch(/^made from it: x\[0\], .* x\[14\], 4 more$/);
  });

  it('is nothing where nothing does, and nothing of other maps of a stack', () => {
    expect(told([])).toBe('');
    expect(litText(wordsIn('en'), { marks: undefined, cellName: String, first: 0, cells: 25 })).toBe('');
    const both = [3, 27].map((cell) => [cell, 'source'] as const);
    expect(told(both, { first: 25, cells: 25 })).toBe('goes into it: x[27]');
  });
});
