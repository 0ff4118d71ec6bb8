import { rollup } from 'd3';
import { useLayoutEffect, useMemo, useRef } from 'react';
import {
  cellAxes,
  coordinatesOf,
  networks,
  placeIn,
  tensorName,
  tensorOf,
  type Explanation,
  type Network,
  type Ref,
} from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { memoEach } from '../../store/memo.ts';
import { mapKey, type MapKey } from '../../timeline/phases.ts';
import { feedsOf, pointedExplanation } from '../../store/pass/pointing.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { createPlaces, mapElement } from '../motion/cellRects.ts';
import { stageColumns } from '../stage/layout.ts';
import { READOUT } from '../parts/readoutId.ts';
import { placeBeside } from './placeBeside.ts';
import { Readout, type ReadoutPlace } from './Readout.tsx';
import { useReachable } from './useReachable.ts';

/** The card beside the cell that is hovered or focused, which describes it. What is pinned is explained at the right already. */
export default function ReadoutContainer() {
  const hover = useAppStore((state) => state.hover);
  const root = useRef<HTMLDivElement>(null);
  const { shown, isOpen, ...reached } = useReachable(usePointed(), root, (held) => hover(held?.ref ?? null));
  useLayoutEffect(() => {
    if (shown && root.current) moveBeside(root.current, shown.traced, shown.ref);
  }, [shown]);
  if (!shown) return null;
  const { traced, ref, explanation } = shown;
  return (
    <div ref={root} id={READOUT} role="tooltip" className={isOpen ? 'readout open' : 'readout'} {...reached}>
      <Readout
        explanation={explanation}
        isComputed={shown.isComputed}
        place={placeOf(traced, ref)}
        feeds={feedCounts(traced, ref)}
      />
    </div>
  );
}

interface Pointed {
  readonly traced: Traced;
  readonly ref: Ref;
  readonly explanation: Explanation;
  readonly isComputed: boolean;
}

/** The cell that is hovered or focused; the same object while it stays the same. */
function usePointed(): Pointed | null {
  const traced = useAppStore(tracedOf);
  const ref = useAppStore((state) => state.hovered);
  const explanation = useAppStore(pointedExplanation);
  const isDone = useAppStore(
    (state) =>
      state.hovered !== null && isComputed(timelineFor(state.network), frameOf(state), state.hovered),
  );
  return useMemo(
    () => traced && ref && explanation && { traced, ref, explanation, isComputed: isDone },
    [traced, ref, explanation, isDone],
  );
}

/** Beside the map that the cell lies in, at the cell's height: right of it, left of it, or where there is room. */
function moveBeside(card: HTMLElement, traced: Traced, ref: Ref): void {
  const cell = createPlaces(networks[traced.network])(ref);
  const map = mapElement(ref)?.getBoundingClientRect();
  card.style.visibility = cell && map ? 'visible' : 'hidden';
  if (!cell || !map) return;
  const { width, height } = card.getBoundingClientRect();
  // the list at the right, whose rows point at cells, stays uncovered; on narrow screens it lies below
  const edge = document.querySelector('.side-panel')?.getBoundingClientRect().left || window.innerWidth;
  const { x, y } = placeBeside(map, cell, { width, height }, { width: edge, height: window.innerHeight });
  card.style.transform = `translate(${x}px, ${y}px)`;
}

/** A cell's row and column in its map; null where cells have no rows. */
function placeOf({ network }: Traced, { tensor: name, index }: Ref): ReadoutPlace | null {
  const tensor = tensorOf(networks[network], name);
  const { maps, cell } = placeIn(tensor, index);
  const [row, column] = coordinatesOf({ axes: cellAxes(tensor) }, cell);
  if (column === undefined) return null;
  const letter = tensor.role === 'value' && maps.length > 0 ? tensor.letter : undefined;
  return {
    row,
    column,
    map: maps.at(0) ?? null,
    counted: letter === undefined ? null : `${letter} = ${index}`,
  };
}

/** Which maps of the stage the cell feeds. What has no map of its own, as a dense sum, is shown by another's. */
function feedCounts(traced: Traced, ref: Ref): { name: string; count: number }[] {
  const shownBy = shownMaps(networks[traced.network]);
  const shown = feedsOf(traced)(ref).flatMap((fed) => shownBy.get(mapKey(fed)) ?? []);
  return Array.from(
    rollup(
      shown,
      (maps) => maps.length,
      (name) => name,
    ),
    ([name, count]) => ({ name, count }),
  );
}

const shownMaps = memoEach((network: Network): ReadonlyMap<MapKey, string> => {
  const specs = stageColumns(network).flatMap(({ value, gradient }) => [value, gradient]);
  return new Map(
    specs.flatMap((spec) => [mapKey(spec), ...spec.aliases].map((key) => [key, tensorName(spec)] as const)),
  );
});
