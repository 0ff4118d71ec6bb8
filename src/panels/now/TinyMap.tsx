import { memo, useEffect, useRef } from 'react';
import type { Arrangement } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';

export interface TinyMapProps {
  readonly values: readonly number[];
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
}

/** A matrix of a few colours, a pixel a cell; the style sheet enlarges it. What it shows is named by what it stands in. */
export const TinyMap = memo(function TinyMap({ values, arrangement, color }: TinyMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, columns } = arrangement;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    values.forEach((value, n) => {
      context.fillStyle = color.fill(value);
      context.fillRect(n % columns, Math.floor(n / columns), 1, 1);
    });
  }, [values, columns, color]);
  return <canvas ref={canvas} className="tiny-map" width={columns} height={rows} aria-hidden />;
});
