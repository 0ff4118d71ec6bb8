import { describe, expect, it } from 'vitest';
import { fastSigma } from '../../../../src/core/training/fast/fastSigma.ts';
import { sigma } from '../../../../src/core/index.ts';

describe('the fast sigma', () => {
  it('is the plain one to 5e-15 of its value, from -400 to 400', () => {
    let worst = 0;
    for (let z = -400; z <= 400; z += 0.0137) {
      worst = Math.max(worst, Math.abs(fastSigma(z) - sigma(z)) / sigma(z));
    }
    expect(worst).toBeLessThan(5e-15);
  });

  it('is the plain one to 1e-15 where networks work, from -10 to 10', () => {
    let worst = 0;
    for (let z = -10; z <= 10; z += 0.00037) worst = Math.max(worst, Math.abs(fastSigma(z) - sigma(z)));
    expect(worst).toBeLessThan(1e-15);
  });

  it.each([0, -0, 299.999, -299.999, 300, -300, 709, -709, 1e6, -1e6, Infinity, -Infinity, NaN, 5e-324])(
    'of %d is what the plain one gives',
    (z) => {
      expect(Math.abs(fastSigma(z) - sigma(z)) <= 5e-15 * sigma(z) || Object.is(fastSigma(z), sigma(z))).toBe(
        true,
      );
    },
  );

  it('never falls as z rises, except by rounding', () => {
    for (let z = -50; z < 50; z += 0.01) {
      expect(fastSigma(z + 0.01) - fastSigma(z)).toBeGreaterThanOrEqual(-1e-15);
    }
  });
});
