import { describe, expect, it, vi } from 'vitest';
import { memoEach, memoLast } from '../../src/store/memo.ts';

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

describe('a memory for each object', () => {
  it('computes once for each, null and undefined too, and remembers the others meanwhile', () => {
    const compute = vi.fn(({ n }: { n: number }) => (n > 0 ? { n } : null));
    const remembered = memoEach(compute);
    const [a, b] = [{ n: 1 }, { n: 0 }];
    const first = remembered(a);
    expect(remembered(b)).toBeNull();
    expect(remembered(a)).toBe(first);
    expect(remembered(b)).toBeNull();
    expect(remembered({ n: 1 })).not.toBe(first);
    expect(compute).toHaveBeenCalledTimes(3);
  });
});
