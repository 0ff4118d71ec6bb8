import {
  createRandom,
  createWeights,
  imageOf,
  networks,
  type Digits,
  type NetworkName,
  type Weights,
} from '../../src/core/index.ts';
import { countCorrect } from './accuracy.ts';
import { createAugment, type Limits } from './augment.ts';
import { calibrate } from './calibrate.ts';
import type { RawDigits } from './mnistPackage.ts';
import { crossEntropyLoss, descendOnce, rateAt, rounded, shrink, type Recipe } from './training.ts';

const RAW_PIXELS = 28 * 28;
const SIGNIFICANT_DIGITS = 5;

/** Weights on their way, and after it how many validation digits they answer rightly. */
export interface Candidate {
  readonly network: NetworkName;
  readonly seed: number;
  readonly recipe: Recipe;
  weights: Weights;
  correct: number;
}

export function candidatesOf(network: NetworkName, seeds: readonly number[], recipe: Recipe): Candidate[] {
  return seeds.map((seed) => ({
    network,
    seed,
    recipe,
    weights: createWeights(networks[network], seed),
    correct: 0,
  }));
}

/** The side of the square image that a network reads. */
export function sideOf(network: NetworkName): number {
  return imageOf(networks[network]).shape[0];
}

/** Networks by the side of their image. */
export function bySide(names: readonly NetworkName[]): [side: number, names: readonly NetworkName[]][] {
  const sides = new Set(names.map(sideOf));
  return Array.from(sides, (side) => [side, names.filter((name) => sideOf(name) === side)]);
}

/**
 * Trains all candidates, whose images are of one size, side by side: each epoch makes one fresh copy of every digit, in a fresh order, which all
 * of them take. Ends with rounded weights, and counts the validation digits they answer rightly.
 */
export function trainTogether(
  candidates: readonly Candidate[],
  raw: RawDigits,
  { train, validation }: Digits,
  { limits, seed, report }: { limits: Limits; seed: number; report: (text: string) => void },
): void {
  const count = raw.labels.length;
  const random = createRandom(seed);
  const side = sideOf(candidates[0].network);
  const pixels = side * side;
  const augment = createAugment(random, limits, side);
  const images = new Float64Array(count * pixels);
  const labels = new Uint8Array(count);
  const epochs = Math.max(...candidates.map(({ recipe }) => recipe.epochs));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    random.permutation(count).forEach((digit, n) => {
      augment(raw.images.subarray(digit * RAW_PIXELS, (digit + 1) * RAW_PIXELS), images, n * pixels);
      labels[n] = raw.labels[digit];
    });
    for (const candidate of candidates) step(candidate, images, labels, epoch);
    if ((epoch + 1) % 50 === 0) report(`epoch ${epoch + 1} of ${epochs}`);
  }
  for (const candidate of candidates) {
    if (candidate.recipe.loss === crossEntropyLoss) {
      calibrate(networks[candidate.network], candidate.weights, train);
    }
    candidate.weights = rounded(candidate.weights, SIGNIFICANT_DIGITS);
    candidate.correct = countCorrect(networks[candidate.network], candidate.weights, validation);
    report(
      `${candidate.network}, seed ${candidate.seed}: ${candidate.correct} of ${validation.labels.length}`,
    );
  }
}

function step(candidate: Candidate, images: Float64Array, labels: Uint8Array, epoch: number): void {
  const { recipe } = candidate;
  if (epoch >= recipe.epochs) return;
  const network = networks[candidate.network];
  const rate = rateAt(recipe, epoch);
  candidate.weights = descendOnce(network, candidate.weights, images, labels, rate, recipe.loss);
  shrink(network, candidate.weights, rate * recipe.decay);
}

/** The candidate of a network with the most right answers; of equals, the first. */
export function bestOf(candidates: readonly Candidate[], network: NetworkName): Candidate {
  const own = candidates.filter((candidate) => candidate.network === network);
  return own.reduce((best, candidate) => (candidate.correct > best.correct ? candidate : best));
}
