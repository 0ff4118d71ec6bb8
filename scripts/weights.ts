/**
 * npm run weights: trains with fixed seeds on the 9,000 digits and writes public/weights/<network>-<stage>.json. The
 * validation digits only choose among the seeds. Then gathers the
 * accuracies of all files in one, and chooses the samples anew, by these weights.
 * npm run weights -- kernel2 kernel4: only these networks, and the samples stay.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import {
  createRandom,
  createWeights,
  inkOf,
  networks,
  serializeWeights,
  trainEpoch,
  type DigitSet,
  type NetworkName,
  type WeightsFile,
} from '../src/core/index.ts';
import { accuracyOf, countCorrect } from './lib/accuracy.ts';
import { bestOf, bySide, candidatesOf, trainTogether, type Candidate } from './lib/candidates.ts';
import { readMnistPackage, type RawDigits } from './lib/mnistPackage.ts';
import { weightsPath, type Stage } from './lib/paths.ts';
import { shuffled, splitDigits } from './lib/split.ts';
import { AUGMENT_SEED, limitsFor, TRAININGS } from './lib/recipes.ts';
import { rounded } from './lib/training.ts';

/** The seed, rate and order of the epoch that the "one epoch" weights have behind them. */
const ONE_EPOCH = { seed: 1, learningRate: 0.35 };

function write(stage: Stage, file: Omit<WeightsFile, 'accuracy'>, validation: DigitSet): void {
  const correct = countCorrect(networks[file.network], file.weights, validation);
  const accuracy = accuracyOf(correct, validation.labels.length);
  const path = weightsPath(file.network, stage);
  mkdirSync(new URL('.', path), { recursive: true });
  writeFileSync(path, serializeWeights({ ...file, accuracy }));
  const [low, high] = accuracy.interval ?? [];
  console.log(`${file.network} ${stage}: ${accuracy.validation} (${String(low)} to ${String(high)})`);
}

/** Random weights, and the same after exactly one epoch of the digits as they are. */
function writeBeginnings(network: NetworkName, train: DigitSet, validation: DigitSet): void {
  const { seed, learningRate } = ONE_EPOCH;
  const weights = rounded(createWeights(networks[network], seed), 5);
  write('random', { network, weights, seed, trained: { digits: 0, epochs: 0 } }, validation);
  const order = createRandom(seed).permutation(train.labels.length);
  const options = { learningRate, batchSize: 1, order };
  trainEpoch(networks[network], weights, inkOf(train.images), train.labels, options);
  const trained = { digits: train.labels.length, epochs: 1 };
  write('oneEpoch', { network, weights: rounded(weights, 5), seed, trained }, validation);
}

function writeTrained({ network, weights, seed, recipe }: Candidate, digits: number, set: DigitSet): void {
  write('trained', { network, weights, seed, trained: { digits, epochs: recipe.epochs } }, set);
}

const all: RawDigits = shuffled(readMnistPackage());
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(TRAININGS);
for (const [side, group] of bySide(names)) {
  const digits = splitDigits(all, side);
  const { train, validation } = digits;
  const count = train.labels.length;
  const raw: RawDigits = { images: all.images.subarray(0, count * 784), labels: train.labels };
  for (const network of group) writeBeginnings(network, train, validation);
  const candidates = group.flatMap((network) => {
    const { seeds, recipe } = TRAININGS[network];
    return candidatesOf(network, seeds, recipe);
  });
  const options = { limits: limitsFor(group), seed: AUGMENT_SEED, report: console.log };
  trainTogether(candidates, raw, digits, options);
  for (const network of group) writeTrained(bestOf(candidates, network), count, validation);
}
await import('./accuracies.ts');
if (asked.length === 0) await import('./samples.ts');
