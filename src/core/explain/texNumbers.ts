import { texNumber, texProductOf } from './number.ts';
import {
  agrees,
  asPrinted,
  DIGITS,
  digitsTo,
  exponentOf,
  factorDigits,
  fewest,
  powerOfTen,
  productOf,
  stepDigits,
  unitOf,
} from './printed.ts';
import { sumOfTerms } from './terms.ts';
import { texCell } from './tex.ts';
import type { Candidate, Reason, Term } from '../types.ts';

/** How many terms a formula with numbers writes out before it says what the others add up to. */
const TERMS_WRITTEN = 3;

/** The right side with the numbers put in, for any reason a layer gives; what is printed can be recomputed. */
export function texNumbers(reason: Reason, value: number): string {
  switch (reason.op) {
    case 'given':
      return texNumber(value);
    case 'sigmoid': {
      const [term] = reason.terms;
      const input = texNumber(term.factors[0].value, factorDigits(term, 'sigmoid'));
      return `\\sigma(${input})=${texNumber(value)}`;
    }
    case 'max':
      return `${texMax((reason.candidates ?? []).map((each) => texNumber(each.value)))}=${texNumber(value)}`;
    case 'route':
    case 'sum':
      return isNumber(reason.terms)
        ? texNumber(value)
        : `${texLargest(reason.terms, value)}=${texNumber(value)}`;
  }
}

/**
 * The sum of the first `count` terms with its numbers: the product that comes to it, and what those before add up to.
 */
export function texFirst(terms: readonly Term[], count: number): string {
  const before = terms.slice(0, count - 1);
  const [now] = terms.slice(count - 1, count);
  if (!now) return '0';
  const sum = sumOfTerms(before) + now.value;
  return `${texSum([now], before, sum)}=${texNumber(sum)}`;
}

/** w - learningRate * gradient with its numbers, as stepDigits has them. */
export function texStep(weight: number, learningRate: number, gradient: number): string {
  const digits = stepDigits(weight, learningRate, gradient);
  const step = texProductOf([texNumber(learningRate), texNumber(gradient, digits.gradient)]);
  const result = texNumber(weight - learningRate * gradient, digits.result);
  return `${texNumber(weight, digits.weight)}-${step.startsWith('-') ? `(${step})` : step}=${result}`;
}

/** Nothing to compute: no terms, or one that is a number. */
function isNumber(terms: readonly Term[]): boolean {
  return terms.length === 0 || (terms.length === 1 && terms[0].factors.length === 1);
}

/** The sum with its numbers in: its largest terms, then what the others add up to and how many they are. */
function texLargest(terms: readonly Term[], value: number): string {
  const order = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return texSum(order.slice(0, TERMS_WRITTEN), order.slice(TERMS_WRITTEN), value);
}

/** Products written out, and others as the one number they add up to; with digits that give the sum as it is printed. */
function texSum(written: readonly Term[], others: readonly Term[], sum: number): string {
  const rest = sumOfTerms(others);
  const largest = Math.max(...written.map(({ value }) => Math.abs(value)), Math.abs(rest), Math.abs(sum));
  if (largest === 0) return joined(written, others, () => DIGITS, DIGITS);
  const unit = Math.max(unitOf(sum, DIGITS), powerOfTen(exponentOf(largest) - 13));
  const place = exponentOf(unit);
  const restDigits = (digits: number): number => digitsTo(rest, place - digits + DIGITS);
  // a small product needs no more digits than show its part in the sum
  const spare = written.map(({ value }) => (value === 0 ? 0 : exponentOf(largest) - exponentOf(value)));
  const digitsOf = (digits: number, n: number): number => Math.max(digits - spare[n], DIGITS);
  const digits = fewest((each) => {
    const products = written.map(({ factors }, n) =>
      productOf(factors.map((f) => asPrinted(f.value, digitsOf(each, n)))),
    );
    const recomputed =
      products.reduce((total, product) => total + product, 0) + asPrinted(rest, restDigits(each));
    return agrees(recomputed, sum, DIGITS, unit);
  });
  return joined(written, others, (n) => digitsOf(digits, n), restDigits(digits));
}

function joined(
  written: readonly Term[],
  others: readonly Term[],
  digits: (n: number) => number,
  restDigits: number,
): string {
  const parts = written.map(({ factors }, n) =>
    texProductOf(factors.map(({ value }) => texNumber(value, digits(n)))),
  );
  if (others.length > 0)
    parts.push(`\\underbrace{${texNumber(sumOfTerms(others), restDigits)}}_{${others.length}}`);
  return parts.map((part, n) => (n > 0 && /^(\\underbrace\{)?-/.test(part) ? `(${part})` : part)).join('+');
}

/** What a pool has compared so far, in symbols and with its numbers. */
export function texComparison(seen: readonly Candidate[]): readonly [string, string] {
  const largest = Math.max(...seen.map(({ value }) => value));
  return [
    texMax(seen.map(({ ref }) => texCell(ref.tensor, ref.index))),
    `${texMax(seen.map(({ value }) => texNumber(value)))}=${texNumber(largest)}`,
  ];
}

function texMax(candidates: readonly string[]): string {
  return `\\max(${candidates.join(',\\,')})`;
}
