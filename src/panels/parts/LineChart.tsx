import { line, scaleLinear, type ScaleLinear } from 'd3';
import { memo, useId, useMemo, type ReactNode } from 'react';
import { shownApart } from '../../core/index.ts';
import { useSize } from './useSize.ts';
import './lineChart.css';

export type Domain = readonly [low: number, high: number];

export interface ChartLine {
  /** Names the line in the style sheet: its class is `chart-line <id>`. */
  readonly id: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** From values to pixels of the drawing. */
export interface ChartScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

export interface LineChartProps {
  /** The chart's accessible name. */
  readonly name: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly x: Domain;
  readonly y: Domain;
  readonly lines: readonly ChartLine[];
  /** Drawn above the lines: marks, dots, a handle. */
  readonly children?: (scales: ChartScales) => ReactNode;
}

/** Room for the axes, in pixels. */
const MARGIN = { top: 20, right: 12, bottom: 32, left: 50 };
const FALLBACK = { width: 480, height: 200 };
/** Pixels that a tick with its number wants. */
const TICK = { across: 76, up: 34 };

/** Lines over two axes that fill the room they are given, drawn in pixels so that type keeps its size. Lines end at the axes. */
export function LineChart({ name, xLabel, yLabel, x, y, lines, children }: LineChartProps) {
  const { root, size } = useSize(FALLBACK);
  const { width, height } = size;
  const [x0, x1] = x;
  const [y0, y1] = y;
  const scales = useMemo(
    (): ChartScales => ({
      x: scaleLinear([x0, x1], [MARGIN.left, width - MARGIN.right]),
      y: scaleLinear([y0, y1], [height - MARGIN.bottom, MARGIN.top]),
    }),
    [x0, x1, y0, y1, width, height],
  );
  return (
    <div className="line-chart" ref={root}>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
        <Plot {...{ scales, xLabel, yLabel, lines, width, height }} />
        {children?.(scales)}
      </svg>
    </div>
  );
}

interface PlotProps extends Pick<LineChartProps, 'xLabel' | 'yLabel' | 'lines'> {
  readonly scales: ChartScales;
  readonly width: number;
  readonly height: number;
}

/** Axes and lines: they stand still while what is above them moves. */
const Plot = memo(function Plot({ scales, xLabel, yLabel, lines, width, height }: PlotProps) {
  const clip = useId();
  const { x, y } = scales;
  const draw = line<readonly [number, number]>(
    ([at]) => x(at),
    ([, value]) => y(value),
  );
  // the label stands where the topmost number might
  const heights = y
    .ticks(Math.max(2, Math.floor(height / TICK.up)))
    .filter((value) => y(value) > MARGIN.top + 12);
  const steps = x.ticks(Math.max(2, Math.floor(width / TICK.across)));
  const printedHeights = shownApart(heights);
  const printedSteps = shownApart(steps);
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  return (
    <g aria-hidden>
      <clipPath id={clip}>
        <rect x={MARGIN.left} y={0} width={right - MARGIN.left} height={bottom} />
      </clipPath>
      {heights.map((value, n) => (
        <g key={value} className="chart-tick">
          <line x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={MARGIN.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
            {printedHeights[n]}
          </text>
        </g>
      ))}
      {steps.map((value, n) => (
        <g key={value} className="chart-tick">
          <line x1={x(value)} x2={x(value)} y1={bottom} y2={bottom + 4} />
          <text x={x(value)} y={bottom + 15} textAnchor="middle">
            {printedSteps[n]}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} />
      <text className="chart-label" x={right} y={height - 3} textAnchor="end">
        {xLabel}
      </text>
      <text className="chart-label" x={8} y={MARGIN.top - 8}>
        {yLabel}
      </text>
      <g clipPath={`url(#${clip})`}>
        {lines.map(({ id, points }) => (
          <path key={id} className={`chart-line ${id}`} d={draw(points) ?? ''} />
        ))}
      </g>
    </g>
  );
});
