import * as v from 'valibot';
import {
  cellCount,
  isNetworkName,
  networks,
  weightTensors,
  type NetworkName,
  type Weights,
} from '../core/index.ts';

/** What numbers and names from outside may be: from a file, or from what another version of the page or somebody else left in the browser. */

/** How far the pen may go beyond the pad, in sides of the pad: a screen is not wider. */
const BEYOND = 100;

/** Of a point of a stroke, in sides of the pad. */
export const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-BEYOND), v.maxValue(BEYOND));

/** Milliseconds since 1970, as far as dates go. */
export const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const digit = v.pipe(whole, v.maxValue(9));

export const networkName = v.pipe(
  v.string(),
  v.check((name) => isNetworkName(name)),
);

/** Of a weight: no descent comes near it, and sums of such weights are still finite. */
export const LARGEST = 1e6;

/** Whether there are as many weights as the network has, and no others. */
export function fits(name: NetworkName, found: Weights): boolean {
  // asked also where the name has been found wrong
  if (!isNetworkName(name)) return false;
  const tensors = weightTensors(networks[name]);
  return (
    Object.keys(found).length === tensors.length &&
    tensors.every((tensor) => found[tensor.name]?.length === cellCount(tensor))
  );
}
