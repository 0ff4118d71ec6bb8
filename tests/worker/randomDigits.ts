import { createRandom, type Digits, type DigitSet } from '../../src/core/index.ts';

/** Digits that look like noise, for runs whose outcome and not whose skill is looked at. */
export function randomDigits(count: number): Digits {
  const random = createRandom(11);
  const set = (size: number): DigitSet => ({
    images: Uint8Array.from({ length: size * 196 }, () => Math.min(255, Math.abs(random.normal() * 76))),
    labels: Uint8Array.from({ length: size }, (_, n) => n % 10),
  });
  return { train: set(count), validation: set(50) };
}
