import { describe, expect, it } from 'vitest';
import { pictureAfter } from '../../../src/panels/mistakes/Gallery.tsx';
import { galleryOf, PAGE, pageOf } from '../../../src/panels/mistakes/gallery.ts';
import { tintsOf } from '../../../src/panels/mistakes/tints.ts';

const answers = {
  labels: Uint8Array.of(4, 4, 4, 9, 4, 9),
  given: Uint8Array.of(9, 4, 9, 4, 4, 9),
  scores: Float64Array.of(0.3, 0.9, 0.8, 0.99, 0.2, 0.5),
};

describe('the gallery', () => {
  it('holds all mistakes at first, the surest before the others', () => {
    expect(galleryOf(answers, null)).toEqual([3, 2, 0]);
  });

  it('holds the digits of one cell', () => {
    expect(galleryOf(answers, 49)).toEqual([2, 0]);
    expect(galleryOf(answers, 1)).toEqual([]);
  });

  it('begins with the least sure where answers are right', () => {
    expect(galleryOf(answers, 44)).toEqual([4, 1]);
  });

  it('is turned in pages, and falls back to the last where pages are gone', () => {
    const digits = Array.from({ length: 2 * PAGE + 1 }, (_, n) => n);
    expect(pageOf(digits, 1).digits).toEqual(digits.slice(PAGE, 2 * PAGE));
    expect(pageOf(digits, 7)).toEqual({ digits: [2 * PAGE], page: 2, pages: 3 });
    expect(pageOf([], 3)).toEqual({ digits: [], page: 0, pages: 1 });
  });

  it('is walked in its rows as they wrap', () => {
    const tops = [0, 0, 0, 60, 60, 60, 120];
    expect(pictureAfter(tops, 1, 'ArrowDown')).toBe(4);
    expect(pictureAfter(tops, 4, 'ArrowUp')).toBe(1);
    expect(pictureAfter(tops, 4, 'ArrowDown')).toBe(4);
    expect(pictureAfter(tops, 6, 'ArrowRight')).toBe(6);
    expect(pictureAfter(tops, 6, 'Home')).toBe(0);
    expect(pictureAfter([0, 0], 0, 'ArrowDown')).toBe(0);
    expect(pictureAfter(tops, 0, 'a')).toBeNull();
  });
});

describe('the matrix’s colours', () => {
  const counts = new Uint32Array(100);
  counts[44] = 900;
  counts[49] = 3;
  counts[40] = 1;

  it('scale mistakes by the most frequent one and not by the right answers', () => {
    const tints = tintsOf(counts, 'light');
    const more = tintsOf(
      counts.map((count, cell) => (cell === 44 ? 9 : count)),
      'light',
    );
    expect(more[49]).toEqual(tints[49]);
    expect(more[40]).toEqual(tints[40]);
    expect(new Set([tints[49].fill, tints[40].fill, tints[41].fill]).size).toBe(3);
  });

  it('of a matrix without mistakes leave all other cells blank', () => {
    const tints = tintsOf(
      counts.map((count, cell) => (cell === 44 ? count : 0)),
      'dark',
    );
    expect(new Set(tints.map(({ fill }) => fill)).size).toBe(2);
  });
});
