import type { NetworkName } from '../../src/core/index.ts';
import { squaredErrorLoss } from '../../src/core/training/fast/head.ts';
import type { Limits } from './augment.ts';
import { crossEntropyLoss, type Recipe } from './training.ts';

/** Fewer than these for a trial: EPOCHS=20 npm run weights. */
const EPOCHS = Number(process.env['EPOCHS'] ?? 300);
const LIMITS: Limits = { rotation: 0.15, scale: 0.08, shear: 0.1, shift: 1 };
const KERNEL_RECIPE: Recipe = { epochs: EPOCHS, learningRate: 0.1, decay: 0.01, loss: crossEntropyLoss };
const FOUR_LAYER_RECIPE: Recipe = { epochs: EPOCHS, learningRate: 0.35, decay: 0, loss: squaredErrorLoss };
/**
 * An epoch of it takes fifteen times as long, and it has learned in a fifth of them. It makes more of digits that are changed more: in one
 * tenth of the digits it answered 981 rightly with LIMITS and the rate of the others, 986 and 987 with 1.4 and 1.8 times as much.
 */
const TWO_CONVOLUTIONS_RECIPE: Recipe = {
  ...KERNEL_RECIPE,
  epochs: Math.min(EPOCHS, 60),
  learningRate: 0.07,
};
const WIDE_LIMITS: Limits = { rotation: 0.27, scale: 0.144, shear: 0.18, shift: 1 };
/** How the weights of each network are trained, and the seeds of which the best is kept. */
export const TRAININGS: Readonly<
  Record<NetworkName, { seeds: readonly number[]; recipe: Recipe; limits?: Limits }>
> = {
  kernel: { seeds: [1, 2, 4, 6, 7, 8, 9, 10], recipe: KERNEL_RECIPE },
  fourLayer: { seeds: [1, 2], recipe: FOUR_LAYER_RECIPE },
  kernel2: { seeds: [1, 2], recipe: KERNEL_RECIPE },
  kernel4: { seeds: [1, 2], recipe: KERNEL_RECIPE },
  twoConvolutions: { seeds: [1], recipe: TWO_CONVOLUTIONS_RECIPE, limits: WIDE_LIMITS },
};
/** How far the digits are changed that some networks of one image size are trained on together: as the first wants it. */
export function limitsFor([first]: readonly NetworkName[]): Limits {
  return TRAININGS[first].limits ?? LIMITS;
}

export const AUGMENT_SEED = 5;
