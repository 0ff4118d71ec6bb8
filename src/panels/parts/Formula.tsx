import { memo, useLayoutEffect, useRef } from 'react';

/** Sets a formula into an element. */
type Typeset = (tex: string, into: HTMLElement) => void;

/** Null until it has come: it is large and not needed before the first formula, so it is loaded then. */
let typeset: Typeset | null = null;

async function loadTypesetter(): Promise<void> {
  ({ typeset } = await import('./typeset.ts'));
}

/**
 * While one scrubs or draws, nobody reads a formula: one that changes for the third time in twice as many milliseconds is set
 * when it has held still for so long. Two changes are two clicks, and what lies below must not move long after them.
 */
const REST = 120;

/** A formula from explain. Until the typesetter is there, and if it cannot be loaded, the TeX stands as it is. */
export const Formula = memo(function Formula({ tex, className = '' }: { tex: string; className?: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const changes = useRef<readonly [number, number]>([-Infinity, -Infinity]);
  // a layout effect: a formula belongs to the frame of the numbers that it stands above
  useLayoutEffect(() => {
    let current = true;
    const set = (): void => {
      if (typeset && root.current) typeset(tex, root.current);
      else loadTypesetter().then(() => current && set(), spell);
    };
    const spell = (): void => {
      if (current && root.current) root.current.textContent = tex;
    };
    const now = performance.now();
    const [beforeLast, last] = changes.current;
    changes.current = [last, now];
    const isQuick = now - beforeLast < 2 * REST;
    const timer = isQuick ? setTimeout(set, REST) : undefined;
    if (!isQuick) set();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [tex]);
  return <span ref={root} className={`formula ${className}`} />;
});
