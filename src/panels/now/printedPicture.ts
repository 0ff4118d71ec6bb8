import {
  agrees,
  asPrinted,
  exponentOf,
  factorDigits,
  powerOfTen,
  productOf,
  shownNumber,
  SLACK,
  sumOfTerms,
  unitOf,
} from '../../core/index.ts';
import { digitsOf, nearOne, readsOne, withoutZero } from '../parts/cellNumber.ts';
import type { Picture, Slot } from './picture.ts';

/**
 * What the numbers of a product's small matrices read: pure, so that a test can recompute them. A cell has room for a few
 * characters, so a matrix counts in a power of ten of its own; where its products cannot carry all digits of the sum, the sum
 * that they do give is printed beside it.
 */

type ProductPicture = Extract<Picture, { kind: 'product' }>;

/** The texts of a matrix, and the power of ten that they are counted in. */
export interface PrintedGrid {
  readonly exponent: number;
  readonly texts: readonly string[];
}

export interface PrintedPicture {
  /** The numbers that stand alone, by their place among the factors; empty for a matrix. */
  readonly alone: readonly string[];
  /** Null where cells have no room for numbers, and where there is one term, whose product is the result. */
  readonly grids: {
    readonly factors: readonly (PrintedGrid | null)[];
    readonly products: PrintedGrid;
  } | null;
}

/** Digits of a number that stands alone: as many as its products need, and not more than are read easily. */
const FEWEST = 3;
const MOST = 7;
/** Within this of 1 a product is 1 to two decimals. */
const NEAR_ONE = 0.005;

/** The numbers of all terms, each in a cell with room for so many characters; 0 for none. */
export function printPicture(picture: ProductPicture, room: number): PrintedPicture {
  const { slots, terms } = picture;
  const alone = (digits: number): string[] =>
    slots.map((slot) => (slot.kind === 'scalar' ? shownNumber(slot.factor.value, digits) : ''));
  if (terms.length === 1) return { alone: alone(factorDigits(terms[0])), grids: null };
  if (room === 0) return { alone: alone(FEWEST), grids: null };
  const factors = slots.map((slot) => (slot.kind === 'grid' ? printGrid(slot, room) : null));
  const { digits, products } = fitted(picture, factors, room);
  return { alone: alone(digits), grids: { factors, products } };
}

/** The products, and the fewest digits of the numbers that stand alone with which they are as fine as they can be. */
function fitted(
  { slots, terms }: ProductPicture,
  factors: readonly (PrintedGrid | null)[],
  room: number,
): { digits: number; products: PrintedGrid } {
  const values = terms.map(({ value }) => value);
  const cells = factors.flatMap((grid) => (grid ? [grid.texts.map((_, n) => readCell(grid, n))] : []));
  const fit = (digits: number): PrintedGrid => {
    const alone = productOf(
      slots.map((slot) => (slot.kind === 'scalar' ? asPrinted(slot.factor.value, digits) : 1)),
    );
    const recomputed = values.map((_, n) => cells.reduce((product, read) => product * read[n], alone));
    return printProducts(values, recomputed, room);
  };
  const best = fit(MOST);
  if (slots.every(({ kind }) => kind === 'grid')) return { digits: MOST, products: best };
  for (let digits = FEWEST; digits < MOST; digits++) {
    const products = fit(digits);
    if (products.exponent <= best.exponent) return { digits, products };
  }
  return { digits: MOST, products: best };
}

/** The sum that the first `count` printed products give, where it is coarser than the number itself; null where it is not. */
export function coarseSum({ terms }: ProductPicture, products: PrintedGrid, count: number): string | null {
  const sum = sumOfTerms(terms.slice(0, count));
  const cells = products.texts.slice(0, count).map((_, n) => readCell(products, n));
  // all too small for their matrix: of their sum it gives no digit
  if (sum !== 0 && cells.every((value) => value === 0)) return '≈0';
  const printed = cells.reduce((total, value) => total + value, 0);
  if (sum === 0 || agrees(printed, sum, FEWEST)) return null;
  const digits = [2, 1].find((each) => agrees(printed, sum, each));
  if (digits !== undefined) return shownNumber(sum, digits);
  return printed === 0 ? '≈0' : `≈${shownNumber(printed, 2)}`;
}

/** The number that a reader reads in a cell. */
export function readCell({ texts, exponent }: PrintedGrid, cell: number): number {
  return Number(texts[cell].replace('≈', '').replace('−', '-')) * powerOfTen(exponent);
}

/** Factors with as many digits as fit; numbers from 0 to 1 as they are, others as whole numbers of a power of ten. */
function printGrid({ factors, palette }: Extract<Slot, { kind: 'grid' }>, room: number): PrintedGrid {
  const values = factors.map(({ value }) => value);
  const isShare = (palette === 'pixel' || palette === 'sigmoid') && Math.max(...values) >= 0.1;
  const exponent = isShare ? 0 : finestExponent(values, room);
  const place = isShare ? 1 - room : 0;
  const texts = values.map((value) => {
    const scaled = value / powerOfTen(exponent);
    const least = scaled === 0 ? 1 : exponentOf(scaled) - place + 1;
    for (let digits = Math.max(least, isShare ? 1 : FEWEST); digits > 0; digits--) {
      const text = cellText(scaled, digits, room, exponent === 0);
      if (text !== null) return text;
    }
    return Math.abs(scaled) < 0.5 ? '≈0' : nearOne(scaled);
  });
  return { exponent, texts: alike(texts) };
}

/** Products in the finest power of ten in which each agrees with what its printed factors give. */
function printProducts(values: readonly number[], recomputed: readonly number[], room: number): PrintedGrid {
  let exponent = finestExponent(values, room);
  for (let tries = 0; tries < room; tries++, exponent++) {
    const texts = values.map((value, n) => productText(value, recomputed[n], exponent, room));
    if (texts.every((text) => text !== null)) return { exponent, texts: alike(texts) };
  }
  return { exponent, texts: values.map((value) => (value === 0 ? '0' : '≈0')) };
}

/** A product with up to 3 digits, or as many as its whole number has; null where not even that agrees. */
function productText(value: number, recomputed: number, exponent: number, room: number): string | null {
  const unit = powerOfTen(exponent);
  if (value === 0) return recomputed === 0 ? '0' : null;
  const scaled = value / unit;
  const whole = exponentOf(scaled) + 1;
  for (let digits = Math.max(whole, FEWEST); digits >= Math.max(whole, 1); digits--) {
    const text = cellText(scaled, digits, room, exponent === 0);
    if (text === null) continue;
    const within = Math.min(unitOf(scaled, digits), 1) * unit * SLACK;
    if (Math.abs(readCell({ texts: [text], exponent }, 0) - recomputed) <= within) return text;
  }
  if (Math.abs(scaled) < 0.5) return Math.abs(recomputed) <= unit ? '≈0' : null;
  // what would read 1 and is not
  const isNearOne = exponent === 0 && Math.abs(Number(scaled.toPrecision(FEWEST))) === 1;
  return isNearOne && Math.abs(recomputed - Math.sign(scaled)) <= NEAR_ONE ? nearOne(scaled) : null;
}

/** A number in a cell, or null where it does not fit, or would read 1 and is not. */
function cellText(scaled: number, digits: number, room: number, isPlain: boolean): string | null {
  if (scaled === 0) return '0';
  const isWhole = exponentOf(scaled) >= digits;
  const text = isWhole ? shownNumber(scaled, digits) : digitsOf(scaled, digits);
  if (text.includes('e') || (isPlain && readsOne(text, scaled))) return null;
  const short = text.length > room ? withoutZero(text) : text;
  return short.length > room ? null : short;
}

/** Where one has no room for its zero before the point, none has it. */
function alike(texts: readonly string[]): readonly string[] {
  return texts.some((text) => /^−?\./.test(text)) ? texts.map(withoutZero) : texts;
}

/**
 * The smallest power of ten in which every number is a whole one that fits. One that reads 1000 would be 1 of a larger
 * power: that one is taken, in which the others have as many places behind the point.
 */
function finestExponent(values: readonly number[], room: number): number {
  const high = Math.max(0, ...values);
  const low = Math.max(0, ...values.map((value) => -value));
  if (high === 0 && low === 0) return 0;
  const ofSign = (size: number, characters: number): number =>
    size === 0 ? -Infinity : exponentOf(Number(size.toPrecision(characters))) + 1 - characters;
  const finest = Math.max(ofSign(high, room), ofSign(low, room - 1));
  const largest = Math.round(Math.max(high, low) / powerOfTen(finest));
  const order = exponentOf(largest);
  return finest !== 0 && largest === powerOfTen(order) ? finest + order : finest;
}
