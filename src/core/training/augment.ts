import type { Random } from '../random.ts';

/** How far a digit may be turned (radians), grown, slanted, and shifted (pixels), each way. */
export interface AugmentLimits {
  readonly rotation: number;
  readonly scale: number;
  readonly shear: number;
  readonly shift: number;
}

/** What a hand does to a digit, at 14x14: a shift of half a pixel is one pixel of the 28x28. */
export const AUGMENT_LIMITS: AugmentLimits = { rotation: 0.15, scale: 0.08, shear: 0.1, shift: 0.5 };

/**
 * A digit as another hand might have written it: turned, grown, slanted and shifted about its middle by random amounts.
 * Reads side*side numbers of `from` at `start`, writes as many to `to` at `at`. Each pixel is read between its four
 * neighbours; beyond the edge is paper.
 */
export function augmentInto(
  from: Float64Array,
  start: number,
  to: Float64Array,
  at: number,
  side: number,
  random: Random,
  limits: AugmentLimits = AUGMENT_LIMITS,
): void {
  const within = (limit: number): number => (2 * random.next() - 1) * limit;
  const angle = within(limits.rotation);
  const grow = 1 + within(limits.scale);
  const slant = within(limits.shear);
  const [down, right] = [within(limits.shift), within(limits.shift)];
  const [cos, sin] = [Math.cos(angle) / grow, Math.sin(angle) / grow];
  const middle = (side - 1) / 2;
  for (let r = 0; r < side; r += 1) {
    for (let c = 0; c < side; c += 1) {
      const y = r - middle - down;
      const x = c - middle - right;
      // (row, column) of the source: turned back, shrunk back, and slanted
      const row = middle + cos * y - sin * x;
      const column = middle + sin * y + cos * x + slant * y;
      to[at + r * side + c] = between(from, start, side, row, column);
    }
  }
}

/** The ink between four pixels, each weighted by how near it is. */
function between(image: Float64Array, start: number, side: number, row: number, column: number): number {
  const r = Math.floor(row);
  const c = Math.floor(column);
  const down = row - r;
  const right = column - c;
  const ink = (y: number, x: number): number =>
    y < 0 || x < 0 || y >= side || x >= side ? 0 : image[start + y * side + x];
  const upper = ink(r, c) * (1 - right) + ink(r, c + 1) * right;
  const lower = ink(r + 1, c) * (1 - right) + ink(r + 1, c + 1) * right;
  return upper * (1 - down) + lower * down;
}
