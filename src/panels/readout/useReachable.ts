import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/** Milliseconds in which a pointer that only passes by is over a card; and after which a card that nobody comes to is gone. */
const PASSING = 50;
const WAITS = 600;

export interface Reachable<T> {
  /** What is pointed at, or was until just now. */
  readonly shown: T | null;
  /** The pointer can be moved onto the card. */
  readonly isOpen: boolean;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/**
 * Lets a card beside what is pointed at be read with the pointer on it. It stays a while once nothing is pointed at, and as
 * long as the pointer is on it. It is in nobody's way: only who comes to it slowly meets it, who passes by reaches what lies
 * under it. Escape closes it.
 * @param onHold called with what is shown when the pointer comes to the card, with null when it leaves
 */
export function useReachable<T extends object>(
  pointed: T | null,
  card: RefObject<HTMLElement | null>,
  onHold: (held: T | null) => void,
): Reachable<T> {
  const [last, setLast] = useState(pointed);
  const [isHeld, setHeld] = useState(false);
  const [isMet, setMet] = useState(false);
  if (pointed && pointed !== last) setLast(pointed);
  const shown = pointed ?? last;
  const isShown = shown !== null;
  const isLeft = isShown && !pointed && !isHeld;
  const pointer = usePointer(isShown);
  useEffect(() => {
    if (!isLeft) return;
    const close = (): void => setLast(null);
    const pass = (): void => {
      const at = pointer();
      if (!at || isIn(card.current, at)) close();
      else setMet(true);
    };
    const passing = setTimeout(pass, pointer() ? PASSING : 0);
    const waits = setTimeout(close, WAITS);
    return () => {
      clearTimeout(passing);
      clearTimeout(waits);
      setMet(false);
    };
  }, [isLeft, pointer, card]);
  const letGo = useEffectEvent(() => onHold(null));
  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setLast(null);
      setHeld(false);
      letGo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isShown]);
  return {
    shown,
    isOpen: isHeld || (isLeft && isMet),
    onPointerEnter() {
      setHeld(true);
      onHold(shown);
    },
    onPointerLeave() {
      setHeld(false);
      onHold(null);
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Tells where the pointer is, while it is watched; null where something else was done since, with a key or a wheel. */
function usePointer(isWatched: boolean): () => Point | null {
  const at = useRef<Point | null>(null);
  useEffect(() => {
    if (!isWatched) return;
    const end = new AbortController();
    const options = { capture: true, passive: true, signal: end.signal };
    const note = ({ clientX: x, clientY: y, pointerType, buttons }: PointerEvent): void => {
      at.current = pointerType === 'touch' || buttons > 0 ? null : { x, y };
    };
    const forget = (): void => {
      at.current = null;
    };
    document.addEventListener('pointermove', note, options);
    for (const other of ['keydown', 'pointerdown', 'scroll'])
      document.addEventListener(other, forget, options);
    return () => end.abort();
  }, [isWatched]);
  return useCallback(() => at.current, []);
}

function isIn(element: HTMLElement | null, { x, y }: Point): boolean {
  const box = element?.getBoundingClientRect();
  return !!box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
