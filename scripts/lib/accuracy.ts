import {
  cellCount,
  inkOf,
  predict,
  type Accuracy,
  type DigitSet,
  type Network,
  type Weights,
} from '../../src/core/index.ts';

/** For 95 % confidence. */
const Z = 1.959964;

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

/** The share of right answers and Wilson's interval around it (E. B. Wilson, 1927), to four decimals. */
export function accuracyOf(correct: number, of: number): Accuracy {
  const share = correct / of;
  const square = (Z * Z) / of;
  // (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)
  const middle = share + square / 2;
  const spread = Math.sqrt(square * (share * (1 - share) + square / 4));
  const bound = (sign: number): number => round((middle + sign * spread) / (1 + square));
  return { validation: round(share), of, interval: [bound(-1), bound(1)] };
}

function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
