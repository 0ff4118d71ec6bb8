import { expectWhole } from '../check.ts';
import { DIGITS } from '../digits.ts';

/**
 * The file of digits, uncompressed: 'CVSD', version, side, two spare bytes, the two counts (uint32, little-endian);
 * then the labels of all digits, then their images, a byte a pixel, row-major, 0 paper and 255 ink. The digits to
 * train on come first.
 */
const MAGIC = 'CVSD';
const VERSION = 1;
const HEADER = 16;
const SIDE = 14;
/** Of each digit, as one's own digits are kept too. */
export const PIXELS = SIDE * SIDE;

export interface DigitSet {
  /** A byte a pixel, 196 an image. */
  readonly images: Uint8Array;
  /** A digit 0..9 for each image. */
  readonly labels: Uint8Array;
}

export interface Digits {
  readonly train: DigitSet;
  /** Never trained on. */
  readonly validation: DigitSet;
}

/** The file's bytes, before compression. @throws RangeError if a set has not one label for each image. */
export function writeDigits({ train, validation }: Digits): Uint8Array {
  const counts = [train, validation].map(({ images, labels }, n) => {
    if (images.length !== labels.length * PIXELS) {
      const name = n === 0 ? 'train' : 'validation';
      throw new RangeError(`${name}: expected ${labels.length * PIXELS} pixels, got ${images.length}`);
    }
    return labels.length;
  });
  const count = counts[0] + counts[1];
  const bytes = new Uint8Array(HEADER + count * (1 + PIXELS));
  const header = new DataView(bytes.buffer);
  for (let n = 0; n < MAGIC.length; n += 1) header.setUint8(n, MAGIC.charCodeAt(n));
  header.setUint8(4, VERSION);
  header.setUint8(5, SIDE);
  header.setUint32(8, counts[0], true);
  header.setUint32(12, counts[1], true);
  bytes.set(train.labels, HEADER);
  bytes.set(validation.labels, HEADER + counts[0]);
  bytes.set(train.images, HEADER + count);
  bytes.set(validation.images, HEADER + count + counts[0] * PIXELS);
  return bytes;
}

/**
 * Reads the file of digits, already decompressed. The sets are views of `bytes`, not copies.
 * @throws RangeError that says what is damaged.
 */
export function readDigits(bytes: Uint8Array): Digits {
  if (bytes.length < HEADER) {
    throw new RangeError(`digits: expected at least ${HEADER} bytes, got ${bytes.length}`);
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new RangeError(`digits: expected the file to begin with ${MAGIC}, got another file`);
  expectWhole('digits version', header.getUint8(4), VERSION, VERSION);
  expectWhole('digits side', header.getUint8(5), SIDE, SIDE);
  const trained = header.getUint32(8, true);
  const count = trained + header.getUint32(12, true);
  const length = HEADER + count * (1 + PIXELS);
  if (bytes.length !== length) {
    throw new RangeError(`digits: expected ${length} bytes for ${count} digits, got ${bytes.length}`);
  }
  const labels = bytes.subarray(HEADER, HEADER + count);
  const wrong = labels.findIndex((label) => label >= DIGITS);
  if (wrong >= 0) expectWhole(`digits label ${wrong}`, labels[wrong], 0, DIGITS - 1);
  const images = bytes.subarray(HEADER + count);
  return {
    train: { images: images.subarray(0, trained * PIXELS), labels: labels.subarray(0, trained) },
    validation: { images: images.subarray(trained * PIXELS), labels: labels.subarray(trained) },
  };
}

/** x of one or many images: byte / 255, ink 1 and paper 0. */
export function inkOf(bytes: Uint8Array): Float64Array {
  return Float64Array.from(bytes, (byte) => byte / 255);
}
