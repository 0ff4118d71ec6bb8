/** Reads numbers and formulas as they are printed, on the screen or in TeX, and computes with what was read. */

/** Screen and TeX in one plain spelling: `-1.7*1.2e-5+0.3`. */
function plain(text: string): string {
  return text
    .replaceAll(/×10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/g, (_, raised: string) => `e${lowered(raised)}`)
    .replaceAll(/\\cdot10\^\{(-?\d+)\}/g, 'e$1')
    .replaceAll(/\\underbrace\{([^}]*)\}_\{\d+\}/g, '($1)')
    .replaceAll('\\sigma', 'σ')
    .replaceAll('\\max', 'max')
    .replaceAll('\\,', '')
    .replaceAll(/\\cdot|×/g, '*')
    .replaceAll('−', '-')
    .replaceAll('≈', '')
    .replaceAll(/\s/g, '');
}

function lowered(raised: string): string {
  return Array.from(raised, (sign) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(sign)]).join('');
}

/** What a printed formula comes to. @throws Error for what is not one. */
export function computed(text: string): number {
  const rest = { text: plain(text), at: 0 };
  const value = sum(rest);
  if (rest.at < rest.text.length) throw new Error(`cannot read "${rest.text.slice(rest.at)}" in "${text}"`);
  return value;
}

/** A unit of the last place of a printed number; of one written as 1 less a little, of the little. */
export function unitIn(text: string): number {
  const [, decimals = '', exponent = '0'] = /(?:\.(\d+))?(?:e(-?\d+))?$/.exec(plain(text)) ?? [];
  return 10 ** (Number(exponent) - decimals.length);
}

interface Reading {
  readonly text: string;
  at: number;
}

function takes(reading: Reading, sign: string): boolean {
  if (!reading.text.startsWith(sign, reading.at)) return false;
  reading.at += sign.length;
  return true;
}

function sum(reading: Reading): number {
  let value = product(reading);
  for (;;) {
    if (takes(reading, '+')) value += product(reading);
    else if (takes(reading, '-')) value -= product(reading);
    else return value;
  }
}

function product(reading: Reading): number {
  let value = factor(reading);
  while (takes(reading, '*')) value *= factor(reading);
  return value;
}

function factor(reading: Reading): number {
  if (takes(reading, '-')) return -factor(reading);
  if (takes(reading, 'σ(')) return 1 / (1 + Math.exp(-inBrackets(reading)[0]));
  if (takes(reading, 'max(')) return Math.max(...inBrackets(reading));
  if (takes(reading, '(')) return inBrackets(reading)[0];
  const [digits] = /^(\d+\.?\d*|\.\d+)(e-?\d+)?/.exec(reading.text.slice(reading.at)) ?? [];
  if (digits === undefined) throw new Error(`no number at ${reading.at} of "${reading.text}"`);
  reading.at += digits.length;
  return Number(digits);
}

function inBrackets(reading: Reading): number[] {
  const values = [sum(reading)];
  while (takes(reading, ',')) values.push(sum(reading));
  if (!takes(reading, ')')) throw new Error(`expected a bracket at ${reading.at} of "${reading.text}"`);
  return values;
}

/** Whether a printed number is what `value` comes to, to one unit of its last place. */
export function isRight(printed: string, value: number): boolean {
  return Math.abs(computed(printed) - value) <= unitIn(printed) * (1 + 1e-6);
}

const NUMBER = String.raw`\(?−?\d[\d.]*(?:×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?(?: − \d[\d.]*×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?\)?`;
const EQUATION = new RegExp(
  String.raw`(σ\(${NUMBER}\)|${NUMBER}(?: × ${NUMBER})+) = (${NUMBER.replaceAll(String.raw`\)?`, '').replaceAll(String.raw`\(?`, '')})`,
  'g',
);

/** The products and sigmoids with their results that stand in a sentence: `0.55 × (−1.7) = −0.935`. */
export function equationsIn(sentence: string): { left: string; right: string }[] {
  return Array.from(sentence.matchAll(EQUATION), ([, left, right]) => ({
    left,
    right: right.replace(/\.$/, ''),
  }));
}
