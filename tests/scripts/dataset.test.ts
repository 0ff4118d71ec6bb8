import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { halve, readDigits, writeDigits } from '../../src/core/index.ts';
import { readMnistPackage } from '../../scripts/lib/mnistPackage.ts';
import { digitsPath } from '../../scripts/lib/paths.ts';
import { shuffled, splitDigits } from '../../scripts/lib/split.ts';

const shipped = new Uint8Array(gunzipSync(readFileSync(digitsPath(14))));
const raw = readMnistPackage();

describe('the package of digits', () => {
  it('holds 10,000 digits of 28x28 pixels, about 1,000 of each class, ink 255', () => {
    expect(raw.labels).toHaveLength(10_000);
    const counts = Array.from(
      { length: 10 },
      (_, digit) => raw.labels.filter((label) => label === digit).length,
    );
    expect(counts).toEqual([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]);
    expect(raw.images.length).toBe(10_000 * 784);
    expect(Math.max(...raw.images.subarray(0, 784))).toBe(255);
  });
});

describe('the shipped digits', () => {
  it('are what the script makes from the package, byte for byte', () => {
    const made = writeDigits(splitDigits(shuffled(raw), 14));
    expect(made.length).toBe(shipped.length);
    expect(Buffer.compare(made, shipped)).toBe(0);
  });

  it('come at 28x28 too: the very digits of the package, in the same order and split', () => {
    const fine = readDigits(new Uint8Array(gunzipSync(readFileSync(digitsPath(28)))), [28]);
    const small = readDigits(shipped);
    expect(fine.side).toBe(28);
    for (const set of ['train', 'validation'] as const) {
      const [{ images, labels }, halved] = [fine[set], small[set]];
      expect(labels).toEqual(halved.labels);
      for (let n = 0; n < labels.length; n += 97)
        expect(halve(images.subarray(n * 784, (n + 1) * 784))).toEqual(
          halved.images.slice(n * 196, (n + 1) * 196),
        );
    }
    const { images } = shuffled(raw);
    expect(Buffer.compare(fine.train.images, images.subarray(0, 9000 * 784))).toBe(0);
    expect(Buffer.compare(fine.validation.images, images.subarray(9000 * 784))).toBe(0);
  });

  it('are 9,000 to train on and 1,000 to validate with, every class in both', () => {
    const { train, validation } = readDigits(shipped);
    expect(train.labels).toHaveLength(9000);
    expect(validation.labels).toHaveLength(1000);
    for (const { labels, images } of [train, validation]) {
      expect(images).toHaveLength(labels.length * 196);
      expect(new Set(labels).size).toBe(10);
    }
  });

  it('have no digit in both sets', () => {
    const { train, validation } = readDigits(shipped);
    const keys = (images: Uint8Array): string[] =>
      Array.from({ length: images.length / 196 }, (_, n) =>
        Buffer.from(images.subarray(n * 196, (n + 1) * 196)).toString('base64'),
      );
    const trained = new Set(keys(train.images));
    expect(keys(validation.images).filter((key) => trained.has(key))).toEqual([]);
  });

  it('are each 2x2 blocks of a digit of the package, averaged and rounded', () => {
    const { images, labels } = shuffled(raw);
    const { train } = readDigits(shipped);
    const [row, column] = [6, 7];
    for (const n of [0, 1, 4321, 8999]) {
      const at = (dy: number, dx: number): number => images[n * 784 + (row * 2 + dy) * 28 + column * 2 + dx];
      const mean = (at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / 4;
      expect(train.images[n * 196 + row * 14 + column]).toBe(Math.floor(mean + 0.5));
      expect(train.labels[n]).toBe(labels[n]);
    }
  });
});
