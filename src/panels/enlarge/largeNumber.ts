import { exponentOf, formatNumber, powerOfTen, shownNumber, shownPower } from '../../core/index.ts';

/** A number of 3 significant digits for a cell of the enlarged map: below it, where it is too long, its power of ten. */
export interface LargeNumber {
  readonly number: string;
  /** "×10⁻⁵", or what it lacks to 1, or nothing. */
  readonly power: string;
}

/** Characters that fit a cell in one line: "−0.137". */
const ROOM = 6;

/** Within this of 1 a number has more than 3 digits. */
const NEAR_ONE = 5e-3;

export function largeNumber(value: number): LargeNumber {
  const text = shownNumber(value);
  const [head, rest] = text.split(/(?= [−+] |×)/, 2);
  if (rest !== undefined) return { number: head, power: text.slice(head.length).trim() };
  if (text.length <= ROOM) return { number: text, power: '' };
  const isNearOne = Math.abs(Math.abs(value) - 1) < NEAR_ONE;
  return isNearOne ? besideOne(Number(formatNumber(value))) : inTwoLines(value);
}

/** One that would not be told from 1 by its 3 digits: "−1" and "+ 0.0004". */
function besideOne(value: number): LargeNumber {
  const one = Math.sign(value);
  const sign = value > one ? '+' : '−';
  return { number: shownNumber(one), power: `${sign} ${shownNumber(Math.abs(value - one))}` };
}

/** One that would be short enough as a power of ten: "−1.37" and "×10⁻²". */
function inTwoLines(value: number): LargeNumber {
  const exponent = exponentOf(value);
  const head = shownNumber(value / powerOfTen(exponent));
  return { number: head, power: shownPower(exponent) };
}
