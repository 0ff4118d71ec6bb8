/** What the tasks of a worker share. */

import type { Network } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';
import type { FromWorker } from './protocol.ts';

export interface Surroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Runs `work` after the messages that wait now, and no sooner than in so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly post: (message: FromWorker) => void;
}

/** A copy of a network with a bug in its backward pass. @throws RangeError where the network has no place for it. */
export type Plant = (network: Network, bug: PlantedBug) => Network;

/** Does a work that yields between its slices, the first of them at once; messages that come meanwhile are heard between two. */
export function inSlices<Result>(
  around: Surroundings,
  work: Generator<undefined, Result>,
  whenDone: (result: Result) => void,
): void {
  const { done, value } = work.next();
  if (done) whenDone(value);
  else around.later(() => inSlices(around, work, whenDone), 0);
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
