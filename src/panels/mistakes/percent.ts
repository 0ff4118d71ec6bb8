import type { DigitScore } from '../../core/index.ts';

/** A share in percent with one decimal, `92.9`, and all and nothing without; a dash where there are none to share. */
export function percent({ right, of }: DigitScore): string {
  if (of === 0) return '–';
  if (right === 0 || right === of) return right === 0 ? '0' : '100';
  return ((100 * right) / of).toFixed(1);
}
