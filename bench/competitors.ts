import {
  copyWeights,
  createWeights,
  networks,
  trainEpoch,
  trainEpochReadable,
  type NetworkName,
  type Weights,
  imageOf,
  isConvolution,
} from '../src/core/index.ts';
import { convnetEpoch, convnetOf, volumesOf } from './convnet.ts';
import type { Helper } from './helper.ts';

export interface Digits {
  readonly images: Float64Array;
  readonly labels: Uint8Array;
}

/** What takes its turn in each round; its answer is digits a second. */
export interface Competitor {
  readonly name: string;
  readonly round: () => number | Promise<number>;
}

export const CONVNET = 'ConvNetJS 0.3.0';
export const RATE = 0.35;
const CONVNET_DIGITS = 3000;
/** Epochs a round, so that one takes about as long as a round of ConvNetJS: who comes after another process begins cold. */
const EPOCHS = 4;
/** TensorFlow.js is slow enough for so few to be measured well. */
const TF_DIGITS = { single: 200, batch: 256, batches: 512 };
/** So many digits must lead to the same weights, as far as single precision goes. */
const TRIAL = { digits: 20, within: 1e-4 };

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** All that train a network, on the same digits. */
export async function competitorsFor(
  name: NetworkName,
  digits: Digits,
  tensorflow: Helper,
  browser: Helper,
): Promise<Competitor[]> {
  await startTensorflow(name, digits, tensorflow);
  return [
    ...nodeCompetitors(name, digits),
    ...browserCompetitors(name, browser),
    ...tfCompetitors(tensorflow),
  ];
}

function nodeCompetitors(name: NetworkName, { images, labels }: Digits): Competitor[] {
  const network = networks[name];
  const options = { learningRate: RATE, batchSize: 1 };
  const [weights, inBatches, readable] = [1, 1, 1].map((seed) => createWeights(network, seed));
  const net = convnetOf(name);
  const [side] = imageOf(network).shape;
  const volumes = volumesOf(images.subarray(0, CONVNET_DIGITS * side * side), side);
  const some = labels.subarray(0, CONVNET_DIGITS);
  const timed = (competitor: string, count: number, work: () => unknown): Competitor => ({
    name: competitor,
    round: () => count / seconds(work),
  });
  return [
    timed('ConvScope', EPOCHS * labels.length, () => {
      for (let n = 0; n < EPOCHS; n += 1) trainEpoch(network, weights, images, labels, options);
    }),
    timed('ConvScope, batches of 32', EPOCHS * labels.length, () => {
      for (let n = 0; n < EPOCHS; n += 1)
        trainEpoch(network, inBatches, images, labels, { ...options, batchSize: 32 });
    }),
    timed('ConvScope, layer by layer', labels.length, () =>
      trainEpochReadable(network, readable, images, labels, options),
    ),
    timed(CONVNET, CONVNET_DIGITS, () => convnetEpoch(net, volumes, some, RATE)),
  ];
}

function browserCompetitors(name: NetworkName, browser: Helper): Competitor[] {
  const weights = Object.fromEntries(
    Object.entries(createWeights(networks[name], 1)).map(([tensor, numbers]) => [tensor, [...numbers]]),
  );
  return [1, 32].map((batch) => ({
    name: `ConvScope, in the page's worker${batch === 1 ? '' : `, batches of ${batch}`}`,
    round: async () => {
      const { digits, seconds: took } = await browser.ask<{ digits: number; seconds: number }>({
        kind: 'round',
        network: name,
        weights,
        batch,
        rate: RATE,
        epochs: EPOCHS,
      });
      return digits / took;
    },
  }));
}

function tfCompetitors(tensorflow: Helper): Competitor[] {
  const { single, batch, batches } = TF_DIGITS;
  return [
    { size: 1, digits: single, name: tensorflow.name },
    { size: batch, digits: batches, name: `${tensorflow.name}, batches of ${batch}` },
  ].map(({ size, digits, name }) => ({
    name,
    round: async () => {
      const answer = await tensorflow.ask<{ seconds: number }>({ kind: 'round', batch: size, digits });
      return digits / answer.seconds;
    },
  }));
}

/** @throws Error if TensorFlow.js does not come to the same weights: then it would not do the same work. */
async function startTensorflow(
  name: NetworkName,
  { images, labels }: Digits,
  tensorflow: Helper,
): Promise<void> {
  const network = networks[name];
  const [side] = imageOf(network).shape;
  const weights = createWeights(network, 1);
  const answer = await tensorflow.ask<{ weights: Weights }>({
    kind: 'start',
    network: name,
    weights,
    side,
    convolutions: network.layers
      .filter(isConvolution)
      .map(({ weights: kernel, channels, kernels, kernel: size }) => ({
        weights: kernel,
        channels,
        kernels,
        kernel: size,
      })),
    images: images.slice(0, TF_DIGITS.batches * side * side),
    labels: labels.slice(0, TF_DIGITS.batches),
    rate: RATE,
    trial: TRIAL.digits,
  });
  const own = copyWeights(weights);
  trainEpoch(network, own, images.subarray(0, TRIAL.digits * side * side), labels.subarray(0, TRIAL.digits), {
    learningRate: RATE,
    batchSize: 1,
  });
  for (const [tensor, numbers] of Object.entries(own)) {
    const apart = Math.max(...numbers.map((value, n) => Math.abs(value - answer.weights[tensor][n])));
    if (!(apart < TRIAL.within))
      throw new Error(`${tensor}: TensorFlow.js differs by ${apart} after ${TRIAL.digits} digits`);
  }
}
