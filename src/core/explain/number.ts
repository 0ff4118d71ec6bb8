/**
 * How numbers are written, in one place. Two outputs: `formatNumber` for names (assistive technology, tests, files), in ASCII,
 * and `shownNumber` for the screen; `texNumber` is the screen's in formulas. Never fixed decimals, which would show a small
 * gradient as "0.0000", and what is not 1 is not written 1.
 */

/** How the parts of a number are put together. */
interface Style {
  readonly minus: string;
  /** Between 1 and the little that a number lacks to it, or has beyond it. */
  readonly less: string;
  readonly more: string;
  readonly power: (head: string, exponent: number) => string;
}

const NAMES: Style = {
  minus: '-',
  less: '-',
  more: '+',
  power: (head, exponent) => `${head}e${exponent}`,
};

const SCREEN: Style = {
  minus: '−',
  less: ' − ',
  more: ' + ',
  power: (head, exponent) => `${head}×10${raised(exponent)}`,
};

const TEX: Style = {
  minus: '-',
  less: '-',
  more: '+',
  power: (head, exponent) => `${head}\\cdot10^{${exponent}}`,
};

/** A sigmoid's output this near to 1 is written as what it lacks. */
const NEAR_ONE = 1e-5;
/** All that a double has. */
const MOST_DIGITS = 17;

/**
 * A number for names: `-1.7`, `0`, `0.0137`, `1.23e-5`, 3 significant digits unless told.
 * More where it would read 1 and is not: `0.9999`, `1-2.1e-7`.
 */
export function formatNumber(value: number, digits = 3): string {
  return written(value, digits, NAMES);
}

/** A number for the screen: `−1.7`, `0`, `0.0137`, `1.23×10⁻⁵`, `1 − 2.1×10⁻⁷`. */
export function shownNumber(value: number, digits = 3): string {
  return written(value, digits, SCREEN);
}

/** A number in TeX: `1.23\cdot10^{-5}`. */
export function texNumber(value: number, digits = 3): string {
  return written(value, digits, TEX);
}

/** Numbers that stand along an axis: as many digits, from `least` on, as tell them apart. */
export function shownApart(values: readonly number[], least = 2): string[] {
  const count = new Set(values).size;
  let digits = least;
  const isTold = (): boolean => new Set(values.map((value) => shownNumber(value, digits))).size === count;
  while (digits < MOST_DIGITS && !isTold()) digits++;
  return values.map((value) => shownNumber(value, digits));
}

/** Numbers multiplied, for the screen: `0.55 × (−1.7)`. Brackets stand where a sign would meet a sign. */
export function shownProduct(numbers: readonly string[]): string {
  return numbers.map((text, n) => inProduct(text, n, numbers.length)).join(' × ');
}

/** The same of numbers in TeX. */
export function texProductOf(numbers: readonly string[]): string {
  return numbers.map((text, n) => inProduct(text, n, numbers.length)).join('\\cdot ');
}

/** A power of ten that numbers are counted in: `×10⁻²`, or nothing. */
export function shownPower(exponent: number): string {
  return exponent === 0 ? '' : `×10${raised(exponent)}`;
}

const counters = new Map<string, Intl.NumberFormat>();

/** How many there are, by language: `20,000`. */
export function shownCount(count: number, language: string): string {
  // making one takes a thousand times as long as using it
  const counter = counters.get(language) ?? new Intl.NumberFormat(language);
  counters.set(language, counter);
  return counter.format(count);
}

/** A share from 0 to 1, by language: `92.9%`; only all is 100% and only nothing 0%. A dash where there is none to share. */
export function shownPercent(share: number, language: string): string {
  const digits = percentDigits(share, language);
  return digits === '–' ? digits : `${digits}%`;
}

/** shownPercent where the sign stands elsewhere. */
export function percentDigits(share: number, language: string): string {
  if (Number.isNaN(share)) return '–';
  if (share === 0 || share === 1) return String(100 * share);
  const enough = [1, 2, 3, 4].find((each) => ![0, 100].includes(Number((100 * share).toFixed(each)))) ?? 5;
  return (100 * share).toLocaleString(language, {
    minimumFractionDigits: enough,
    maximumFractionDigits: enough,
  });
}

/** A moment, by language: "24 Nov 2026, 21:56". */
export function shownDate(milliseconds: number, language: string): string {
  // English without a country would put the month first
  const region = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

function written(value: number, digits: number, style: Style): string {
  if (!Number.isFinite(value)) return String(value).replace('-', style.minus);
  if (value === 0) return '0';
  const sign = value < 0 ? style.minus : '';
  const size = Math.abs(value);
  const rounded = Number(size.toPrecision(digits));
  if (rounded === 1 && size !== 1) return `${sign}${nearOne(size, value < 0, style)}`;
  return `${sign}${withPower(rounded, style)}`;
}

function withPower(size: number, style: Style): string {
  if ((size >= 1e-3 && size < 1e6) || size === Infinity) return String(size);
  const [head, exponent] = size.toExponential().split('e');
  return style.power(head, Number(exponent));
}

/** As many decimals as show that it is not 1; where these are many, 1 and what it lacks. */
function nearOne(size: number, isNegative: boolean, style: Style): string {
  const gap = Math.abs(size - 1);
  if (gap >= NEAR_ONE) return String(Number(size.toFixed(Math.ceil(-Math.log10(gap)))));
  const operator = size < 1 === isNegative ? style.more : style.less;
  return `1${operator}${withPower(Number(gap.toPrecision(2)), style)}`;
}

function raised(exponent: number): string {
  return Array.from(String(exponent), (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
}

function inProduct(text: string, n: number, count: number): string {
  const isSum = /\d ?[+−-]/.test(text);
  const isSigned = /^[−-]/.test(text) && n > 0;
  return (isSum && count > 1) || isSigned ? `(${text})` : text;
}
