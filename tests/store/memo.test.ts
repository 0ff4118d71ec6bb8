import { describe, expect, it, vi } from 'vitest';
import { memoLast } from '../../src/store/memo.ts';

describe('a memory for one result', () => {
  it('gives the very same object for the same arguments and computes it once', () => {
    const compute = vi.fn((a: number, b: object) => ({ a, b }));
    const remembered = memoLast(compute);
    const b = {};
    expect(remembered(1, b)).toBe(remembered(1, b));
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('computes anew when any argument is another, also an equal object', () => {
    const remembered = memoLast((a: number, b: object) => ({ a, b }));
    const first = remembered(1, {});
    expect(remembered(1, first.b)).toBe(first);
    expect(remembered(2, first.b)).toEqual({ a: 2, b: first.b });
    expect(remembered(2, {})).not.toBe(remembered(2, {}));
  });

  it('tells 0 from -0 and knows NaN again', () => {
    const compute = vi.fn((n: number) => ({ n }));
    const remembered = memoLast(compute);
    remembered(0);
    expect(Object.is(remembered(-0).n, -0)).toBe(true);
    expect(remembered(NaN)).toBe(remembered(NaN));
  });

  it('remembers results that are null or undefined too', () => {
    const compute = vi.fn((n: number) => (n > 0 ? null : undefined));
    const remembered = memoLast(compute);
    remembered(1);
    remembered(1);
    remembered(0);
    remembered(0);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('asks again after a computation that threw', () => {
    const compute = vi
      .fn<(n: number) => string>()
      .mockImplementationOnce(() => {
        throw new Error('once');
      })
      .mockReturnValue('now');
    const remembered = memoLast(compute);
    expect(() => remembered(1)).toThrow('once');
    expect(remembered(1)).toBe('now');
  });
});
