/** Which digits a run trains on: those that ship with the page, the user's own, or both. */

import {
  cellCount,
  DIGIT_SIDES,
  expectWhole,
  fitImages,
  imageOf,
  inkOf,
  type DigitSet,
  type Network,
} from '../core/index.ts';
import type { OwnDigits, TrainDigits } from './protocol.ts';

/** x of each byte. */
const ink = inkOf(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Writes x of one digit of a set to `to`, from `at` on. Sets stay bytes: as numbers they would take eight times the memory. */
export function readInk({ images, labels }: DigitSet, digit: number, to: Float64Array, at: number): void {
  const pixels = images.length / labels.length;
  const start = digit * pixels;
  for (let p = 0; p < pixels; p += 1) to[at + p] = ink[images[start + p]];
}

/** A set in the size of a network's image: the very same where it has it. */
export function fitSet(network: Network, set: DigitSet): DigitSet {
  const { images, labels } = set;
  if (images.length === labels.length * cellCount(imageOf(network))) return set;
  const fitted = fitImages(network, inkOf(images), labels.length);
  return { images: Uint8Array.from(fitted, (value) => Math.round(value * 255)), labels };
}

/** Shipped digits for each of one's own in an epoch of both: one's own make up about a tenth of it. */
const SHIPPED_SHARE = 9;

const MOST_OWN = 10_000;

/** How often each of one's own digits comes in an epoch of both: a dozen would vanish among thousands. */
export function repeatsOf(shipped: number, own: number): number {
  return Math.max(1, Math.round(shipped / (SHIPPED_SHARE * own)));
}

/** The digits of an epoch, each named by a number: first the shipped ones, then one's own, repeated. Nothing is copied. */
export class TrainingSet {
  readonly length: number;
  /** One's own digits, where they are trained on. */
  readonly own: DigitSet | null;
  readonly #shipped: DigitSet;
  /** How many of the numbers are shipped digits. */
  readonly #count: number;

  constructor(shipped: DigitSet, own: DigitSet | null, digits: TrainDigits) {
    this.#shipped = shipped;
    this.own = digits === 'shipped' ? null : own;
    this.#count = digits === 'mine' ? 0 : shipped.labels.length;
    this.length = this.#count + (this.own ? repeated(this.#count, this.own.labels.length) : 0);
  }

  /** The set that a number belongs to, and the digit's place in it. */
  find(number: number): { readonly set: DigitSet; readonly place: number } {
    const { own } = this;
    if (number < this.#count || !own) return { set: this.#shipped, place: number };
    return { set: own, place: (number - this.#count) % own.labels.length };
  }
}

function repeated(shipped: number, own: number): number {
  return shipped === 0 ? own : own * repeatsOf(shipped, own);
}

/** @throws RangeError that says what does not fit, or that there are none where a run wants some. */
export function checkOwn(own: OwnDigits | null, digits: TrainDigits): DigitSet | null {
  if (!['shipped', 'both', 'mine'].includes(digits))
    throw new RangeError(`digits: expected shipped, both or mine, got ${String(digits)}`);
  if (digits === 'shipped') return null;
  if (!own) throw new RangeError('mine: expected digits of your own, got none');
  const { images, labels } = own;
  expectWhole('mine', labels.length, 1, MOST_OWN);
  const counts = DIGIT_SIDES.map((side) => labels.length * side * side);
  if (!counts.includes(images.length))
    throw new RangeError(`mine: expected ${counts.join(' or ')} pixels, got ${images.length}`);
  for (const [n, label] of labels.entries()) expectWhole(`mine label ${n}`, label, 0, 9);
  return { images: images.slice(), labels: labels.slice() };
}
