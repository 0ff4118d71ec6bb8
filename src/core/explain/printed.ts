import { sigma } from '../layers/sigmoid.ts';
import { formatNumber } from './number.ts';
import { exponentOf, powerOfTen } from './powers.ts';
import type { Operation, Term } from '../types.ts';

/**
 * With how many digits numbers are printed so that a reader can recompute: from its printed factors a product, and from its
 * printed addends a sum, comes out right to one unit of its last place. Factors then carry more digits than their product and
 * addends more places than their sum. Each count is the smallest for which the recomputation was found to agree.
 */

/** Digits of a number that stands for itself, and of a result. */
export const DIGITS = 3;
/** More than this many a double does not have. */
const MOST = 15;
/** Room for the rounding of the recomputation itself. */
export const SLACK = 1 + 1e-6;

/** What a reader reads of a number that is written with so many digits. */
export function asPrinted(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits));
  return isNearOne(rounded, value) ? gapRead(value, digits) : rounded;
}

/** A unit of the last place of a number that is written with so many digits. */
export function unitOf(value: number, digits: number): number {
  if (value === 0) return 0;
  const rounded = Number(value.toPrecision(digits));
  if (!isNearOne(rounded, value)) return powerOfTen(exponentOf(rounded) - digits + 1);
  const [, decimals = '', exponent = '0'] =
    /(?:\.(\d+))?(?:e(-\d+))?$/.exec(formatNumber(value, digits)) ?? [];
  return powerOfTen(Number(exponent) - decimals.length);
}

/** Whether what a reader recomputes is the value as it is printed with `digits`, to one unit of its last place or of a coarser one. */
export function agrees(
  recomputed: number,
  value: number,
  digits: number,
  unit = unitOf(value, digits),
): boolean {
  return Math.abs(recomputed - asPrinted(value, digits)) <= unit * SLACK;
}

/** How many digits a number needs to show its place `10^place`; not fewer than `least`. */
export function digitsTo(value: number, place: number, least = DIGITS): number {
  return value === 0 ? least : Math.min(Math.max(exponentOf(value) - place + 1, least), MOST);
}

/** Digits of inputs from which `compute` gives the result as it is printed with `digits`. */
export function inputDigits(
  compute: (inputs: readonly number[]) => number,
  inputs: readonly number[],
  result: number,
  digits = DIGITS,
): number {
  const printed = asPrinted(result, digits);
  const within = unitOf(result, digits) * SLACK;
  return fewest(
    (each) => Math.abs(compute(inputs.map((value) => asPrinted(value, each))) - printed) <= within,
  );
}

export function productOf(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}

/** Digits of a term's factors, for a term that is printed with `digits`. Of a sigmoid the one factor is what it is taken of. */
export function factorDigits({ factors, value }: Term, op: Operation = 'sum', digits = DIGITS): number {
  const numbers = factors.map((factor) => factor.value);
  const compute = op === 'sigmoid' ? ([input]: readonly number[]) => sigma(input) : productOf;
  return inputDigits(compute, numbers, value, digits);
}

/** Digits of each addend, for a sum that is printed with `digits`; small ones keep their 3. */
export function addendDigits(addends: readonly number[], sum: number, digits = DIGITS): number[] {
  const largest = Math.max(0, ...addends.map(Math.abs));
  if (largest === 0) return addends.map(() => DIGITS);
  // what cancels to rounding, or to nothing, is right to the last digits that its addends have
  const floor = exponentOf(largest) - MOST + 1;
  const unit = Math.max(unitOf(sum, digits), powerOfTen(floor));
  const ofPlace = (place: number): number[] => addends.map((addend) => digitsTo(addend, place));
  let place = exponentOf(unit);
  while (place > floor && !agrees(readSum(addends, ofPlace(place)), sum, digits, unit)) place--;
  return ofPlace(place);
}

/** Digits of weight - learningRate * gradient = result: as many as show that the weight moved, and by how much. */
export function stepDigits(
  weight: number,
  learningRate: number,
  gradient: number,
): { readonly weight: number; readonly gradient: number; readonly result: number } {
  const moved = Math.abs(learningRate * gradient);
  const apart = moved === 0 ? 0 : Math.ceil(Math.log10(Math.abs(weight) / moved));
  const digits = Math.min(Math.max(apart + 2, DIGITS), MOST);
  const result = weight - learningRate * gradient;
  const rate = asPrinted(learningRate, DIGITS);
  const each = fewest((n) =>
    agrees(asPrinted(weight, Math.max(n, digits)) - rate * asPrinted(gradient, n), result, digits),
  );
  return { weight: Math.max(each, digits), gradient: each, result: digits };
}

function readSum(addends: readonly number[], digits: readonly number[]): number {
  return addends.reduce((total, addend, n) => total + asPrinted(addend, digits[n]), 0);
}

/** The smallest number of digits, from 3 on, for which something holds. */
export function fewest(holds: (digits: number) => boolean): number {
  let digits = DIGITS;
  while (digits < MOST && !holds(digits)) digits++;
  return digits;
}

/** What is not 1 is not printed as 1, but with more digits, or as what it lacks. */
function isNearOne(rounded: number, value: number): boolean {
  return Math.abs(rounded) === 1 && rounded !== value;
}

function gapRead(value: number, digits: number): number {
  const text = formatNumber(value, digits);
  const sum = /^(-?1)([-+].+)$/.exec(text);
  return sum ? Number(sum[1]) + Number(sum[2]) : Number(text);
}
