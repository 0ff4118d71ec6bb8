import { sizeAlong } from '../place.ts';
import { imageOf } from '../roles.ts';
import type { Network } from '../types.ts';

/** The digits come in files of these sides, smallest first: the same digits in the same order. */
export const DIGIT_SIDES = [14, 28] as const;
/** Of a digit of the smallest side, as one's own digits are kept too. */
export const PIXELS = DIGIT_SIDES[0] ** 2;

/** The smallest of the files' sides that a network's image fits into, else the largest: what it is given is made from that. */
export function digitSideOf(network: Network): number {
  const image = imageOf(network);
  const longest = Math.max(sizeAlong(image, 'row'), sizeAlong(image, 'column'));
  return DIGIT_SIDES.find((side) => side >= longest) ?? DIGIT_SIDES[DIGIT_SIDES.length - 1];
}

/** x of one or many images: byte / 255, ink 1 and paper 0. */
export function inkOf(bytes: Uint8Array): Float64Array {
  return Float64Array.from(bytes, (byte) => byte / 255);
}
