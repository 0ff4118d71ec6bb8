import { doubles, type Stem } from './stem.ts';
import { createSweep, type Sizes } from './sweep.ts';

/** One convolution with its pool and sigmoid: the name of its kernels, and its sizes. */
export interface SweepSpec extends Sizes {
  readonly name: string;
}

/**
 * Convolutions, each with a max-pool and a sigmoid, one after the other (design 2.1, 2.3), the first on the image. Kernels are taken
 * from `weights` by their names and copied. Cells come out map by map.
 */
export function mapsStem(
  specs: readonly SweepSpec[],
  weights: Readonly<Record<string, Float64Array>>,
  inBatches: boolean,
): Stem {
  const sweeps = specs.map((spec, n) => createSweep(spec, weights[spec.name], n === 0, inBatches));
  // what each sweep reads, and dE/d(that) where a sweep before it wants to know
  const read = sweeps.map(({ reads }) => doubles(reads));
  const errors = sweeps.map(({ reads }, n) => (n === 0 ? null : doubles(reads)));
  const last = sweeps.length - 1;
  return {
    cells: sweeps[last].cells,
    forward(images, start, outputs) {
      copyImage(images, start, read[0]);
      for (let n = 0; n <= last; n += 1) sweeps[n].forward(read[n], n === last ? outputs : read[n + 1]);
    },
    backward(outputs, dOutputs, rate) {
      for (let n = last, out = outputs, dOut = dOutputs; n >= 0; n -= 1) {
        const dX = errors[n];
        sweeps[n].backward(read[n], out, dOut, rate, dX);
        out = read[n];
        dOut = dX ?? dOut;
      }
    },
    endBatch() {
      for (const sweep of sweeps) sweep.endBatch();
    },
    weights: () => Object.fromEntries(specs.map(({ name }, n) => [name, sweeps[n].weights()])),
  };
}

/** Four pixels at once: a loop's own work takes as long as to copy one. */
function copyImage(images: Float64Array, start: number, x: number[]): void {
  for (let n = 0; n < x.length; n += 4) {
    x[n] = images[(start + n) | 0];
    x[(n + 1) | 0] = images[(start + n + 1) | 0];
    x[(n + 2) | 0] = images[(start + n + 2) | 0];
    x[(n + 3) | 0] = images[(start + n + 3) | 0];
  }
}
