/** Pictures made smaller or larger by averaging areas, so that a thin stroke grows faint but never vanishes. */

/** A rectangle of whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around all ink of at least `least`, or null if there is none. `ink` is row-major, `width` wide. */
export function inkBox(ink: ArrayLike<number>, width: number, height: number, least: number): Box | null {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (ink[row * width + column] < least) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = row;
    }
  }
  if (right < 0) return null;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * The part `box` of a picture as columns*rows bytes, each the mean of the area that it covers.
 * @param ink row-major, `width` wide, 0..255
 */
export function resample(
  ink: ArrayLike<number>,
  width: number,
  box: Box,
  columns: number,
  rows: number,
): Uint8Array {
  // first along the rows, then down the columns: a mean over a rectangle is a mean of means
  const across = shares(box.width, columns);
  const down = shares(box.height, rows);
  const narrow = new Float64Array(box.height * columns);
  for (let row = 0; row < box.height; row += 1) {
    const start = (box.top + row) * width + box.left;
    for (let column = 0; column < columns; column += 1) {
      narrow[row * columns + column] = weigh(ink, start, 1, across[column]);
    }
  }
  const small = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      small[row * columns + column] = Math.round(weigh(narrow, column, columns, down[row]));
    }
  }
  return small;
}

/** One part of a line: its first pixel, and each pixel's share of it (they add up to 1). */
interface Share {
  readonly first: number;
  readonly weights: Float64Array;
}

function weigh(ink: ArrayLike<number>, start: number, step: number, { first, weights }: Share): number {
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) sum += weights[n] * ink[start + (first + n) * step];
  return sum;
}

/** A line of `from` pixels cut into `to` equal parts. */
function shares(from: number, to: number): Share[] {
  const size = from / to;
  return Array.from({ length: to }, (_, part) => {
    const start = (part * from) / to;
    const end = ((part + 1) * from) / to;
    const first = Math.floor(start);
    const past = Math.min(from, Math.ceil(end));
    const weights = Float64Array.from({ length: past - first }, (__, n) => {
      const pixel = first + n;
      return (Math.min(end, pixel + 1) - Math.max(start, pixel)) / size;
    });
    return { first, weights };
  });
}
