import { useEffect, useRef } from 'react';
import type { Arrangement } from '../parts/arrangement.ts';
import { aspectRatio, cornerAt, sizeOf } from '../parts/heatmapGeometry.ts';
import { CELL, dashIn } from '../parts/HeatmapCell.tsx';
import { isClearlyNegative, type ColorScale } from '../parts/colorScale.ts';

export interface RushedGridProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
}

/** Device pixels a unit of the drawing: a cell is 20 wide, and the style sheet scales the picture to its column. */
const SCALE = 0.5;
/** The line between two cells. */
const LINE = 2;

/**
 * A small matrix while steps follow each other too fast for its numbers: its colours and dashes on one canvas, since a
 * hundred elements that change with every frame cost most of it.
 */
export function RushedGrid({ name, values, arrangement, color }: RushedGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = sizeOf(arrangement);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
    context.clearRect(0, 0, width, height);
    drawCells(context, values, arrangement, color);
  }, [values, arrangement, width, height, color]);
  return (
    <canvas
      ref={canvas}
      className="rushed-grid"
      role="img"
      aria-label={name}
      width={width * SCALE}
      height={height * SCALE}
      style={{ aspectRatio: aspectRatio(arrangement) }}
    />
  );
}

/** Each cell in its colour, those that are negative with their dash. */
export function drawCells(
  context: Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'>,
  values: readonly number[],
  arrangement: Arrangement,
  color: ColorScale,
): void {
  values.forEach((value, n) => {
    const { x, y } = cornerAt(arrangement, n);
    context.fillStyle = color.fill(value);
    context.fillRect(x, y, CELL - LINE, CELL - LINE);
    if (!isClearlyNegative(value, color)) return;
    const dash = dashIn(x, y);
    context.fillStyle = color.text(value);
    context.fillRect(dash.x, dash.y, dash.width, dash.height);
  });
}
