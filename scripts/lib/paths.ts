import type { NetworkName } from '../../src/core/index.ts';

/** How far along shipped weights are. */
export const stages = ['random', 'oneEpoch', 'trained'] as const;
export type Stage = (typeof stages)[number];

/**
 * The digits in images of `side` x `side`, compressed with gzip. The name does not end in .gz: servers would then announce an
 * encoding, and the browser would decompress before the page does.
 */
export function digitsPath(side: number): URL {
  return new URL(`../../public/data/digits${side}.bin`, import.meta.url);
}

/** The few digits that ship with the page, and the images of the same ones in the larger size. */
export const samplesPath = new URL('../../src/store/input/sampleDigits.json', import.meta.url);
export const fineSamplesPath = new URL('../../src/store/input/fineSamples.json', import.meta.url);

/** The one of them that the page opens on, and how many there are. */
export const firstSamplePath = new URL('../../src/store/input/firstSample.json', import.meta.url);

/** What the shipped weights answer rightly, of all of them. */
export const accuraciesPath = new URL('../../src/store/weights/shippedAccuracies.json', import.meta.url);

export function weightsPath(network: NetworkName, stage: Stage): URL {
  return new URL(`../../public/weights/${network}-${stage}.json`, import.meta.url);
}
