import { expect, it } from 'vitest';
import { createWeights, evaluate, forwardMultiplications, inkOf, networks } from '../../src/core/index.ts';
import { fitSet } from '../../src/worker/trainingSet.ts';
import { TrainRun } from '../../src/worker/trainRun.ts';
import { randomDigits } from './randomDigits.ts';
import { trainSlice } from './trainSlice.ts';
import { networkNames } from '../core/support.ts';

it('a network that reads another size trains on the same digits, each made smaller', () => {
  const digits = randomDigits(40);
  const network = networks['small'];
  const validation = fitSet(network, digits.validation);
  expect(validation.images).toHaveLength(50 * 144);
  const settings = { learningRate: 0.3, decay: 1, batchSize: 1, epochs: 20, augment: true, seed: 1 };
  const weights = createWeights(network, 3);
  const run = new TrainRun({ network: 'small', weights, settings, from: { epoch: 0, digits: 0 } }, digits);
  while (!run.isOver) trainSlice(run);
  const errorOf = (each: typeof weights): number =>
    evaluate(network, each, inkOf(validation.images), validation.labels).meanError;
  expect(errorOf(run.weights)).toBeLessThan(errorOf(weights));
});

it('a slice is short in a network of any size: a worker that is silent for long is taken for dead', () => {
  const digits = randomDigits(1000);
  const settings = { learningRate: 0.3, decay: 1, batchSize: 8, epochs: 1, augment: false, seed: 1 };
  for (const network of networkNames) {
    const weights = createWeights(networks[network], 3);
    const run = new TrainRun({ network, weights, settings, from: { epoch: 0, digits: 0 } }, digits);
    const multiplications = forwardMultiplications(networks[network]);
    const most = 2e7 + settings.batchSize * multiplications;
    expect(run.train().digits * multiplications, network).toBeLessThan(most);
  }
});
