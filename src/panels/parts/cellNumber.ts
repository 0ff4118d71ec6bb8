import { shownNumber } from '../../core/index.ts';

/** The power of ten that a map's numbers are counted in, so that they fit its cells: 0 where they fit as they are. */
export function commonExponent(extent: number): number {
  if (extent === 0) return 0;
  const exponent = Math.floor(Math.log10(extent));
  return exponent >= 0 && exponent <= 2 ? 0 : exponent - 1;
}

/** A number short enough for a cell: as many of its 3 significant digits as fit; "≈0" or "≈1" where it would read as what it is not. */
export function cellNumber(value: number, exponent: number, room: number): string {
  const scaled = value / 10 ** exponent;
  for (const digits of [3, 2, 1]) {
    const text = shownNumber(scaled, digits);
    // a power of ten of its own beside the map's would be read wrongly
    if (text.includes('×')) continue;
    // a minus takes the place of the zero before the point, not of a digit
    const short = text.length > room ? text.replace(/^(−?)0\./, '$1.') : text;
    if (short.length <= room) return short;
  }
  if (Math.abs(scaled) < 0.5) return '≈0';
  return scaled < 0 ? '≈−1' : '≈1';
}
