import { memo, useCallback, useEffect, useRef } from 'react';
import type { ColorScale } from '../parts/colorScale.ts';
import { drawMosaic, type MosaicDrawing } from '../parts/drawMosaic.ts';
import type { MosaicGeometry } from '../parts/mosaicGeometry.ts';
import { isShownIn, type MapData } from '../stage/mapData.ts';

export interface MosaicThumbProps extends Pick<MapData, 'values' | 'phase' | 'done' | 'part'> {
  readonly geometry: MosaicGeometry;
  readonly color: ColorScale;
}

/** Weights from unit to unit as a small picture; the style sheet gives it its size. */
export const MosaicThumb = memo(function MosaicThumb(props: MosaicThumbProps) {
  const { values, phase, done, part, geometry, color } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<MosaicDrawing | null>(null);
  const isShown = useCallback(
    (index: number) => isShownIn({ phase, done, part }, index),
    [phase, done, part],
  );
  useEffect(() => {
    if (!canvas.current) return;
    const now = { values, geometry, color, isShown, pixels: 1 };
    drawMosaic(canvas.current, now, drawn.current);
    drawn.current = now;
  }, [values, geometry, color, isShown]);
  return <canvas ref={canvas} aria-hidden />;
});
