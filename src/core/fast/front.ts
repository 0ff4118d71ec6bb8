/** The part of a fast network that differs between networks: from the pixels to the cells that the head reads. */
export interface Front {
  /** How many cells the head reads. */
  readonly cells: number;
  /** Reads the image that begins at `start` in `images`, writes the cells' sigmoid outputs. */
  forward(images: Float64Array, start: number, outputs: Float64Array): void;
  /** Descends on the first weights by `rate` (or notes it, in a batch): `deltas` holds dE/d(output) of each cell. */
  backward(
    images: Float64Array,
    start: number,
    outputs: Float64Array,
    deltas: Float64Array,
    rate: number,
  ): void;
  /** Adds what the batch noted to the weights. */
  endBatch(): void;
  /** The weights in the public layout, by tensor name. */
  weights(): Record<string, Float64Array>;
}

/**
 * Weights under descent. One digit at a time, `change` is `now` itself, so that a step lands where the weight was
 * just read; in a batch it is a second array, added when the batch ends.
 */
export interface Descent {
  readonly now: Float64Array;
  readonly change: Float64Array;
}

export function descent(now: Float64Array, inBatches: boolean): Descent {
  return { now, change: inBatches ? new Float64Array(now.length) : now };
}

export function endBatch({ now, change }: Descent): void {
  if (change === now) return;
  for (let n = 0; n < now.length; n += 1) now[n] += change[n];
  change.fill(0);
}
