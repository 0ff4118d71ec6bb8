import {
  blockOfTensor,
  blocksOf,
  mapOfCell,
  networks,
  type Network,
  type NetworkName,
  type Ref,
} from '../../core/index.ts';
import type { Highlights, Mark } from '../../timeline/highlights.ts';
import { memoLast } from '../memo.ts';
import { blockKey, type AppState, type FrontChoice } from '../state.ts';
import { stepHighlightsOf } from './pointing.ts';

/** Which map of each block stands in front: the step's, else the reader's. Derived, never stored. */

/**
 * One map a block. What the reader brought to the front at this very step stays; else what is pinned, else what the step computes or
 * reads, if that lies in one map; else what the reader chose before, or the map of the cell that is selected.
 */
const frontsAt = memoLast(computeFronts);
/** The same, for the network beside. */
export const frontsBesideAt = memoLast(computeFronts);

function computeFronts(
  name: NetworkName,
  highlights: Highlights,
  position: number,
  fronts: AppState['fronts'],
  selected: Ref,
  pinned: boolean,
): readonly number[] {
  const network = networks[name];
  const selectedIn = (block: number): number | null =>
    blockOfTensor(network, selected.tensor) === block ? mapOfCell(network, selected) : null;
  return blocksOf(network).map(({ tensors }, block) => {
    const choice: FrontChoice | undefined = fronts[blockKey(name, block)];
    if (choice?.position === position) return choice.map;
    return (
      (pinned ? selectedIn(block) : null) ??
      stepMap(network, tensors, highlights) ??
      choice?.map ??
      selectedIn(block) ??
      0
    );
  });
}

const STRENGTHS: readonly (readonly Mark[])[] = [['focus'], ['now'], ['source']];

/** The one map in which all that the step speaks of most lies; null where there is none or are several. */
function stepMap(network: Network, tensors: readonly string[], highlights: Highlights): number | null {
  for (const strength of STRENGTHS) {
    const maps = new Set(
      tensors.flatMap((tensor) =>
        (['value', 'gradient'] as const).flatMap((of) => marked(tensor, of, strength)),
      ),
    );
    if (maps.size > 0) return maps.size === 1 ? [...maps][0] : null;
  }
  return null;

  function marked(tensor: string, of: Ref['of'], strength: readonly Mark[]): number[] {
    const marks = highlights[`${of}:${tensor}`] ?? new Map<number, Mark>();
    return Array.from(marks).flatMap(([index, mark]) =>
      strength.includes(mark) ? (mapOfCell(network, { tensor, index }) ?? []) : [],
    );
  }
}

/** The maps in front in the network in use. */
export function frontsOf(state: AppState): readonly number[] {
  const { network, position, fronts, selected, pinned } = state;
  return frontsAt(network, stepHighlightsOf(state), position, fronts, selected, pinned);
}
