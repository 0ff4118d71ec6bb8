import {
  cellCount,
  inkOf,
  predict,
  wilsonInterval,
  type Accuracy,
  type DigitSet,
  type Network,
  type Weights,
} from '../../src/core/index.ts';

/** The digit with the highest score, for each image of the set. */
export function answers(network: Network, weights: Weights, { images, labels }: DigitSet): Uint8Array {
  const pixels = cellCount(network.tensors[0]);
  return Uint8Array.from(labels, (_, n) => {
    const yo = predict(network, weights, inkOf(images.subarray(n * pixels, (n + 1) * pixels)));
    return yo.indexOf(yo.reduce((best, score) => Math.max(best, score)));
  });
}

/** How many of the set are answered rightly. */
export function countCorrect(network: Network, weights: Weights, set: DigitSet): number {
  return answers(network, weights, set).filter((answer, n) => answer === set.labels[n]).length;
}

/** The share of right answers and Wilson's interval around it, to four decimals. */
export function accuracyOf(correct: number, of: number): Accuracy {
  const [low, high] = wilsonInterval(correct, of);
  return { validation: round(correct / of), of, interval: [round(low), round(high)] };
}

function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
