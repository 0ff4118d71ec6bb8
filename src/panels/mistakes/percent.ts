import type { DigitScore } from '../../core/index.ts';

/** A share in percent with three digits, `92.9`; a dash where there are none to share. */
export function percent({ right, of }: DigitScore): string {
  if (of === 0) return '–';
  return right === of ? '100' : ((100 * right) / of).toFixed(1);
}
