import first from './firstSample.json';

/** The samples in the larger size; null while they are not here, `missing` where they could not be loaded. */
export type FineSamples = readonly Float64Array[] | 'missing' | null;

/** A handful of real digits that ship with the page: validation digits, none of them trained on. */

/** A sample: its class, and x as 196 bytes, base64. */
interface Sample {
  readonly label: number;
  readonly pixels: string;
}

/** The sample the page opens on: the trained kernel network gets it wrong, so there is a gradient to see. */
export const FIRST_SAMPLE = 0;

/** The first comes with the page, the others after it. */
let samples: readonly Sample[] = [first];

export function sampleCount(): number {
  return first.count;
}

export function hasSample(id: number): boolean {
  return id in samples;
}

/** Brings all samples. @throws what the import does; the next call tries again. */
export async function loadSamples(): Promise<void> {
  if (samples.length < first.count) ({ default: samples } = await import('./sampleDigits.json'));
}

/** @throws Error if the sample has not come. */
export function sampleLabel(id: number): number {
  return sampleAt(id).label;
}

/** x of a sample: 196 numbers from 0 to 1, ink = 1. @throws Error if the sample has not come. */
export function samplePixels(id: number): Float64Array {
  return pixelsOf(sampleAt(id).pixels);
}

function pixelsOf(base64: string): Float64Array {
  return Float64Array.from(atob(base64), (character) => character.charCodeAt(0) / 255);
}

/** All samples in the larger size. @throws what the import does; the next call tries again. */
export async function loadFineSamples(): Promise<readonly Float64Array[]> {
  const { default: fine } = await import('./fineSamples.json');
  return fine.map(pixelsOf);
}

function sampleAt(id: number): Sample {
  if (!hasSample(id)) throw new Error(`sample ${id} is not loaded`);
  return samples[id];
}
