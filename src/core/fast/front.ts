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
 * Weights under descent. A step reads weight n at `numbers[n]` and writes at `numbers[n + shift]`. One digit at a time,
 * `shift` is 0: the step lands where the weight was just read. In a batch the second half of `numbers` collects the
 * steps until the batch ends.
 */
export interface Descent {
  readonly numbers: Float64Array;
  readonly shift: number;
}

export function descent(weights: Float64Array, inBatches: boolean): Descent {
  if (!inBatches) return { numbers: Float64Array.from(weights), shift: 0 };
  const numbers = new Float64Array(weights.length * 2);
  numbers.set(weights);
  return { numbers, shift: weights.length };
}

export function endBatch({ numbers, shift }: Descent): void {
  for (let n = 0; n < shift; n += 1) numbers[n] += numbers[n + shift];
  numbers.fill(0, shift === 0 ? numbers.length : shift);
}

/** The weights alone. */
export function current({ numbers, shift }: Descent): Float64Array {
  return shift === 0 ? numbers : numbers.slice(0, shift);
}
