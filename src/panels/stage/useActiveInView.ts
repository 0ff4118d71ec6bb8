import { useEffect, type RefObject } from 'react';

/**
 * Where maps are wider than the window, they scroll to the one that a phase computes, or to its block, if it is not in view.
 * @param scrollerOf what scrolls, from what is rendered
 */
export function useActiveInView(
  root: RefObject<HTMLElement | null>,
  scrollerOf: (root: HTMLElement) => Element | null,
  phase: number | null,
): void {
  useEffect(() => {
    const row = root.current && scrollerOf(root.current);
    const active = row?.querySelector('.stage-map.active') ?? row?.querySelector('.stage-block.lit');
    if (phase === null || !row || !active || row.scrollWidth <= row.clientWidth) return;
    const [frame, box] = [row.getBoundingClientRect(), active.getBoundingClientRect()];
    if (box.left < frame.left || box.right > frame.right)
      row.scrollBy({ left: (box.left + box.right - frame.left - frame.right) / 2 });
  }, [root, scrollerOf, phase]);
}
