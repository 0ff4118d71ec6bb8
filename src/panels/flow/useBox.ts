import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The size of an element in whole pixels, kept up to date; 0 by 0 until it is laid out. */
export function useBox(): { root: RefObject<HTMLDivElement | null>; width: number; height: number } {
  const root = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const measure = (): void => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      setSize((so) => (so.width === size.width && so.height === size.height ? so : size));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { root, width, height };
}
