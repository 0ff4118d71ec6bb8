/** The part of a fast network that differs between networks: from the pixels to the cells that the head reads. */
export interface Stem {
  /** How many cells the head reads. */
  readonly cells: number;
  /** Reads the image that begins at `start` in `images`, writes the cells' sigmoid outputs. */
  forward(images: Float64Array, start: number, outputs: number[]): void;
  /**
   * For the image of the last forward: descends on the first weights by `rate` (or notes it, in a batch); `deltas`
   * holds dE/d(output) of each cell.
   */
  backward(outputs: readonly number[], deltas: readonly number[], rate: number): void;
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
  readonly now: number[];
  readonly change: number[];
}

export function descent(now: number[], inBatches: boolean): Descent {
  return { now, change: inBatches ? doubles(now.length) : now };
}

export function endBatch({ now, change }: Descent): void {
  if (change === now) return;
  for (let n = 0; n < now.length; n += 1) now[n] += change[n];
  clear(change);
}

/**
 * `length` zeros in a plain array that engines keep as doubles side by side, without holes. Inside the loops that is
 * faster than a Float64Array, which must be asked at every access whether its buffer was given away to another thread:
 * by a quarter, and by half once a program has done that anywhere. Filled with fractions first, since an array that
 * begins with whole numbers is kept as those.
 *
 * Places in them are added as `(p + 1) | 0`: an engine then need not ask of every sum whether it is still a small whole number, which
 * took a fourteenth of the time of training.
 */
export function doubles(length: number): number[] {
  const numbers: number[] = [];
  for (let n = 0; n < length; n += 1) numbers.push(0.5);
  return numbers.fill(0);
}

/** The same for given numbers. */
export function doublesOf(source: Float64Array): number[] {
  const numbers = doubles(source.length);
  for (let n = 0; n < numbers.length; n += 1) numbers[n] = source[n];
  return numbers;
}

/** Zeros again. By a loop of our own: the array's own way is a call out of compiled code. */
export function clear(numbers: number[]): void {
  for (let n = 0; n < numbers.length; n += 1) numbers[n] = 0;
}
