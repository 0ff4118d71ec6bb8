import { memo, useEffect, useRef } from 'react';

/** The typesetter is large and not needed before the first formula, so it is loaded then. */
const loadTypesetter = () => import('./typeset.ts');

/** Milliseconds in which a formula is not set twice: while one scrubs or draws, nobody reads it. */
const REST = 120;

/** A formula from explain. Until the typesetter is there, and if it cannot be loaded, the TeX stands as it is. */
export const Formula = memo(function Formula({ tex, className = '' }: { tex: string; className?: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const changed = useRef(-Infinity);
  useEffect(() => {
    let current = true;
    const set = (): void => {
      loadTypesetter()
        .then(({ typeset }) => {
          if (current && root.current) typeset(tex, root.current);
        })
        .catch(() => {
          if (current && root.current) root.current.textContent = tex;
        });
    };
    const now = performance.now();
    const isQuick = now - changed.current < REST;
    changed.current = now;
    const timer = isQuick ? setTimeout(set, REST) : undefined;
    if (!isQuick) set();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [tex]);
  return <span ref={root} className={`formula ${className}`} />;
});
