import { cellCount, networks, type NetworkName, type Ref } from '../../core/index.ts';
import { alongside } from '../../timeline/alongside.ts';
import { frameAt, type Frame } from '../../timeline/frame.ts';
import { highlightsOf, type Highlights } from '../../timeline/highlights.ts';
import { positionOf, stepAt } from '../../timeline/steps.ts';
import { otherTracedOf } from './compare.ts';
import type { AppStore } from '../createAppStore.ts';
import { memoLast } from '../memo.ts';
import { frameOf, groupOfFrame, timelineFor } from './scene.ts';
import { firstWeight } from './selectionSlice.ts';
import { weightsKey, type AppState, type Traced } from '../state.ts';

/** What the other network's stage shows of its pass. */
export interface Beside {
  readonly frame: Frame;
  readonly highlights: Highlights;
}

/** The cell position of another network's pass. */
export function positionBeside(state: AppState, other: NetworkName): number {
  const own = timelineFor(state.network);
  return alongside(own, positionOf(own, frameOf(state).step, 'cell'), timelineFor(other));
}

/** The other network at a position of its pass. */
export const besideAt = memoLast((traced: Traced, position: number): Beside => {
  const timeline = timelineFor(traced.network);
  const frame = frameAt(timeline, stepAt(timeline, 'cell', position));
  return { frame, highlights: highlightsOf(groupOfFrame(traced, frame), null) };
});

/** The cell that is selected, where the other network has one of that name too; else the weight it begins with. */
function sameCell(selected: Ref, other: NetworkName): Ref {
  const tensor = networks[other].tensors.find(({ name }) => name === selected.tensor);
  return tensor && selected.index < cellCount(tensor) ? selected : firstWeight(other);
}

/**
 * Goes over to the network beside, to a cell of it: the place in the pass stays, and neither stage has to be waited for.
 */
export function goBeside(store: AppStore, to?: Ref): void {
  const before = store.getState();
  const traced = otherTracedOf(before);
  if (!traced) return;
  const ref = to ?? sameCell(before.selected, traced.network);
  before.choose(traced.network, before.weightsChoice);
  const { weightsChoice, select } = store.getState();
  const { shipped, network } = before;
  // what was in use is beside now; one's own weights have no counterpart, and the shipped ones take their place
  const isSame = weightsChoice === before.weightsChoice && weightsChoice !== 'own';
  store.setState({
    traced,
    beside: network,
    ...(shipped && isSame && { otherWeights: { key: weightsKey(network, weightsChoice), weights: shipped } }),
  });
  select(ref);
}
