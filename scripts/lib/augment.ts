import type { Random } from '../../src/core/index.ts';

const SIDE = 28;
const PIXELS = SIDE * SIDE;
/** Paper around the image, so that sampling need not ask at every pixel whether it is still inside. */
const MARGIN = 2;
const WIDTH = SIDE + 2 * MARGIN;
const MIDDLE = (SIDE - 1) / 2;

/** How far a digit may be changed; each is drawn anew, evenly from -limit to limit. */
export interface Limits {
  /** Radians. */
  readonly rotation: number;
  /** Share of the size, rows and columns apart. */
  readonly scale: number;
  readonly shear: number;
  /** Pixels of the 28x28, not only whole ones. */
  readonly shift: number;
}

/** An augmenter that writes a changed copy of one 28x28 image (bytes) as x (ink 1) to `target` at `start`. */
export type Augment = (image: Uint8Array, target: Float64Array, start: number) => void;

/**
 * For x of `side` x `side`, 28 or 14. The same random numbers give the same copies. Its buffers are made once; nothing is allocated
 * from copy to copy.
 */
export function createAugment(random: Random, limits: Limits, side: number): Augment {
  const padded = new Float64Array(WIDTH * WIDTH);
  const warped = new Float64Array(PIXELS);
  const around = (limit: number): number => (2 * random.next() - 1) * limit;
  return (image, target, start) => {
    const angle = around(limits.rotation);
    const columns = 1 + around(limits.scale);
    const rows = 1 + around(limits.scale);
    const shear = around(limits.shear);
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    const matrix = [
      cosine * columns,
      (cosine * shear - sine) * rows,
      sine * columns,
      (sine * shear + cosine) * rows,
      around(limits.shift),
      around(limits.shift),
    ];
    for (let n = 0; n < PIXELS; n += 1) {
      padded[(((n / SIDE) | 0) + MARGIN) * WIDTH + (n % SIDE) + MARGIN] = image[n];
    }
    warp(padded, warped, matrix);
    average(warped, side, target, start);
  };
}

/**
 * warped[r,c] = the image at (x,y) = matrix * (c - 13.5, r - 13.5) + 13.5 + shift, between four pixels bilinearly;
 * paper where that lies outside. `matrix` is xx, xy, yx, yy, shift x, shift y.
 */
function warp(padded: Float64Array, warped: Float64Array, matrix: readonly number[]): void {
  const [xx, xy, yx, yy, shiftX, shiftY] = matrix;
  const limit = WIDTH - 1;
  for (let r = 0; r < SIDE; r += 1) {
    const dy = r - MIDDLE;
    for (let c = 0; c < SIDE; c += 1) {
      const dx = c - MIDDLE;
      const x = xx * dx + xy * dy + MIDDLE + MARGIN + shiftX;
      const y = yx * dx + yy * dy + MIDDLE + MARGIN + shiftY;
      let ink = 0;
      if (x >= 0 && x < limit && y >= 0 && y < limit) {
        const column = x | 0;
        const row = y | 0;
        const fx = x - column;
        const fy = y - row;
        const p = row * WIDTH + column;
        const above = padded[p] * (1 - fx) + padded[p + 1] * fx;
        const below = padded[p + WIDTH] * (1 - fx) + padded[p + WIDTH + 1] * fx;
        ink = above * (1 - fy) + below * fy;
      }
      warped[r * SIDE + c] = ink;
    }
  }
}

/** x[r,c] = mean of the block of bytes that it covers, / 255. */
function average(warped: Float64Array, side: number, target: Float64Array, start: number): void {
  const block = SIDE / side;
  for (let r = 0; r < side; r += 1) {
    for (let c = 0; c < side; c += 1) {
      let sum = 0;
      for (let dy = 0; dy < block; dy += 1)
        for (let dx = 0; dx < block; dx += 1) sum += warped[(r * block + dy) * SIDE + c * block + dx];
      target[start + r * side + c] = sum / (block * block * 255);
    }
  }
}
