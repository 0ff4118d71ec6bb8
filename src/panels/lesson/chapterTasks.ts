import { cellCount, sigma, slope, tensorOf, type Network, type Ref } from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import type { AppState } from '../../store/state.ts';

/** What chapters ask of the page, to know whether their task was done. */

/** Whether the step has computed a cell, however the reader came there. */
export function hasComputed(now: AppState, ref: Ref): boolean {
  return isComputed(timelineFor(now.network), frameOf(now), ref);
}

/** Whether a cell is selected: its value or its gradient. */
export function hasSelected(
  { selected }: Pick<AppState, 'selected'>,
  tensor: string,
  index: number,
): boolean {
  return selected.tensor === tensor && selected.index === index;
}

/** How many cells a tensor has: sentences count them and write no sizes. */
export function cellsIn(network: Network, tensor: string): number {
  return cellCount(tensorOf(network, tensor));
}

/** The slope of a sigmoid in its middle. */
export const STEEPEST = slope(sigma(0));

/** Whether a sigmoid is flat at an output: its slope is less than a quarter of the largest. */
export function isFlatAt(output: number): boolean {
  return slope(output) < STEEPEST / 4;
}
