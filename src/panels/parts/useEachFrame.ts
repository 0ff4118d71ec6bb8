import { useEffect, useMemo, useRef } from 'react';

/** Collects items and hands them on once a frame. */
export interface FrameQueue<Item> {
  add(...items: readonly Item[]): void;
  /** Hands on at once what is collected. */
  flush(): void;
}

/**
 * A pointer moves more often than the screen can show: if each move were drawn by itself, a slow machine would come to
 * no frame at all. `take` is given all that came since the last frame.
 */
export function useEachFrame<Item>(take: (items: readonly Item[]) => void): FrameQueue<Item> {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const queue = useMemo(() => {
    let items: Item[] = [];
    let request = 0;
    const flush = (): void => {
      cancelAnimationFrame(request);
      request = 0;
      const taken = items;
      items = [];
      if (taken.length > 0) latest.current(taken);
    };
    return {
      add(...more: readonly Item[]): void {
        items.push(...more);
        request ||= requestAnimationFrame(flush);
      },
      flush,
      stop(): void {
        cancelAnimationFrame(request);
        request = 0;
        items = [];
      },
    };
  }, []);
  useEffect(() => queue.stop, [queue]);
  return queue;
}
