/** How far a key goes in a presentation: the arrows, space, and what presenters' remote controls send. */
const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Steps on or back; null for any other key. */
export function stepOfKey(key: string): number | null {
  return STEPS[key] ?? null;
}
