import { expectNumbers } from '../check.ts';
import { sizeAlong } from '../place.ts';
import { imageOf } from '../roles.ts';
import type { Network } from '../types.ts';
import { digitSideOf } from './digitSides.ts';
import { resample } from './resample.ts';

/**
 * A square image (ink 0 to 1, row-major) as x of a network: the very same where it has its size, else with every pixel the
 * mean of the area that it covers.
 * @throws RangeError for an image that is not square, or holds NaN or infinity.
 */
export function fitImage(network: Network, image: Float64Array): Float64Array {
  const x = imageOf(network);
  const [rows, columns] = [sizeAlong(x, 'row'), sizeAlong(x, 'column')];
  const side = Math.sqrt(image.length);
  if (rows === side && columns === side) return image;
  if (!Number.isInteger(side)) throw new RangeError(`image: expected a square, got ${image.length} numbers`);
  expectNumbers('image', image, image.length);
  const whole = { left: 0, top: 0, width: side, height: side };
  const ink = Uint8Array.from(image, (value) => Math.round(value * 255));
  return Float64Array.from(resample(ink, side, whole, columns, rows), (byte) => byte / 255);
}

/**
 * Images of one digit in several sizes as x of a network: the one of the size that its digits come in, fitted; where that is
 * missing the largest of them, so that its pixels are doubled.
 */
export function fitOneOf(network: Network, images: readonly Float64Array[]): Float64Array {
  const pixels = digitSideOf(network) ** 2;
  const largest = images.reduce((most, image) => (image.length > most.length ? image : most));
  return fitImage(network, images.find(({ length }) => length === pixels) ?? largest);
}
