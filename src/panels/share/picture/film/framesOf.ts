/** More pictures make no animation better that a slide or a message shows, and each takes its time. */
export const MOST_FRAMES = 80;

/** So many positions from the first to the last, evenly, with both of them. */
export function framesOf(first: number, last: number, most = MOST_FRAMES): readonly number[] {
  const count = Math.min(last - first + 1, most);
  if (count < 2) return [last];
  return Array.from({ length: count }, (_, n) => first + Math.round((n * (last - first)) / (count - 1)));
}
