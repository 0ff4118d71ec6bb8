import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

const NARROW = 760;

/** Conditions on the body's width and height that the style sheet asks for, a class each. */
const ROOM: Readonly<Record<string, (width: number, height: number) => boolean>> = {
  /** There is room for the formula in symbols under the picture, whose cells keep their numbers. */
  line: (_, height) => height >= 186,
  /** And for the formula with the numbers in, which takes two lines where it is narrow. */
  tall: (width, height) => height >= (width < NARROW ? 240 : 228),
  narrow: (width) => width < NARROW,
  grand: (width, height) => width >= 1000 && height >= 300,
};

/**
 * Tells the style sheet how large the card's body is, in --body-width and --body-height and in the classes of ROOM. A size
 * container would do the same, but then the browser lays out all that is in it twice at every step, which costs half of the frame.
 */
export function useBodySize(): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const tell = useCallback((element: HTMLElement) => {
    const style = getComputedStyle(element);
    const width = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const height = element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    element.style.setProperty('--body-width', `${width}px`);
    element.style.setProperty('--body-height', `${height}px`);
    for (const [name, holds] of Object.entries(ROOM)) element.classList.toggle(name, holds(width, height));
  }, []);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => tell(element));
    observer.observe(element);
    tell(element);
    return () => observer.disconnect();
  }, [tell]);
  return body;
}
