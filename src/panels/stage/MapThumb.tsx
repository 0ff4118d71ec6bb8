import { memo, useEffect, useRef } from 'react';
import { ghostFill } from '../parts/drawMosaic.ts';
import { drawSmallMap, type SmallMap } from './smallMap.ts';

/** A map as a small picture, a pixel a cell; the style sheet enlarges it. What it shows is named by what it stands in. */
export const MapThumb = memo(function MapThumb(props: SmallMap) {
  const { values, phase, done, part, first, cells, arrangement, color } = props;
  const { rows, columns } = arrangement;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<SmallMap | null>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const now = { values, phase, done, part, first, cells, arrangement, color };
    const place = { left: 0, top: 0, width: columns, height: rows };
    drawSmallMap(context, now, drawn.current, place, ghostFill(color.theme, canvas.current));
    drawn.current = now;
  }, [values, phase, done, part, first, cells, arrangement, rows, columns, color]);
  return <canvas ref={canvas} width={columns} height={rows} aria-hidden />;
});
