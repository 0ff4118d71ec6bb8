import { hasCell, networks, type NetworkName, type Ref } from '../../core/index.ts';
import { positionOf, stepAt } from '../../timeline/steps.ts';
import type { AppStore } from '../createAppStore.ts';
import { otherKey, otherPassOf, positionBeside } from './beside.ts';
import { timelineFor } from './frames.ts';
import { firstWeight } from './selectionSlice.ts';

/** What is done with the network that stands beside the one in use. */

/** Asks again for weights that could not be loaded. */
export function retryOther(store: AppStore): void {
  const key = otherKey(store.getState());
  if (key) store.setState(({ files: { [key]: _failed, ...others } }) => ({ files: others }));
}

/** The cell that is selected, where the other network has one of that name too; else the weight it begins with. */
function sameCell(selected: Ref, other: NetworkName): Ref {
  return hasCell(networks[other], selected) ? selected : firstWeight(other);
}

/**
 * Goes over to the network beside, to a cell of it: the place in the pass stays, and neither stage has to be waited for.
 */
export function goBeside(store: AppStore, to?: Ref): void {
  const before = store.getState();
  const traced = otherPassOf(before);
  if (!traced) return;
  const ref = to ?? sameCell(before.selected, traced.network);
  const step = stepAt(timelineFor(traced.network), 'cell', positionBeside(before, traced.network));
  before.choose(traced.network);
  // the stage that is gone over to stays where it is
  const position = positionOf(timelineFor(traced.network), step, before.stepSize);
  store.setState({ traced, beside: before.network, position: before.position === 0 ? 0 : position });
  store.getState().select(ref);
}
