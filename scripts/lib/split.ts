import { createRandom, halve, type Digits, type DigitSet } from '../../src/core/index.ts';
import type { RawDigits } from './mnistPackage.ts';

const RAW_PIXELS = 28 * 28;
const PIXELS = 14 * 14;
const VALIDATION = 1000;
const SHUFFLE_SEED = 1998;

/** The digits in the order of the data file, still in 28x28: the last 1,000 are for validation. */
export function shuffled({ images, labels }: RawDigits): RawDigits {
  const order = createRandom(SHUFFLE_SEED).permutation(labels.length);
  const mixed = new Uint8Array(images.length);
  order.forEach((digit, n) =>
    mixed.set(images.subarray(digit * RAW_PIXELS, (digit + 1) * RAW_PIXELS), n * RAW_PIXELS),
  );
  return { images: mixed, labels: Uint8Array.from(order, (digit) => labels[digit]) };
}

/** Shuffled 28x28 digits as the page reads them: halved to 14x14, and split. */
export function splitDigits({ images, labels }: RawDigits): Digits {
  const halved = new Uint8Array(labels.length * PIXELS);
  for (let n = 0; n < labels.length; n += 1) {
    halved.set(halve(images.subarray(n * RAW_PIXELS, (n + 1) * RAW_PIXELS)), n * PIXELS);
  }
  const trained = labels.length - VALIDATION;
  const part = (from: number, to: number): DigitSet => ({
    images: halved.subarray(from * PIXELS, to * PIXELS),
    labels: labels.subarray(from, to),
  });
  return { train: part(0, trained), validation: part(trained, labels.length) };
}
