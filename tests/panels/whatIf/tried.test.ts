import { describe, expect, it } from 'vitest';
import { errorDomain, rangeOf, valueAfterKey, valueAtPointer } from '../../../src/panels/whatIf/tried.ts';

const range = rangeOf({ values: [-0.5172, 0.4828, 1.4828] });

describe('the handle on the curve', () => {
  it('moves over the curve’s own range, by a power of ten that is about a hundredth of it', () => {
    expect(range).toEqual({ low: -0.5172, high: 1.4828, step: 0.01 });
    expect(rangeOf({ values: [-8, 8] }).step).toBe(0.1);
  });

  it('is moved by arrows, by pages of ten steps, and to both ends', () => {
    const from = (key: string) => valueAfterKey(key, 0.4828, range);
    expect([from('ArrowRight'), from('ArrowUp')]).toEqual([0.493, 0.493]);
    expect([from('ArrowLeft'), from('ArrowDown')]).toEqual([0.473, 0.473]);
    expect([from('PageUp'), from('PageDown')]).toEqual([0.583, 0.383]);
    expect([from('Home'), from('End')]).toEqual([range.low, range.high]);
    expect([from('Escape'), from('a'), from('Tab')]).toEqual([null, null, null]);
  });

  it('never leaves the range', () => {
    expect(valueAfterKey('PageUp', 1.45, range)).toBe(range.high);
    expect(valueAfterKey('ArrowLeft', -0.5172, range)).toBe(range.low);
    expect(valueAtPointer(99, 0.4828, range)).toBe(range.high);
    expect(valueAtPointer(-99, 0.4828, range)).toBe(range.low);
  });

  it('takes from a pointer values without needless digits, and the own value where it comes back to it', () => {
    expect(valueAtPointer(0.7000000001, 0.4828, range)).toBe(0.7);
    expect(valueAtPointer(0.123456, 0.4828, range)).toBe(0.123);
    expect(valueAtPointer(0.485, 0.4828, range)).toBeNull();
    expect(valueAtPointer(0.5, 0.4828, range)).toBe(0.5);
  });
});

describe('the errors that the chart shows', () => {
  it('hold the whole curve with a little room, and never less than nothing', () => {
    const [low, high] = errorDomain({ errors: Float64Array.of(0.3, 0.7, 0.5) });
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.7);
    expect(errorDomain({ errors: Float64Array.of(0, 1) })[0]).toBe(0);
  });

  it('do not blow up a curve that is level', () => {
    const [low, high] = errorDomain({ errors: Float64Array.of(0.5, 0.5 + 1e-9) });
    expect(high - low).toBeGreaterThan(0.02);
    expect(errorDomain({ errors: Float64Array.of(0, 0) })[1]).toBeGreaterThan(0);
  });
});
