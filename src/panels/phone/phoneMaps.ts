import { imageOf, type Network, type Ref } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import type { MapSpec, StageBlock, StageColumn } from '../stage/layout.ts';
import type { MapSource } from '../stage/mapData.ts';

/** A column of the stage, and the block that it stands in. */
export interface PhoneMap {
  readonly column: StageColumn;
  readonly stageBlock: StageBlock;
  /** Which of the blocks that is. */
  readonly block: number;
}

/** What the screen is given to: the values or the gradients of a column; or the image, which is INPUT. */
export interface Shown {
  readonly map: number;
  readonly of: Ref['of'];
}

export const INPUT = -1;

/** A choice of the reader, and the cell or the question that called for a map then. */
export interface Chosen {
  readonly network: string;
  readonly shown: Shown;
  readonly against: Shown | null;
}

export function phoneMaps(blocks: readonly StageBlock[]): PhoneMap[] {
  return blocks.flatMap((stageBlock, block) =>
    stageBlock.columns.map((column) => ({ column, stageBlock, block })),
  );
}

/** The map that shows a cell; null where none does. */
export function shownOf(
  network: Network,
  maps: readonly PhoneMap[],
  ref: Pick<Ref, 'tensor' | 'of'>,
): Shown | null {
  if (ref.tensor === imageOf(network).name) return { map: INPUT, of: 'value' };
  const key = mapKey(ref);
  const shows = (spec: MapSpec): boolean => mapKey(spec) === key || spec.aliases.includes(key);
  for (const of of ['value', 'gradient'] as const) {
    const map = maps.findIndex(({ column }) => shows(column[of]));
    if (map !== -1) return { map, of };
  }
  return null;
}

/** The map that the step computes; E, which has none, lies beside the scores. */
export function shownAtStep(source: MapSource, maps: readonly PhoneMap[]): Shown {
  const { network, frame, timeline } = source;
  const { block, half } = timeline.phases[frame.step.phase];
  const last = block === null ? maps.length - 1 : maps.findLastIndex((each) => each.block === block);
  return shownOf(network, maps, frame.focus) ?? { map: last, of: half === 'backward' ? 'gradient' : 'value' };
}

/** Whether a choice still stands: until a cell of another map is pinned, or a question asks for one. */
export function stillChosen(chosen: Chosen | null, network: string, called: Shown | null): Shown | null {
  if (chosen?.network !== network) return null;
  const isCalled = called && !isSame(called, chosen.against) && !isSame(called, chosen.shown);
  return isCalled ? null : chosen.shown;
}

export function isSame(one: Shown | null, other: Shown | null): boolean {
  return one?.map === other?.map && one?.of === other?.of;
}

/** What a swipe leads to: the next map of a stack, or at its end the next tensor. Null at the ends of the network. */
export type Neighbour =
  | { readonly kind: 'front'; readonly block: number; readonly front: number }
  | { readonly kind: 'map'; readonly map: number };

export function neighbour(
  maps: readonly PhoneMap[],
  { map }: Shown,
  fronts: readonly number[],
  by: 1 | -1,
): Neighbour | null {
  if (map !== INPUT) {
    const { block, stageBlock } = maps[map];
    const front = fronts[block] + by;
    if (front >= 0 && front < stageBlock.maps) return { kind: 'front', block, front };
  }
  const next = map + by;
  return next < INPUT || next >= maps.length ? null : { kind: 'map', map: next };
}
