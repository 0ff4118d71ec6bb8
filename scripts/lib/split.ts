import { createRandom, halve, type Digits, type DigitSet } from '../../src/core/index.ts';
import type { RawDigits } from './mnistPackage.ts';

const SIDE = 28;
const RAW_PIXELS = SIDE * SIDE;
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

/** Shuffled 28x28 digits as the page reads them: halved to 14x14 or (`side` 28) as they are, and split. */
export function splitDigits({ images, labels }: RawDigits, side: number): Digits {
  const pixels = side * side;
  const sized = new Uint8Array(labels.length * pixels);
  for (let n = 0; n < labels.length; n += 1) {
    const image = images.subarray(n * RAW_PIXELS, (n + 1) * RAW_PIXELS);
    sized.set(side === SIDE ? image : halve(image), n * pixels);
  }
  const trained = labels.length - VALIDATION;
  const part = (from: number, to: number): DigitSet => ({
    images: sized.subarray(from * pixels, to * pixels),
    labels: labels.subarray(from, to),
  });
  return { train: part(0, trained), validation: part(trained, labels.length) };
}
