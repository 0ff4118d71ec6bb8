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
import { waitingOf } from '../ask/askSlice.ts';
import { memoLast } from '../memo.ts';
import { blockKey, type AppState, type FrontChoice } from '../state.ts';
import { besideAt, networkBeside, otherPassOf, positionBeside } from './beside.ts';
import { stepHighlightsOf } from './pointing.ts';

/** Which map of each block stands in front: the reader's, while it holds, else the step's. */

/** A map a block. */
export interface Fronts {
  readonly fronts: readonly number[];
  /** The one map that the step computes or reads; null where there is none or are several. */
  readonly stepMaps: readonly (number | null)[];
}

/** What the reader brought to the front, while it holds; else what is pinned, else the step's map, else that of the cell that is selected. */
const frontsAt = memoLast(computeFronts);
/** The same, for the network beside. */
export const frontsBesideAt = memoLast(computeFronts);

function computeFronts(
  name: NetworkName,
  highlights: Highlights,
  chosen: AppState['fronts'],
  selected: Ref,
  pinned: boolean,
): Fronts {
  const network = networks[name];
  const selectedIn = (block: number): number | null =>
    blockOfTensor(network, selected.tensor) === block ? mapOfCell(network, selected) : null;
  const stepMaps = blocksOf(network).map(({ tensors }) => stepMap(network, tensors, highlights));
  const fronts = stepMaps.map(
    (map, block) =>
      chosen[blockKey(name, block)]?.map ??
      (pinned ? selectedIn(block) : null) ??
      map ??
      selectedIn(block) ??
      0,
  );
  return { fronts, stepMaps };
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

/** What the question that waits speaks of, else the step. */
function spokenOf(state: AppState): Highlights {
  return waitingOf(state)?.lit ?? stepHighlightsOf(state);
}

/** The maps in front in the network in use. */
export function frontsOf(state: AppState): Fronts {
  const { network, fronts, selected, pinned } = state;
  return frontsAt(network, spokenOf(state), fronts, selected, pinned);
}

/** The map that the step asks for in a block of a network that is shown; null where it asks for none. */
export function stepMapOf(state: AppState, name: NetworkName, block: number): number | null {
  const { tensors } = blocksOf(networks[name])[block];
  if (name === state.network) return stepMap(networks[name], tensors, spokenOf(state));
  const beside = networkBeside(state) === name ? otherPassOf(state) : null;
  const shown = beside && besideAt(beside, positionBeside(state, name));
  return shown && stepMap(networks[name], tensors, shown.highlights);
}

/** A choice holds until the step asks for another map than it did. */
function holds(state: AppState, { network, block, against }: FrontChoice): boolean {
  const asked = stepMapOf(state, network, block);
  return asked === null || asked === against;
}

/** The reader's choices that hold at the step that is shown; the same object where all do. */
export function frontsHeld(state: AppState): AppState['fronts'] {
  const kept = Object.entries(state.fronts).filter(([, choice]) => choice && holds(state, choice));
  return kept.length === Object.keys(state.fronts).length ? state.fronts : Object.fromEntries(kept);
}
