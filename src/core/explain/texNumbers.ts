import type { Named } from './format.ts';
import { texNumber, texProductOf } from './number.ts';
import { exponentOf, powerOfTen } from './powers.ts';
import {
  agrees,
  asPrinted,
  DIGITS,
  digitsTo,
  factorDigits,
  fewest,
  productOf,
  stepDigits,
  unitOf,
} from './printed.ts';
import { sumOfTerms } from './terms.ts';
import { texRef } from './tex.ts';
import type { Candidate, Explanation, Reason, Term } from '../types.ts';

/** How a sum is written out. */
export interface SumStyle {
  /** How many of its largest terms it says before it says what the others add up to; of long ones one fewer, so that all stand in a line. */
  readonly written: number;
  /** What so many others add up to. */
  readonly others: (sum: string, count: number) => string;
}

const BRACED: SumStyle = { written: 3, others: (sum, count) => `\\underbrace{${sum}}_{${count}}` };

/** Of so many factors a term is long. */
const LONG_TERM = 3;

/** The right side with the numbers put in, for any reason a layer gives; what is printed can be recomputed. */
export function texNumbers(reason: Reason | Explanation, value: number, style = BRACED): string {
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
        : `${texLargest(reason.terms, value, style)}=${texNumber(value)}`;
  }
}

/**
 * The sum of the first `count` terms with its numbers: the product that comes to it, and what those before add up to.
 */
export function texFirst(terms: readonly Term[], count: number, style = BRACED): string {
  const before = terms.slice(0, count - 1);
  const [now] = terms.slice(count - 1, count);
  if (!now) return '0';
  const sum = sumOfTerms(before) + now.value;
  return `${texSum([now], before, sum, style)}=${texNumber(sum)}`;
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
function texLargest(terms: readonly Term[], value: number, style: SumStyle): string {
  const order = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const isLong = terms.some(({ factors }) => factors.length >= LONG_TERM);
  const written = isLong ? style.written - 1 : style.written;
  return texSum(order.slice(0, written), order.slice(written), value, style);
}

/** Products written out, and others as the one number they add up to; with digits that give the sum as it is printed. */
function texSum(written: readonly Term[], others: readonly Term[], sum: number, style: SumStyle): string {
  const rest = sumOfTerms(others);
  const largest = Math.max(...written.map(({ value }) => Math.abs(value)), Math.abs(rest), Math.abs(sum));
  if (largest === 0) return joined(written, others, () => DIGITS, DIGITS, style);
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
  return joined(written, others, (n) => digitsOf(digits, n), restDigits(digits), style);
}

function joined(
  written: readonly Term[],
  others: readonly Term[],
  digits: (n: number) => number,
  restDigits: number,
  style: SumStyle,
): string {
  const parts = written.map(({ factors }, n) =>
    texProductOf(factors.map(({ value }) => texNumber(value, digits(n)))),
  );
  const products = parts.map((part, n) => (n > 0 && part.startsWith('-') ? `(${part})` : part));
  if (others.length === 0) return products.join('+');
  const rest = texNumber(sumOfTerms(others), restDigits);
  const shown = style.others(rest, others.length);
  return [...products, products.length > 0 && rest.startsWith('-') ? `(${shown})` : shown].join('+');
}

/** What a pool has compared so far, in symbols and with its numbers. */
export function texComparison(network: Named, seen: readonly Candidate[]): readonly [string, string] {
  const largest = Math.max(...seen.map(({ value }) => value));
  return [
    texMax(seen.map(({ ref }) => texRef(ref, network))),
    `${texMax(seen.map(({ value }) => texNumber(value)))}=${texNumber(largest)}`,
  ];
}

function texMax(candidates: readonly string[]): string {
  return `\\max(${candidates.join(',\\,')})`;
}
