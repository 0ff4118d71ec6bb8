import { useEffect, useRef } from 'react';
import type { Arrangement } from '../parts/arrangement.ts';
import { aspectRatio } from '../parts/Heatmap.tsx';
import { isClearlyNegative, type ColorScale } from '../parts/colorScale.ts';

export interface HurriedGridProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
}

/** Device pixels of a cell's side and of the line around it; the style sheet scales the picture to its column. */
const SIDE = 24;
const LINE = 1;

/**
 * A small matrix while steps follow each other too fast for its numbers: its colours and dashes on one canvas, since a
 * hundred elements that change with every frame cost most of it.
 */
export function HurriedGrid({ name, values, arrangement, color }: HurriedGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, columns } = arrangement;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawCells(context, values, columns, color);
  }, [values, rows, columns, color]);
  return (
    <canvas
      ref={canvas}
      className="hurried-grid"
      role="img"
      aria-label={name}
      width={columns * SIDE}
      height={rows * SIDE}
      style={{ aspectRatio: aspectRatio(rows, columns) }}
    />
  );
}

/** Each cell in its colour, those that are negative with their dash. */
export function drawCells(
  context: Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'>,
  values: readonly number[],
  columns: number,
  color: ColorScale,
): void {
  const inner = SIDE - LINE;
  values.forEach((value, n) => {
    const x = (n % columns) * SIDE;
    const y = Math.floor(n / columns) * SIDE;
    context.fillStyle = color.fill(value);
    context.fillRect(x, y, inner, inner);
    if (!isClearlyNegative(value, color)) return;
    context.fillStyle = color.text(value);
    context.fillRect(x + SIDE / 2 - 4, y + SIDE / 2 - 1, 8, 2);
  });
}
