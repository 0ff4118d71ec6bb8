import { describe, expect, it } from 'vitest';
import { tabAfter } from '../../../src/panels/parts/TabList.tsx';

describe('the keys of the tabs', () => {
  it('lead to the next and to the one before, and round the ends', () => {
    for (const key of ['ArrowDown', 'ArrowRight']) {
      expect(tabAfter(6, 0, key)).toBe(1);
      expect(tabAfter(6, 5, key)).toBe(0);
    }
    for (const key of ['ArrowUp', 'ArrowLeft']) {
      expect(tabAfter(6, 3, key)).toBe(2);
      expect(tabAfter(6, 0, key)).toBe(5);
    }
  });

  it('lead to the first and to the last', () => {
    expect(tabAfter(6, 3, 'Home')).toBe(0);
    expect(tabAfter(6, 3, 'End')).toBe(5);
  });

  it('lead nowhere else', () => {
    expect(tabAfter(6, 3, 'a')).toBe(-1);
    expect(tabAfter(6, 3, ' ')).toBe(-1);
  });
});
