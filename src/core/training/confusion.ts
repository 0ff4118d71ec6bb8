import { DIGITS } from '../digits.ts';

/** What digits are taken for. Counts lie as in Evaluation.answers: counts[digit*10 + answer], 100 of them. */

/** How often each digit was answered so. `labels` and `given` belong together, place by place. */
export function confusionOf(labels: Uint8Array, given: Uint8Array): Uint32Array {
  const counts = new Uint32Array(DIGITS * DIGITS);
  for (const [n, label] of labels.entries()) counts[label * DIGITS + given[n]] += 1;
  return counts;
}

/** How many of one digit, or of all, were answered rightly. */
export interface DigitScore {
  readonly right: number;
  readonly of: number;
}

/** One for each digit, from 0 to 9. */
export function digitScores(counts: Uint32Array): DigitScore[] {
  return Array.from({ length: DIGITS }, (_, digit) => {
    const row = counts.subarray(digit * DIGITS, (digit + 1) * DIGITS);
    return { right: row[digit], of: row.reduce((sum, count) => sum + count, 0) };
  });
}

/** All digits together. */
export function rightIn(counts: Uint32Array): DigitScore {
  const scores = digitScores(counts);
  return {
    right: scores.reduce((sum, { right }) => sum + right, 0),
    of: scores.reduce((sum, { of }) => sum + of, 0),
  };
}

/** For 95 % confidence. */
const Z = 1.959964;

/** Wilson's interval around a share of right answers (E. B. Wilson, 1927), for 95 % confidence: it never leaves 0 to 1. */
export function wilsonInterval(right: number, of: number): readonly [low: number, high: number] {
  const share = right / of;
  const square = (Z * Z) / of;
  // (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)
  const middle = share + square / 2;
  const spread = Math.sqrt(square * (share * (1 - share) + square / 4));
  return [Math.max(0, (middle - spread) / (1 + square)), Math.min(1, (middle + spread) / (1 + square))];
}
