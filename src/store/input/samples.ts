import digits from './sampleDigits.json';

/** A handful of real digits that ship with the page: validation digits, none of them trained on. */

/** The sample the page opens on: the trained kernel network gets it wrong, so there is a gradient to see. */
export const FIRST_SAMPLE = 0;

export function sampleCount(): number {
  return digits.length;
}

export function sampleLabel(id: number): number {
  return digits[id].label;
}

/** x of a sample: 196 numbers from 0 to 1, ink = 1. */
export function samplePixels(id: number): Float64Array {
  return Float64Array.from(atob(digits[id].pixels), (character) => character.charCodeAt(0) / 255);
}
