import type { Part } from '../../core/index.ts';
import { indexAt, type Arrangement } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { isShownIn, type MapData } from './mapData.ts';

/** A part of a tensor as a small picture without numbers. */
export interface SmallMap extends Part, Pick<MapData, 'values' | 'phase' | 'done' | 'part'> {
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
}

/** Where it lies on its canvas, in the canvas's pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'>;

/** Draws a small map; where `before` tells what its place shows already, only the cells that a step has changed. */
export function drawSmallMap(
  pen: Pen,
  now: SmallMap,
  before: SmallMap | null,
  place: Place,
  ghost: string,
): void {
  const { values, first, cells, arrangement, color } = now;
  const { rows, columns } = arrangement;
  const known = before && isSamePicture(before, now) ? before : null;
  if (known && known.phase === now.phase && known.done === now.done && known.part === now.part) return;
  const x = edges(place.left, place.width, columns);
  const y = edges(place.top, place.height, rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = indexAt(arrangement, row, column);
      if (cell >= cells) continue;
      const isShown = isShownIn(now, first + cell);
      if (known && isShownIn(known, first + cell) === isShown) continue;
      pen.fillStyle = isShown ? color.fill(values[first + cell]) : ghost;
      pen.fillRect(x[column], y[row], x[column + 1] - x[column], y[row + 1] - y[row]);
    }
}

/** Of so many cells side by side, on whole pixels: so that nothing shimmers between them. */
function edges(from: number, size: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, n) => Math.round(from + (size * n) / count));
}

/** Whether two differ at most in how many cells are computed. */
function isSamePicture(before: SmallMap, now: SmallMap): boolean {
  return (
    before.values === now.values &&
    before.first === now.first &&
    before.arrangement === now.arrangement &&
    before.color === now.color
  );
}
