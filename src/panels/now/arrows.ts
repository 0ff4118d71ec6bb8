import { extent, max, scaleLinear } from 'd3';

/** One weight on its small number line: all in percent of the line, from its lowest to its highest value. */
export interface Arrow {
  readonly before: number;
  readonly after: number;
  readonly zero: number;
  /** The weight, where its bar ends that begins at zero. */
  readonly at: number;
  /** The arrow's head: the step may be drawn several times as long. */
  readonly head: number;
}

export interface Arrows {
  readonly arrows: readonly Arrow[];
  /** How many times as long the steps are drawn; a round number. */
  readonly factor: number;
}

/** The longest step takes up about this part of a line. */
const LONGEST = 0.35;
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Weights and their steps on one common scale. Steps too short to be seen are all drawn as many times as long. */
export function arrowsOf(before: Float64Array, after: Float64Array): Arrows {
  const factor = factorOf(before, after);
  const heads = before.map((w, n) => w + factor * (after[n] - w));
  const [low = 0, high = 0] = extent([0, ...before, ...heads]);
  const place = scaleLinear([low, high], [4, 96]);
  const arrows = Array.from(before, (w, n) => ({
    before: w,
    after: after[n],
    zero: place(0),
    at: place(w),
    head: place(heads[n]),
  }));
  return { arrows, factor };
}

function factorOf(before: Float64Array, after: Float64Array): number {
  const [low = 0, high = 0] = extent([0, ...before]);
  const longest = max(before, (w, n) => Math.abs(after[n] - w)) ?? 0;
  const room = (high - low) * LONGEST;
  return ROUND.findLast((factor) => factor * longest <= room) ?? 1;
}
