import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  inkOf,
  networks,
  parseWeights,
  readDigits,
  trainEpoch,
  type NetworkName,
  type WeightsFile,
} from '../../src/core/index.ts';
import { accuracyOf, countCorrect } from '../../scripts/lib/accuracy.ts';
import { digitsPath, stages, weightsPath, type Stage } from '../../scripts/lib/paths.ts';
import { rounded } from '../../scripts/lib/training.ts';

const { train, validation } = readDigits(new Uint8Array(gunzipSync(readFileSync(digitsPath(14)))));
const names = ['kernel', 'fourLayer'] as const;
const files = names.flatMap((network) => stages.map((stage) => [network, stage] as const));

function fileOf(network: NetworkName, stage: Stage): WeightsFile {
  const parsed = parseWeights(readFileSync(weightsPath(network, stage), 'utf8'));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}

describe.each(files)('the shipped %s weights, %s', (network, stage) => {
  it('parse, are for their network, and tell the accuracy they have on the validation digits', () => {
    const file = fileOf(network, stage);
    expect(file.network).toBe(network);
    const correct = countCorrect(networks[network], file.weights, validation);
    expect(file.accuracy).toEqual(accuracyOf(correct, 1000));
  });

  it('are numbers of at most five digits, in a file below 80 kB', () => {
    const { weights } = fileOf(network, stage);
    expect(weights).toEqual(rounded(weights, 5));
    expect(readFileSync(weightsPath(network, stage)).length).toBeLessThan(80_000);
  });
});

describe.each(names)('the shipped weights of the %s network', (network) => {
  it('begin random, learn most of it in one epoch, and the rest in many', () => {
    const [random, oneEpoch, trained] = stages.map((stage) => fileOf(network, stage));
    expect(random.trained).toEqual({ digits: 0, epochs: 0 });
    expect(oneEpoch.trained).toEqual({ digits: 9000, epochs: 1 });
    expect(trained.trained.digits).toBe(9000);
    expect(random.accuracy?.validation).toBeLessThan(0.25);
    expect(oneEpoch.accuracy?.validation).toBeGreaterThan(0.7);
    expect(oneEpoch.accuracy?.validation).toBeLessThan(0.92);
    expect(trained.accuracy?.validation).toBeGreaterThan(0.955);
  });

  it('are reproducible: the random ones from their seed, and one epoch from those', () => {
    const random = fileOf(network, 'random');
    const weights = rounded(createWeights(networks[network], random.seed ?? -1), 5);
    expect(random.weights).toEqual(weights);
    const order = createRandom(random.seed ?? -1).permutation(train.labels.length);
    const options = { learningRate: 0.35, batchSize: 1, order };
    trainEpoch(networks[network], weights, inkOf(train.images), train.labels, options);
    const shipped = fileOf(network, 'oneEpoch').weights;
    for (const [name, numbers] of Object.entries(shipped)) {
      numbers.forEach((weight, n) => expect(Math.abs(weight - weights[name][n])).toBeLessThan(1e-3));
    }
  });
});
