import { memo, useEffect, useRef } from 'react';
import type { Part } from '../../core/index.ts';
import { indexAt, type Arrangement } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { ghostFill } from '../parts/drawMosaic.ts';
import { isShownIn, type MapData } from './mapData.ts';

export interface MapThumbProps extends Part, Pick<MapData, 'values' | 'phase' | 'done' | 'part'> {
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
}

/** A map as a small picture, a pixel a cell; the style sheet enlarges it. What it shows is named by what it stands in. */
export const MapThumb = memo(function MapThumb(props: MapThumbProps) {
  const { values, phase, done, part, first, cells, arrangement, color } = props;
  const { rows, columns } = arrangement;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<MapThumbProps | null>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const ghost = ghostFill(color.theme, canvas.current);
    // a step changes few of its cells: only those are drawn
    const now = { values, phase, done, part, first, cells, arrangement, color };
    const before = drawn.current && isSamePicture(drawn.current, now) ? drawn.current : null;
    drawn.current = now;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const cell = indexAt(arrangement, row, column);
        if (cell >= cells) continue;
        const isShown = isShownIn(now, first + cell);
        if (before && isShownIn(before, first + cell) === isShown) continue;
        context.fillStyle = isShown ? color.fill(values[first + cell]) : ghost;
        context.fillRect(column, row, 1, 1);
      }
  }, [values, phase, done, part, first, cells, arrangement, rows, columns, color]);
  return <canvas ref={canvas} width={columns} height={rows} aria-hidden />;
});

/** Whether two differ at most in how many cells are computed. */
function isSamePicture(before: MapThumbProps, now: MapThumbProps): boolean {
  return (
    before.values === now.values &&
    before.first === now.first &&
    before.arrangement === now.arrangement &&
    before.color === now.color
  );
}
