import { useEffect, useState } from 'react';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';

/** Milliseconds between two stages while they play. */
const PAUSE = 1000;

export interface Reveal {
  /** How many stages are revealed. */
  readonly at: number;
  readonly isPlaying: boolean;
  step(by: 1 | -1): void;
  /** Plays on, from the start where all is revealed; or pauses. */
  toggle(): void;
}

/** Reveals stages one after the other, by hand or one a second. Who wants less motion sees all of them at once. */
export function useReveal(count: number): Reveal {
  const [asked, setAsked] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const at = Math.min(asked, count);
  const goesOn = isPlaying && at < count;
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => setAsked(at + 1), PAUSE);
    return () => clearTimeout(timer);
  }, [goesOn, at]);
  return {
    at,
    isPlaying: goesOn,
    step(by) {
      setPlaying(false);
      setAsked(Math.min(Math.max(at + by, 0), count));
    },
    toggle() {
      if (prefersReducedMotion()) {
        setAsked(count);
        return;
      }
      if (!goesOn) setAsked(at === count ? 0 : at + 1);
      setPlaying(!goesOn);
    },
  };
}
