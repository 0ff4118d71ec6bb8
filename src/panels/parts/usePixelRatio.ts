import { useSyncExternalStore } from 'react';

/** Device pixels a CSS pixel, followed when the window moves to another screen or is zoomed. */
export function usePixelRatio(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio,
    () => 1,
  );
}

/** A query knows one ratio only: after each change there is another to ask. */
function subscribe(listener: () => void): () => void {
  const ask = (): MediaQueryList => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', change);
    return query;
  };
  const change = (): void => {
    asked.removeEventListener('change', change);
    asked = ask();
    listener();
  };
  let asked = ask();
  return () => asked.removeEventListener('change', change);
}
