import { networkNames, type NetworkName } from '../../core/index.ts';
import type { AppState } from '../state.ts';
import type { ShippedChoice } from '../weights/choices.ts';
import { shippedChoice } from '../weights/chosen.ts';

/** Which networks are asked what they make of the digit, with the weights that each comes with. */

interface Wanted {
  readonly network: NetworkName;
  readonly choice: ShippedChoice;
}

/** The best weights of each. */
export function everyOne(): Wanted[] {
  return networkNames().map((network) => ({ network, choice: shippedChoice(network, 'trained') }));
}

/** The files that are asked for: none before their answers are looked at. */
export function everyOneInUse(state: AppState): Wanted[] {
  return state.dialog === 'kernels' ? everyOne() : [];
}
