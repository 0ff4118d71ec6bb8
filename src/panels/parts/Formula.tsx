import { memo, useLayoutEffect, useRef } from 'react';
import { changesAfter, isStream, NO_CHANGES, REST } from '../../timeline/stream.ts';
import { restoreStyles } from './lostStyles.ts';
import './formula.css';

/** Sets a formula into an element. */
type Typeset = (tex: string, into: HTMLElement) => void;

/** Null until it has come: it is large and not needed before the first formula, so it is loaded then. */
let typeset: Typeset | null = null;

/** Brings what sets formulas, for those that cannot wait for it. */
export async function loadTypesetter(): Promise<void> {
  await restoreStyles();
  ({ typeset } = await import('./typeset.ts'));
}

/**
 * A formula from explain. One of a stream is set when it has come to rest; others at once, as what lies below must not move
 * later. If the typesetter cannot be loaded, the TeX stands as it is.
 */
export const Formula = memo(function Formula({ tex, className = '' }: { tex: string; className?: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const changes = useRef(NO_CHANGES);
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
    const isQuick = isStream(changes.current, now);
    changes.current = changesAfter(changes.current, now);
    const timer = isQuick ? setTimeout(set, REST) : undefined;
    if (!isQuick) set();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [tex]);
  return <span ref={root} className={`formula ${className}`} />;
});
