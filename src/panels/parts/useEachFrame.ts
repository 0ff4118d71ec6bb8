import { useCallback, useEffect, useRef } from 'react';
import { LIGHT } from '../../timeline/stream.ts';

/** Collects items and hands them on once a frame. */
export interface FrameQueue<Item> {
  add(...items: readonly Item[]): void;
  /** Hands on at once what is collected. */
  flush(): void;
}

/** Milliseconds from which on a frame is long, two of the screen's own. */
const LONG = 30;

/**
 * A pointer moves more often than the screen can show: if each move were drawn by itself, a slow machine would come to
 * no frame at all. `take` is given all that came since the last frame. Where `isHeavy`, frames after one that took long are left to
 * what is light, such as the thumb under a finger.
 */
export function useEachFrame<Item>(
  take: (items: readonly Item[]) => void,
  { isHeavy = false }: { readonly isHeavy?: boolean } = {},
): FrameQueue<Item> {
  const items = useRef<Item[]>([]);
  const request = useRef(0);
  /** Until when, after a frame that took long, what is heavy rests. */
  const restsUntil = useRef(0);
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
    const all = stop();
    if (all.length === 0) return;
    const begun = performance.now();
    latest.current(all);
    if (isHeavy)
      requestAnimationFrame(() => {
        const took = performance.now() - begun;
        if (took > LONG) restsUntil.current = begun + took * (1 + LIGHT);
      });
  }, [stop, isHeavy]);
  const inFrame = useCallback(
    function inFrame(): void {
      if (performance.now() < restsUntil.current) request.current = requestAnimationFrame(inFrame);
      else flush();
    },
    [flush],
  );
  const add = useCallback(
    (...more: readonly Item[]): void => {
      items.current.push(...more);
      request.current ||= requestAnimationFrame(inFrame);
    },
    [inFrame],
  );
  useEffect(() => () => void stop(), [stop]);
  return { add, flush };
}
