import { expectWhole } from '../check.ts';
import { DIGITS } from '../digits.ts';
import { DIGIT_SIDES } from './digitSides.ts';

/**
 * The file of digits, uncompressed: 'CVSD', version, side, two spare bytes, the two counts (uint32, little-endian);
 * then the labels of all digits, then their images, a byte a pixel, row-major, 0 paper and 255 ink. The digits to
 * train on come first.
 */
const MAGIC = 'CVSD';
const VERSION = 1;
const HEADER = 16;

export interface DigitSet {
  /** A byte a pixel, side * side an image. */
  readonly images: Uint8Array;
  /** A digit 0..9 for each image. */
  readonly labels: Uint8Array;
}

export interface Digits {
  readonly train: DigitSet;
  /** Never trained on. */
  readonly validation: DigitSet;
}

/** What a file holds: images of side x side. */
export interface SizedDigits extends Digits {
  readonly side: number;
}

/** The file's bytes, before compression. @throws RangeError if a set has not one label for each image. */
export function writeDigits({ train, validation }: Digits, side: number = DIGIT_SIDES[0]): Uint8Array {
  const pixels = side * side;
  const counts = [train, validation].map(({ images, labels }, n) => {
    if (images.length !== labels.length * pixels) {
      const name = n === 0 ? 'train' : 'validation';
      throw new RangeError(`${name}: expected ${labels.length * pixels} pixels, got ${images.length}`);
    }
    return labels.length;
  });
  const count = counts[0] + counts[1];
  const bytes = new Uint8Array(HEADER + count * (1 + pixels));
  const header = new DataView(bytes.buffer);
  for (let n = 0; n < MAGIC.length; n += 1) header.setUint8(n, MAGIC.charCodeAt(n));
  header.setUint8(4, VERSION);
  header.setUint8(5, side);
  header.setUint32(8, counts[0], true);
  header.setUint32(12, counts[1], true);
  bytes.set(train.labels, HEADER);
  bytes.set(validation.labels, HEADER + counts[0]);
  bytes.set(train.images, HEADER + count);
  bytes.set(validation.images, HEADER + count + counts[0] * pixels);
  return bytes;
}

/**
 * Reads the file of digits, already decompressed. The sets are views of `bytes`, not copies.
 * @param sides those that are expected; any that the digits come in unless told
 * @throws RangeError that says what is damaged, or of which size the digits are.
 */
export function readDigits(bytes: Uint8Array, sides: readonly number[] = DIGIT_SIDES): SizedDigits {
  if (bytes.length < HEADER) {
    throw new RangeError(`digits: expected at least ${HEADER} bytes, got ${bytes.length}`);
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new RangeError(`digits: expected the file to begin with ${MAGIC}, got another file`);
  expectWhole('digits version', header.getUint8(4), VERSION, VERSION);
  const side = header.getUint8(5);
  if (!sides.includes(side)) {
    const expected = sides.map((each) => `${each}x${each}`).join(' or ');
    throw new RangeError(`digits: expected images of ${expected}, got ${side}x${side}`);
  }
  const pixels = side * side;
  const trained = header.getUint32(8, true);
  const count = trained + header.getUint32(12, true);
  const length = HEADER + count * (1 + pixels);
  if (bytes.length !== length) {
    throw new RangeError(`digits: expected ${length} bytes for ${count} digits, got ${bytes.length}`);
  }
  const labels = bytes.subarray(HEADER, HEADER + count);
  const wrong = labels.findIndex((label) => label >= DIGITS);
  if (wrong >= 0) expectWhole(`digits label ${wrong}`, labels[wrong], 0, DIGITS - 1);
  const images = bytes.subarray(HEADER + count);
  return {
    side,
    train: { images: images.subarray(0, trained * pixels), labels: labels.subarray(0, trained) },
    validation: { images: images.subarray(trained * pixels), labels: labels.subarray(trained) },
  };
}
