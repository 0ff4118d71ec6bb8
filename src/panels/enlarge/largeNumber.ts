import { formatNumber } from '../../core/index.ts';
import { exponentLabel } from '../parts/cellNumber.ts';

/** A number of 3 significant digits for a cell of the enlarged map: beside it, where it is too long, its power of ten. */
export interface LargeNumber {
  readonly number: string;
  /** "×10⁻⁵", or nothing. */
  readonly power: string;
}

/** So many characters fit a cell in one line: "−0.137". */
const ROOM = 6;

export function largeNumber(value: number): LargeNumber {
  const text = formatNumber(value);
  if (text.length <= ROOM && !text.includes('e')) return { number: withMinus(text), power: '' };
  const [mantissa, exponent] = Number(text).toExponential().split('e');
  return { number: withMinus(mantissa), power: exponentLabel(Number(exponent)) };
}

function withMinus(text: string): string {
  return text.replaceAll('-', '−');
}
