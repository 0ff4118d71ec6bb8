import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../src/panels/pins/sparkline.ts';

describe('the line of a pinned weight', () => {
  it('is none without a number', () => {
    expect(sparkline([], 120, 100, 20)).toBeNull();
  });

  it('ends at the right, however short it is', () => {
    for (const history of [[1], [1, -2, 3], Array.from({ length: 120 }, (_, n) => n)])
      expect(sparkline(history, 120, 100, 20)?.end[0]).toBe(97);
  });

  it('has 0 between what adds and what takes, and at the foot of what only adds', () => {
    expect(sparkline([-1, 1], 120, 100, 20)?.zero).toBe(10);
    expect(sparkline([3, 1], 120, 100, 20)?.zero).toBe(17);
    expect(sparkline([0, 0], 120, 100, 20)?.zero).toBe(10);
  });
});
