/** The windows that are worth computing, by number; the first `count` of `windows` are in use. At first those are all. */
export interface Ink {
  readonly windows: number[];
  count: number;
  /** Whether a block of the image, as large as a window, holds any ink; 1 or 0. */
  readonly blocks: number[];
  readonly high: number;
  readonly wide: number;
}

/** A patch, over which all sums of a window are made, is so many blocks high and wide: a 5x5 kernel at 2x2 places. */
const BLOCKS = 3;

/** For high x wide windows. */
export function createInk(high: number, wide: number): Ink {
  const windows = Array.from({ length: high * wide }, (_, j) => j);
  const blocks = Array<number>((high + BLOCKS - 1) * (wide + BLOCKS - 1)).fill(0);
  return { windows, count: windows.length, blocks, high, wide };
}

/** Keeps the windows whose patch is not all blank. */
export function readInk(ink: Ink, x: readonly number[], rows: number, columns: number): void {
  const { blocks, windows, high, wide } = ink;
  for (let n = 0, r = 0; r < rows; r += 2)
    for (let p = r * columns, c = 0; c < columns; c += 2, p += 2, n += 1)
      blocks[n] = x[p] !== 0 || x[p + 1] !== 0 || x[p + columns] !== 0 || x[p + columns + 1] !== 0 ? 1 : 0;
  const across = wide + BLOCKS - 1;
  let count = 0;
  for (let j = 0, h = 0; h < high; h += 1)
    for (let b = h * across, w = 0; w < wide; w += 1, b += 1, j += 1) {
      let found = 0;
      for (let row = b, n = 0; n < BLOCKS; n += 1, row += across)
        found |= blocks[row] | blocks[row + 1] | blocks[row + 2];
      // written always and kept only if there is ink: no jump that a processor could guess wrong
      windows[count] = j;
      count += found;
    }
  ink.count = count;
}
