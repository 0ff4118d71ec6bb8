import { useSyncExternalStore } from 'react';
import { zoomFor } from './zoom.ts';

/** How large things are that have a share of the window's width, 0 to 1, followed as it changes. */
export function useWindowZoom(share: number): number {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    },
    () => zoomFor(window.innerWidth * share, window.innerHeight),
  );
}
