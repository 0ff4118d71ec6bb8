import { extent, line, scaleLinear } from 'd3';

export interface Sparkline {
  readonly path: string;
  /** The height of 0 and the place of the latest number, in pixels. */
  readonly zero: number;
  readonly end: readonly [x: number, y: number];
}

/** Numbers as a line in a box, the latest at the right; 0 is always in, a single number lies at the right. */
export function sparkline(
  history: readonly number[],
  most: number,
  width: number,
  height: number,
): Sparkline | null {
  const latest = history.at(-1);
  if (latest === undefined) return null;
  const [low = 0, high = 0] = extent([0, ...history]);
  const x = scaleLinear([history.length - most, history.length - 1], [2, width - 3]);
  const y = scaleLinear(low === high ? [-1, 1] : [low, high], [height - 3, 3]);
  const path = line<number>()
    .x((_, n) => x(n))
    .y((value) => y(value));
  return { path: path(history) ?? '', zero: y(0), end: [x(history.length - 1), y(latest)] };
}
