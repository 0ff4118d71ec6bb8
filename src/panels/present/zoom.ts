/** A window of this size shows everything at its usual size; pixels. */
const USUAL = { width: 860, height: 520 };
const MOST = 2.5;

/** How many times as large as usual everything is in a window of this size: what fits both ways, and never smaller. */
export function zoomFor(width: number, height: number): number {
  return Math.min(Math.max(Math.min(width / USUAL.width, height / USUAL.height), 1), MOST);
}
