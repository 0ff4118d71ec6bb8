import type { PointerEvent } from 'react';
import type { ChartScales } from './LineChart.tsx';

/** The rectangle between the axes, in the drawing's pixels. */
export function plotArea({ x, y }: ChartScales): { x: number; y: number; width: number; height: number } {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The value on the x axis under a pointer, measured by that rectangle as it is drawn; null where it has no width yet. */
export function xUnder(
  { x }: ChartScales,
  { clientX }: Pick<PointerEvent, 'clientX'>,
  area: Element,
): number | null {
  const box = area.getBoundingClientRect();
  const [left, right] = x.range();
  return box.width === 0 ? null : x.invert(left + ((clientX - box.left) / box.width) * (right - left));
}
