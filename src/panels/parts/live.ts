import { createContext, useContext } from 'react';

/** Whether what the page says changes by itself, or as a whole: told as it changes, it would drown what is to be heard. */
export const QuietContext = createContext(false);

/** The `aria-live` of a region that tells what the page shows of the pass. */
export function useLive(): 'off' | 'polite' {
  return useContext(QuietContext) ? 'off' : 'polite';
}
