import { createRandom } from '../../src/core/index.ts';
import type { TrainingDigits } from '../../src/worker/trainRun.ts';

/** Digits that look like noise, for runs whose outcome and not whose skill is looked at. */
export function randomDigits(count: number): TrainingDigits {
  const random = createRandom(11);
  const set = (size: number): TrainingDigits['train'] => ({
    images: Float64Array.from({ length: size * 196 }, () => Math.min(1, Math.abs(random.normal() * 0.3))),
    labels: Uint8Array.from({ length: size }, (_, n) => n % 10),
  });
  return { train: set(count), validation: set(50) };
}
