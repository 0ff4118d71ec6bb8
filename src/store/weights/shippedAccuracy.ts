import type { Accuracy, NetworkName } from '../../core/index.ts';
import type { ShippedChoice } from './choices.ts';
import accuracies from './shippedAccuracies.json';

/**
 * What the shipped weights of a network answer rightly of the validation digits, as their file says too; null where nothing was
 * measured. `npm run weights` writes all of it into one small file, so that no weights have to be loaded to compare.
 */
export function shippedAccuracy(network: NetworkName, choice: ShippedChoice): Accuracy | null {
  const found = accuracies.find((each) => each.network === network && each.choice === choice);
  if (!found) return null;
  const { validation, of, interval } = found;
  return { validation, of, interval: [interval[0], interval[1]] };
}
