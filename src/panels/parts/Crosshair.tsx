import type { ChartScales } from './LineChart.tsx';
import { plotArea, xUnder } from './plotArea.ts';

export interface CrosshairProps {
  readonly scales: ChartScales;
  /** The line's x, in the chart's own numbers; null while nothing is pointed at. */
  readonly at: number | null;
  readonly onPoint: (at: number | null) => void;
}

/** A line where a chart is pointed at, and the surface that it is pointed at on. */
export function Crosshair({ scales, at, onPoint }: CrosshairProps) {
  const area = plotArea(scales);
  const x = at === null ? 0 : scales.x(at);
  return (
    <>
      {at !== null && <line className="crosshair" x1={x} x2={x} y1={area.y} y2={area.y + area.height} />}
      <rect
        className="chart-surface"
        {...area}
        onPointerMove={(event) => onPoint(xUnder(scales, event, event.currentTarget))}
        onPointerLeave={() => onPoint(null)}
      />
    </>
  );
}
