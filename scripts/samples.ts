/**
 * npx tsx scripts/samples.ts: writes the validation digits that ship with the page, four of each class. It asks
 * the shipped weights which digits they find hard; `npm run weights` ends with it.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  DIGIT_SIDES,
  inkOf,
  networks,
  parseWeights,
  predict,
  readDigits,
  type DigitSet,
  type Weights,
} from '../src/core/index.ts';
import {
  digitsPath,
  fineSamplesPath,
  firstSamplePath,
  samplesPath,
  weightsPath,
  type Stage,
} from './lib/paths.ts';
import {
  chooseSamples,
  serializeFine,
  serializeFirst,
  serializeSamples,
  type Judged,
} from './lib/samples.ts';

const [SIDE, FINE_SIDE] = DIGIT_SIDES;
const PIXELS = SIDE * SIDE;

function weightsOf(stage: Stage): Weights {
  const parsed = parseWeights(readFileSync(weightsPath('kernel', stage), 'utf8'));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.weights;
}

function validationOf(side: number): DigitSet {
  return readDigits(new Uint8Array(gunzipSync(readFileSync(digitsPath(side)))), [side]).validation;
}

const { images, labels } = validationOf(SIDE);
const early = weightsOf('oneEpoch');
const late = weightsOf('trained');
const judged = Array.from(labels, (label, id): Judged => {
  const pixels = images.subarray(id * PIXELS, (id + 1) * PIXELS);
  const x = inkOf(pixels);
  const scores = (weights: Weights): Float64Array => predict(networks.kernel, weights, x);
  return { id, label, pixels, early: scores(early), late: scores(late) };
});
const samples = chooseSamples(judged);
writeFileSync(samplesPath, serializeSamples(samples));
writeFileSync(firstSamplePath, serializeFirst(samples));
writeFileSync(fineSamplesPath, serializeFine(samples, validationOf(FINE_SIDE).images, FINE_SIDE));
console.log(`${samples.length} samples`);
