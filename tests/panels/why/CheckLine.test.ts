import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/panels/why/CheckLine.tsx';

describe('the verdict on a gradient', () => {
  const check = (analytic: number, numeric: number, kink = false) => {
    const relativeError =
      Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), Math.abs(numeric), 1e-8);
    return verdictOf({ analytic, numeric, relativeError, kink });
  };

  it('agrees up to a relative error of 1e-5, of zeros too', () => {
    expect(check(0.1, 0.1 + 9e-7)).toBe('agrees');
    expect(check(0.1, 0.1 + 2e-6)).toBe('differs');
    expect(check(0, 0)).toBe('agrees');
  });

  it('is that the number is too small where any other as small would agree', () => {
    expect(check(1e-24, 3e-24)).toBe('tooSmall');
    expect(check(-9e-14, 9e-14)).toBe('tooSmall');
    expect(check(1e-12, 2e-12)).toBe('differs');
  });

  it('names a kink where the two need not agree', () => {
    expect(check(0.1, 0.2, true)).toBe('kink');
  });
});
