import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readDigits, writeDigits, type DigitSet } from '../../src/core/index.ts';

const PIXELS = 14 * 14;

function first({ images, labels }: DigitSet, count: number): DigitSet {
  return { images: images.subarray(0, count * PIXELS), labels: labels.subarray(0, count) };
}

let file: Buffer | undefined;

/** The file of digits with 400 to train on and 100 to validate with: enough to learn from, and an epoch is soon over. */
export function fewDigits(): Buffer {
  if (file) return file;
  const whole = readFileSync(new URL('../../public/data/digits14.bin', import.meta.url));
  const { train, validation } = readDigits(gunzipSync(whole));
  file = gzipSync(writeDigits({ train: first(train, 400), validation: first(validation, 100) }), {
    level: 1,
  });
  return file;
}
