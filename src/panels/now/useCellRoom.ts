import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** From how many pixels on a cell has room for so many characters of 11 pixels. */
const ROOMS = [
  { from: 33, room: 5 },
  { from: 28, room: 4 },
] as const;

/** How many characters fit a cell of a matrix that stands in the figure; 0 where numbers are left out. */
export function useCellRoom(columns: number): { figure: RefObject<HTMLElement | null>; room: number } {
  const figure = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<number>(4);
  useLayoutEffect(() => {
    const element = figure.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const side = contentRect.width / columns;
      setRoom(ROOMS.find(({ from }) => side >= from)?.room ?? 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [columns]);
  return { figure, room };
}
