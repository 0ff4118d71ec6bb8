import { describe, expect, it } from 'vitest';
import { createRandom, strokeAnswers, strongestStroke, type StrokeDirection } from '../../src/core/index.ts';

const SIDE = 5;

/** A kernel of 5x5 by row and column. */
function kernelOf(weight: (row: number, column: number) => number): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, n) => weight(Math.floor(n / SIDE), n % SIDE));
}

function randomKernel(seed: number, side: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: side * side }, () => random.normal());
}

const strongest = (kernel: readonly number[]) => strongestStroke(strokeAnswers(kernel, SIDE));

describe('what a kernel answers a stroke', () => {
  it.each([3, 4, 5, 7])('is the sum of its weights under the ink, in a window of %i', (side) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const kernel = randomKernel(seed, side);
      const answers = strokeAnswers(kernel, side);
      expect(answers.map(({ direction }) => direction)).toEqual([
        'horizontal',
        'vertical',
        'rising',
        'falling',
      ]);
      for (const { ink, value } of answers) {
        expect(ink).toHaveLength(side * side);
        expect(ink.reduce((sum, each, n) => sum + each * kernel[n], 0)).toBeCloseTo(value, 12);
      }
    }
  });

  it('is found where it is largest', () => {
    const peaks: [StrokeDirection, (row: number, column: number) => boolean][] = [
      ['horizontal', (row) => row >= 2 && row <= 3],
      ['vertical', (_, column) => column <= 1],
      ['rising', (row, column) => row + column >= 3 && row + column <= 5],
      ['falling', (row, column) => column - row >= 0 && column - row <= 2],
    ];
    for (const [direction, isInk] of peaks) {
      const kernel = kernelOf((row, column) => (isInk(row, column) ? 1 : -1));
      const answer = strongest(kernel);
      expect(answer?.direction).toBe(direction);
      expect(answer?.ink).toEqual(kernel.map((weight) => (weight > 0 ? 1 : 0)));
    }
  });

  it('says on which side ink would take away: above, below, or both', () => {
    const paperOf = (weights: readonly number[]) => strongest(kernelOf((row) => weights[row]))?.paper;
    expect(paperOf([-1, -1, 2, 2, 0])).toBe('before');
    expect(paperOf([0, 2, 2, -1, -1])).toBe('after');
    expect(paperOf([-2, 1, 2, -2, 0])).toBe('both');
    expect(paperOf([0, 2, 2, 0, -0.5])).toBeNull();
  });

  it('counts sides from the left for vertical strokes, and from the top for rising ones', () => {
    expect(strongest(kernelOf((_, column) => [-3, 2, 2, 0, 0][column]))).toMatchObject({
      direction: 'vertical',
      paper: 'before',
    });
    expect(
      strongest(kernelOf((row, column) => (row + column < 3 ? -2 : row + column < 6 ? 1 : 0))),
    ).toMatchObject({ direction: 'rising', paper: 'before' });
    expect(
      strongest(kernelOf((row, column) => (column - row > 1 ? -2 : column - row > -2 ? 1 : 0))),
    ).toMatchObject({ direction: 'falling', paper: 'after' });
  });

  it('is none where every stroke makes the sum smaller, or there is no room for one', () => {
    expect(strongest(kernelOf(() => -1))).toBeNull();
    expect(strongest(kernelOf(() => 0))).toBeNull();
    expect(strokeAnswers([1, 2, 3, 4], 2)).toEqual([]);
  });
});
