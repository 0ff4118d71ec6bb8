import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readDigits, writeDigits, type DigitSet } from '../../src/core/index.ts';

function first({ images, labels }: DigitSet, count: number): DigitSet {
  const pixels = images.length / labels.length;
  return { images: images.subarray(0, count * pixels), labels: labels.subarray(0, count) };
}

/** A file of digits with so many of them: nine tenths to train on, one tenth to validate with, as in the whole one. */
export function fewDigits(file: string, count: number): Buffer {
  const shipped = new URL(`../../public/data/${file}`, import.meta.url);
  const { side, train, validation } = readDigits(gunzipSync(readFileSync(shipped)));
  const few = { train: first(train, count * 0.9), validation: first(validation, count * 0.1) };
  return gzipSync(writeDigits(few, side), { level: 1 });
}
