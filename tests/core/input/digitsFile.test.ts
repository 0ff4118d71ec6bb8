import { describe, expect, it } from 'vitest';
import { digitSideOf, inkOf, readDigits, writeDigits, type Digits } from '../../../src/core/index.ts';
import { networkOf } from '../otherNetworks.ts';

const few: Digits = {
  train: { images: Uint8Array.from({ length: 3 * 196 }, (_, n) => n % 256), labels: Uint8Array.of(5, 0, 9) },
  validation: { images: new Uint8Array(196).fill(7), labels: Uint8Array.of(4) },
};

function damaged(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = writeDigits(few);
  change(bytes);
  return bytes;
}

describe('a file of digits', () => {
  it('gives back the digits that were written', () => {
    expect(readDigits(writeDigits(few))).toEqual({ side: 14, ...few });
  });

  it('can lie anywhere in a larger buffer', () => {
    const bytes = writeDigits(few);
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 5);
    expect(readDigits(larger.subarray(5, 5 + bytes.length))).toEqual({ side: 14, ...few });
  });

  it('may hold none', () => {
    const none = { images: new Uint8Array(0), labels: new Uint8Array(0) };
    expect(readDigits(writeDigits({ train: none, validation: none }))).toEqual({
      side: 14,
      train: none,
      validation: none,
    });
  });

  it('is not written when a label is missing', () => {
    const train = { ...few.train, labels: Uint8Array.of(1) };
    expect(() => writeDigits({ ...few, train })).toThrow('train: expected 196 pixels, got 588');
    const validation = { ...few.validation, labels: Uint8Array.of(1, 2) };
    expect(() => writeDigits({ ...few, validation })).toThrow('validation: expected 392 pixels, got 196');
  });

  it('may be of larger images, and says so where others are wanted', () => {
    const large: Digits = {
      train: { images: Uint8Array.from({ length: 784 }, (_, n) => n % 256), labels: Uint8Array.of(5) },
      validation: { images: new Uint8Array(784).fill(7), labels: Uint8Array.of(4) },
    };
    expect(readDigits(writeDigits(large, 28), [28])).toEqual({ side: 28, ...large });
    expect(() => readDigits(writeDigits(large, 28), [14])).toThrow('expected images of 14x14, got 28x28');
    expect(() => readDigits(writeDigits(few), [28])).toThrow('expected images of 28x28, got 14x14');
  });

  it('is the smallest that a network’s image fits into, else the largest', () => {
    const sides = [10, 14, 20, 28, 40].map((side) =>
      digitSideOf(
        networkOf(
          'any',
          [
            { kind: 'dense', weights: 'w', output: 'yi', from: side * side, to: 10, deviation: 1 },
            { kind: 'squaredError', target: 'd', output: 'E' },
          ],
          [side, side],
        ),
      ),
    );
    expect(sides).toEqual([14, 14, 28, 28, 28]);
  });

  it('is ink 1 on paper 0 once it is x', () => {
    expect(Array.from(inkOf(Uint8Array.of(0, 51, 255)))).toEqual([0, 0.2, 1]);
  });

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'digits: expected at least 16 bytes, got 0'],
    ['of another kind', damaged((bytes) => bytes.fill(0x1f, 0, 1)), 'expected the file to begin with CVSD'],
    [
      'of another version',
      damaged((bytes) => bytes.fill(2, 4, 5)),
      'digits version: expected a whole number',
    ],
    [
      'of digits of another size',
      damaged((bytes) => bytes.fill(20, 5, 6)),
      'expected images of 14x14 or 28x28, got 20x20',
    ],
    [
      'that says a larger size',
      damaged((bytes) => bytes.fill(28, 5, 6)),
      'digits: expected 3156 bytes for 4',
    ],
    ['cut off', writeDigits(few).slice(0, -1), 'digits: expected 804 bytes for 4 digits, got 803'],
    ['with more than it says', damaged((bytes) => bytes.fill(2, 8, 9)), 'digits: expected 607 bytes for 3'],
    ['with a label that is no digit', damaged((bytes) => bytes.fill(10, 17, 18)), 'digits label 1: expected'],
    [
      'with a first label that is none',
      damaged((bytes) => bytes.fill(255, 16, 17)),
      'digits label 0: expected',
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => readDigits(bytes)).toThrow(RangeError);
    expect(() => readDigits(bytes)).toThrow(message);
  });
});
