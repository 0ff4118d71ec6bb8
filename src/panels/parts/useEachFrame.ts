import { useCallback, useEffect, useRef } from 'react';

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
  const items = useRef<Item[]>([]);
  const request = useRef(0);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const stop = useCallback((): Item[] => {
    cancelAnimationFrame(request.current);
    request.current = 0;
    return items.current.splice(0);
  }, []);
  const flush = useCallback((): void => {
    const taken = stop();
    if (taken.length > 0) latest.current(taken);
  }, [stop]);
  const add = useCallback(
    (...more: readonly Item[]): void => {
      items.current.push(...more);
      request.current ||= requestAnimationFrame(flush);
    },
    [flush],
  );
  useEffect(() => () => void stop(), [stop]);
  return { add, flush };
}
