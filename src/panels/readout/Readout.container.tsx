import { rollup } from 'd3';
import { useLayoutEffect, useRef } from 'react';
import { networks, tensorName, tensorOf, type Ref } from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { feedsOf, pointedExplanation } from '../../store/pointing.ts';
import { frameOf, timelineFor, tracedOf } from '../../store/scene.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { createPlaces } from '../motion/cellRects.ts';
import { Readout } from './Readout.tsx';

/** How far from the cell the card stands. */
const AWAY = 14;

/** The card beside the cell that is hovered or focused. What is pinned is explained at the right already. */
export default function ReadoutContainer() {
  const traced = useAppStore(tracedOf);
  const hovered = useAppStore((state) => state.hovered);
  const explanation = useAppStore(pointedExplanation);
  const frame = useAppStore(frameOf);
  const root = useRef<HTMLDivElement>(null);
  const isShown = traced !== null && hovered !== null && explanation !== null;
  useLayoutEffect(() => {
    if (isShown && root.current) moveBeside(root.current, traced, hovered);
  }, [isShown, traced, hovered]);
  if (!isShown) return null;
  const timeline = timelineFor(traced.network);
  return (
    <div ref={root} className="readout" aria-hidden>
      <Readout
        explanation={explanation}
        isComputed={isComputed(timeline, frame, hovered)}
        place={placeIn(traced, hovered)}
        feeds={feedCounts(traced, hovered)}
      />
    </div>
  );
}

/** Right of the cell and below, or where there is room. */
function moveBeside(card: HTMLElement, traced: Traced, ref: Ref): void {
  const cell = createPlaces(networks[traced.network])(ref);
  card.style.visibility = cell ? 'visible' : 'hidden';
  if (!cell) return;
  const { width, height } = card.getBoundingClientRect();
  // the list at the right, whose rows point at cells, stays uncovered; on narrow screens it lies below
  const edge = document.querySelector('.side-panel')?.getBoundingClientRect().left || window.innerWidth;
  const right = cell.x + AWAY + width < edge ? cell.x + AWAY : cell.x - AWAY - width;
  const below = cell.y + AWAY + height < window.innerHeight ? cell.y + AWAY : cell.y - AWAY - height;
  card.style.transform = `translate(${Math.max(right, 4)}px, ${Math.max(below, 4)}px)`;
}

function placeIn({ network }: Traced, { tensor, index }: Ref): { row: number; column: number } | null {
  const { shape } = tensorOf(networks[network], tensor);
  const columns = shape.at(-1) ?? 1;
  return shape.length < 2 ? null : { row: Math.floor(index / columns), column: index % columns };
}

function feedCounts(traced: Traced, ref: Ref): { name: string; count: number }[] {
  const counted = rollup(feedsOf(traced)(ref), (cells) => cells.length, tensorName);
  return Array.from(counted, ([name, count]) => ({ name, count }));
}
