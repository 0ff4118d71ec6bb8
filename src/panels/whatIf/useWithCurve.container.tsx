import { useEffect, useState } from 'react';
import { curveWithin, type OwnPass } from '../../store/pass/ripple.ts';

/** Milliseconds of a frame that a curve is worked on. */
const PIECE = 10;

function isReadyIn(pass: OwnPass): boolean {
  const begun = performance.now();
  return curveWithin(pass, () => performance.now() - begun > PIECE) !== null;
}

/**
 * The pass, once its curve is there; until then the one before, and null where that is another network's. Most curves are there at
 * once. Those of a large network take longer than a frame, and are worked on piece by piece, so that nothing else waits for them.
 */
export function useWithCurve(pass: OwnPass | null): OwnPass | null {
  const [ready, setReady] = useState<OwnPass | null>(null);
  const isReady = pass === ready || (pass !== null && isReadyIn(pass));
  if (isReady && pass !== ready) setReady(pass);
  useEffect(() => {
    if (!pass || isReady) return undefined;
    let timer = setTimeout(function goOn() {
      if (isReadyIn(pass)) setReady(pass);
      else timer = setTimeout(goOn);
    });
    return () => clearTimeout(timer);
  }, [pass, isReady]);
  if (isReady || pass === null) return pass;
  return ready?.network === pass.network ? ready : null;
}
