import { memo, useLayoutEffect, useRef } from 'react';
import { changesAfter, isStream, NO_CHANGES, REST } from '../../timeline/stream.ts';
import { restoreStyles } from './lostStyles.ts';
import type * as Typesetter from './typeset.ts';
import './formula.css';

/** What sets formulas. Null until it has come: it is large and not needed before the first formula, so it is loaded then. */
let typesetter: typeof Typesetter | null = null;

/** Brings what sets formulas, for those that cannot wait for it. */
export async function loadTypesetter(): Promise<void> {
  await restoreStyles();
  typesetter = await import('./typeset.ts');
}

/**
 * A formula from explain. One of a stream is set when it has come to rest; others at once, as what lies below must not move
 * later, but on a slow machine, where the numbers are drawn first. If the typesetter cannot be loaded, the TeX stands as it is.
 */
export const Formula = memo(function Formula({ tex, className = '' }: { tex: string; className?: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const changes = useRef(NO_CHANGES);
  // a layout effect: a formula belongs to the frame of the numbers that it stands above
  useLayoutEffect(() => {
    let current = true;
    const set = (): void => {
      root.current?.removeAttribute('aria-busy');
      if (typesetter && root.current) typesetter.typeset(tex, root.current);
      else loadTypesetter().then(() => current && set(), spell);
    };
    const spell = (): void => {
      if (current && root.current) root.current.textContent = tex;
    };
    const now = performance.now();
    const isQuick = isStream(changes.current, now);
    changes.current = changesAfter(changes.current, now);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const isLate = root.current?.firstChild && typesetter?.isSlow();
    if (isQuick || isLate) root.current?.setAttribute('aria-busy', 'true');
    if (isQuick) timer = setTimeout(set, REST);
    else if (isLate) frame = requestAnimationFrame(() => (timer = setTimeout(set)));
    else set();
    return () => {
      current = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [tex]);
  return <span ref={root} className={`formula ${className}`} />;
});
