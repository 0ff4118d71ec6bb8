import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { isRight } from './gallery.ts';

/** The colours of a cell of the matrix. */
export interface Tint {
  readonly fill: string;
  readonly text: string;
}

/** A few counts stand in nearly all cells: their root keeps them apart from none. */
const toned = (share: number): number => Math.sqrt(share);

/**
 * The colours of the matrix: mistakes in warm tones on a scale of their own, so that the many right answers do not drown them; right
 * answers in cool ones, by their share of the digit. The count in the cell says the same.
 */
export function tintsOf(counts: ArrayLike<number>, theme: ColorTheme): Tint[] {
  const scale = colorScale('value', theme);
  const cells = Array.from(counts);
  const side = Math.sqrt(cells.length);
  const most = Math.max(1, ...cells.filter((_, cell) => !isRight(cell)));
  return cells.map((count, cell) => {
    const row = Math.floor(cell / side);
    const all = cells.slice(row * side, (row + 1) * side).reduce((sum, each) => sum + each, 0);
    // half of the cool scale: in its darkest tone ten cells would be all that is seen
    const value = isRight(cell) ? (0.5 * count) / Math.max(1, all) : -toned(count / most) * 0.8;
    return { fill: scale.fill(value), text: scale.text(value) };
  });
}
