/** How far the piling is: so many stamps taken, the newest since `elapsed` milliseconds. */
export interface Pile {
  readonly taken: number;
  readonly elapsed: number;
  readonly isPlaying: boolean;
}

/** A stamp flies so long, then lies still so long before the next. */
export const FLIGHT = 340;
export const REST = 260;

/** A pile that lies still. */
export function restingPile(taken: number): Pile {
  return { taken, elapsed: FLIGHT, isPlaying: false };
}

/** Begins to pile up; where all are piled, from the beginning. */
export function startPile({ taken }: Pile, count: number): Pile {
  return { taken: taken < count ? taken : 0, elapsed: FLIGHT + REST, isPlaying: true };
}

/** The pile so many milliseconds later. */
export function advancePile(pile: Pile, milliseconds: number, count: number): Pile {
  if (!pile.isPlaying) return pile;
  const elapsed = pile.elapsed + milliseconds;
  if (elapsed < FLIGHT + REST) return { ...pile, elapsed };
  return pile.taken < count ? { ...pile, taken: pile.taken + 1, elapsed: 0 } : restingPile(count);
}

/** How much of its way the newest stamp has flown, 0 to 1; it moves off quickly and settles gently. */
export function flightOf({ elapsed }: Pile): number {
  const share = Math.min(elapsed / FLIGHT, 1);
  return 1 - (1 - share) ** 3;
}

/** How many stamps have arrived. */
export function landedOf(pile: Pile): number {
  return pile.elapsed < FLIGHT ? pile.taken - 1 : pile.taken;
}
