/** Numbers as people type them, and as the page prints them. */

/** Why what was typed is no number that can be taken. `comma`: it may divide thousands. */
export type TypedProblem = 'empty' | 'notNumber' | 'comma' | 'tooLarge' | 'tooSmall';

/** Longer than any number needs to be. */
const LONGEST = 60;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = /^([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d+)|[×x*·⋅]10\^([+-]?\d+))?$/i;
const POWER = /^([+-]?)10\^([+-]?\d+)$/;
/** A comma behind up to three digits, the first not 0, and before three. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}(\D|$)/;

/**
 * Reads `0.5`, `,5`, `−1.7`, `1.2e-3`, `1.2×10⁻³`, `1.2*10^-3`, also in full width. A comma is the decimal point wherever it
 * cannot divide thousands.
 */
export function readTyped(text: string): number | TypedProblem {
  const plain = plainOf(text);
  if (plain === '') return 'empty';
  if (plain.length > LONGEST) return 'notNumber';
  if (THOUSANDS.test(plain)) return 'comma';
  const [, sign, mantissa, exponent = '0'] = partsOf(plain.replace(',', '.')) ?? [];
  if (mantissa === undefined) return 'notNumber';
  const value = Number(`${sign}${mantissa}e${exponent}`);
  if (!Number.isFinite(value)) return 'tooLarge';
  if (value === 0 && /[1-9]/.test(mantissa)) return 'tooSmall';
  return value + 0; // -0 is 0
}

function partsOf(plain: string): readonly (string | undefined)[] | null {
  const [, sign, exponent] = POWER.exec(plain) ?? [];
  if (exponent !== undefined) return ['', sign, '1', exponent];
  const found = NUMBER.exec(plain);
  return found && ['', found[1], found[2], found[3] ?? found[4]];
}

/** Without spaces, in half width, with ASCII signs, and what stands raised behind a `^`. */
function plainOf(text: string): string {
  const lowered = text.replaceAll(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => {
    const digits = Array.from(raised, (each) =>
      each === '⁻' ? '-' : each === '⁺' ? '' : RAISED.indexOf(each),
    );
    return `^${digits.join('')}`;
  });
  return lowered
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[−–‐‑]/g, '-');
}
