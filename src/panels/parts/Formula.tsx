import { memo, useEffect, useRef } from 'react';

/** The typesetter is large and not needed before the first formula, so it is loaded then. */
const loadTypesetter = () => import('./typeset.ts');

/** A formula from explain. Until the typesetter is there, and if it cannot be loaded, the TeX stands as it is. */
export const Formula = memo(function Formula({ tex, className = '' }: { tex: string; className?: string }) {
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    loadTypesetter()
      .then(({ typeset }) => {
        if (current && root.current) typeset(tex, root.current);
      })
      .catch(() => {
        if (current && root.current) root.current.textContent = tex;
      });
    return () => {
      current = false;
    };
  }, [tex]);
  return <span ref={root} className={`formula ${className}`} />;
});
