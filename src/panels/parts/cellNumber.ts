import { exponentOf, powerOfTen, shownNumber } from '../../core/index.ts';

/** From here on a number of 3 digits reads 1000. */
const THOUSAND = 999.5;
/** Within this of 1 a number is 1 to one decimal. */
const NEAR_ONE = 0.05;
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
 * A number short enough for a cell, right in its last place: as many of its 3 significant digits as fit, and "≈1" where it
 * would read 1 and is not. Null where there is none, so that nothing reads as 0 that is not.
 */
export function cellNumber(value: number, exponent: number, room: number): string | null {
  const scaled = value / powerOfTen(exponent);
  if (scaled === 0) return '0';
  for (const digits of [3, 2, 1]) {
    // what is cut off a whole number would stand there as zeros
    if (exponentOf(scaled) >= digits) break;
    const text = shownNumber(scaled, digits);
    // a power of ten of its own beside the map's would be read wrongly
    if (text.includes('×')) continue;
    // a minus takes the place of the zero before the point, not of a digit
    const short = text.length > room ? text.replace(/^(−?)0\./, '$1.') : text;
    if (short.length <= room) return short;
  }
  if (Math.abs(Math.abs(scaled) - 1) >= NEAR_ONE) return null;
  return nearOne(scaled);
}

/** What stands for a number that would read 1 or −1 and is not. */
export function nearOne(value: number): string {
  return value < 0 ? '≈−1' : '≈1';
}
