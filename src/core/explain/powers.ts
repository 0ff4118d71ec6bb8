/** The power of ten of the smallest double. */
const LEAST_POWER = -324;
const POWERS = Array.from({ length: 308 - LEAST_POWER + 1 }, (_, n) => Number(`1e${n + LEAST_POWER}`));

/** 10^exponent, exactly: `**` may lie a rounding beside it, and its first digit a place lower. */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent - LEAST_POWER] ?? Number(`1e${exponent}`);
}

/** The power of ten of a number's first digit; 0 for 0. */
export function exponentOf(value: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  // a logarithm may lie a rounding beside a power of ten
  const near = Math.floor(Math.log10(size));
  if (size < powerOfTen(near)) return near - 1;
  return size >= powerOfTen(near + 1) ? near + 1 : near;
}
