import type { NetworkName } from '../../core/index.ts';
import { choiceIn, isWork, type Last } from './chosen.ts';

/** Whether another network than the one in use comes with weights that the reader trained, took from a file, or changed. */
export function comesWithWork(state: Last, network: NetworkName): boolean {
  return network !== state.network && isWork(state, network, choiceIn(state, network));
}
