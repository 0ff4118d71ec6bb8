import { exponentOf, powerOfTen } from '../../core/index.ts';

/** From here on a number of 3 digits reads 1000. */
const THOUSAND = 999.5;
/** From here on a number of 2 digits reads 1, and a negative one may have room for no more. */
const READS_ONE = 0.995;

/**
 * The power of ten that a map's numbers are counted in, so that they fit its cells: 0 where they fit as they are, and where a
 * number that is not 1 would read 100 hundredths.
 */
export function commonExponent(extent: number): number {
  return extent === 0 || (extent >= READS_ONE && extent < THOUSAND) ? 0 : exponentOf(extent) - 1;
}

/**
 * A number short enough for a cell, right in its last place: as many of its 3 significant digits as fit, all of them written, so that
 * -2.0 is not -2, and without the zero before the point, so that all cells read alike. Null where there is none, so that nothing reads
 * as 0 that is not.
 */
export function cellNumber(value: number, exponent: number, room: number): string | null {
  const scaled = value / powerOfTen(exponent);
  if (scaled === 0) return '0';
  for (const digits of [3, 2, 1]) {
    // what is cut off a whole number would stand there as zeros
    if (exponentOf(scaled) >= digits) break;
    const text = withoutZero(digitsOf(scaled, digits));
    // a power of ten of its own beside the map's would be read wrongly
    if (text.includes('e') || text.length > room) continue;
    return exponent === 0 && readsOne(text, scaled) ? nearOne(scaled) : text;
  }
  return null;
}

/** So many significant digits, the last zeros too, unless it has no more: 2.0 for 1.99, and 2 for 2. */
export function digitsOf(value: number, digits: number): string {
  const size = Math.abs(value);
  const text = size.toPrecision(digits);
  return `${value < 0 ? '−' : ''}${Number(text) === size ? size : text}`;
}

/** A minus takes the place of the zero before the point, not of a digit. */
export function withoutZero(text: string): string {
  return text.replace(/^(−?)0\./, '$1.');
}

/** Whether it would read 1 and is not: without decimals, or as the output of a sigmoid, which never comes to 1. */
export function readsOne(text: string, value: number): boolean {
  if (Math.abs(value) === 1 || Math.abs(Number(text.replace('−', '-'))) !== 1) return false;
  return !text.includes('.') || (value > 0 && value < 1);
}

/** What stands for a number that would read 1 or −1 and is not. */
export function nearOne(value: number): string {
  return value < 0 ? '≈−1' : '≈1';
}
