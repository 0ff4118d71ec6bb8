import { useEffect, useRef, type RefObject } from 'react';

/** Where the maps are wider than the window, they scroll to the one that the phase computes. */
export function useActiveInView(phase: number | null): RefObject<HTMLDivElement | null> {
  const maps = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = maps.current?.querySelector('.columns');
    const active = row?.querySelector('.stage-map.active');
    if (phase === null || !row || !active) return;
    const [frame, box] = [row.getBoundingClientRect(), active.getBoundingClientRect()];
    row.scrollLeft += (box.left + box.right - frame.left - frame.right) / 2;
  }, [phase]);
  return maps;
}
