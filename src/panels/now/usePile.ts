import { useEffect, useState } from 'react';
import { advancePile, FLIGHT, flightOf, landedOf, restingPile, startPile } from './pile.ts';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';

export interface PileControl {
  /** Stamps on the pile or on their way to it. */
  readonly taken: number;
  readonly landed: number;
  /** How much of its way the newest has flown. */
  readonly flight: number;
  readonly isPlaying: boolean;
  toggle(): void;
  setTaken(count: number): void;
}

/** The longest a frame may count: a page that was hidden goes on where it was. */
const LONGEST = 100;

/** A pile of so many stamps, `first` of them there from the beginning, that can be piled up again one by one. Who wants less motion sees no flight. */
export function usePile(count: number, first = count): PileControl {
  const [pile, setPile] = useState(() => restingPile(first));
  const { isPlaying } = pile;
  useEffect(() => {
    if (!isPlaying) return;
    const reduced = prefersReducedMotion();
    let last: number | null = null;
    let frame = requestAnimationFrame(function tick(now) {
      const passed = last === null ? 0 : Math.min(now - last, LONGEST);
      last = now;
      setPile((before) => {
        const next = advancePile(before, passed, count);
        return reduced && next.elapsed < FLIGHT ? { ...next, elapsed: FLIGHT } : next;
      });
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, count]);
  return {
    taken: pile.taken,
    landed: landedOf(pile),
    flight: flightOf(pile),
    isPlaying,
    toggle: () => setPile((before) => (isPlaying ? restingPile(before.taken) : startPile(before, count))),
    setTaken: (taken) => setPile(restingPile(taken)),
  };
}
