import { describe, expect, it } from 'vitest';
import { strokeAnswers } from '../../../src/core/index.ts';
import { answersTo } from '../../../src/panels/now/FindingView.tsx';
import { wordsIn } from '../words.ts';

/** The sentence for a kernel of 5x5 by row and column. */
async function said(language: 'en' | 'zh', weight: (row: number, column: number) => number): Promise<string> {
  const kernel = Array.from({ length: 25 }, (_, n) => weight(Math.floor(n / 5), n % 5));
  return answersTo(wordsIn(language), strokeAnswers(kernel, 5));
}

describe('the sentence on what a kernel answers', () => {
  it('names the stroke, and where there is to be paper', async () => {
    expect(await said('en', (row) => [0, 1, 1, -1, -1][row])).toBe(
      'Answers most to a horizontal stroke with paper below.',
    );
    expect(await said('en', (_, column) => [-1, -1, 1, 1, -2][column])).toBe(
      'Answers most to a vertical stroke with paper on both sides.',
    );
    expect(await said('en', (row, column) => (row + column > 5 ? -2 : row + column > 2 ? 1 : 0))).toBe(
      'Answers most to a rising stroke with paper at its lower right.',
    );
    expect(await said('zh', (row) => [0, 1, 1, -1, -1][row])).toBe('对下方留白的横笔画响应最强。');
  });

  it('names no side where ink beside the stroke takes little away', async () => {
    expect(await said('en', (row) => [0, 1, 1, 0, 0][row])).toBe('Answers most to a horizontal stroke.');
  });

  it('says where no stroke makes the sum positive', async () => {
    expect(await said('en', () => -1)).toBe('No straight stroke makes its sum positive.');
  });
});
