import { useLayoutEffect, type RefObject } from 'react';

/** Pixels from which on a number fits a cell. */
const NUMBER_SIDE = 28;

/** One observer for all maps: it is asked only when one changes its size. */
let observer: ResizeObserver | null = null;
const columnsOf = new WeakMap<Element, number>();

function check(map: Element, width: number): void {
  map.classList.toggle('roomy', width / (columnsOf.get(map) ?? 1) >= NUMBER_SIDE);
}

function observe(map: Element, columns: number): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) check(target, contentRect.width);
  });
  columnsOf.set(map, columns);
  observer.observe(map);
  return () => observer?.unobserve(map);
}

/**
 * Gives a map the class "roomy" while its cells are large enough for numbers. A size container around each map would do
 * the same, but makes the browser lay out every map that changes in a pass of its own.
 */
export function useRoomCheck(map: RefObject<Element | null>, columns: number): void {
  useLayoutEffect(() => (map.current ? observe(map.current, columns) : undefined), [map, columns]);
}
