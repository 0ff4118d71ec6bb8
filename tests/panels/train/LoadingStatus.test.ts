import { describe, expect, it } from 'vitest';
import { secondsLeft } from '../../../src/panels/train/LoadingStatus.tsx';

describe('the time until the digits have come', () => {
  it('is that of what is missing at the speed so far', () => {
    expect(secondsLeft(2000, 0.25)).toBe(6);
    expect(secondsLeft(3000, 0.75)).toBe(1);
  });

  it('is not told before anything has come, when all has, or where the size is not known', () => {
    for (const share of [null, 0, 1]) expect(secondsLeft(1000, share)).toBeNull();
  });
});
