import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { OneSided, TieCurve } from '../../core/index.ts';
import { LineChart } from '../parts/LineChart.tsx';
import { useNames } from '../parts/useNames.ts';

export interface TieChartProps {
  readonly slopes: OneSided;
  readonly curve: TieCurve;
}

/** Room above and below the curve, as a share of its height; and the least height. */
const ROOM = 0.12;
const LEAST = 1e-15;

/** How E changes around the cell's own value, with the two lines that meet there, and the one of backpropagation. */
export function TieChart({ slopes, curve }: TieChartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const cell = names.cell({ ...slopes.ref, of: 'value' });
  const { x, y, lines, own } = useMemo(() => {
    const { values, errors } = curve;
    const middle = (values.length - 1) / 2;
    const at = values[middle];
    const ends = [values[0], values[values.length - 1]] as const;
    const changes = Array.from(errors, (error) => error - errors[middle]);
    const line = (id: string, slope: number, from: number, to: number) => ({
      id,
      points: [from, to].map((value) => [value, slope * (value - at)] as const),
    });
    const [low, high] = [Math.min(...changes), Math.max(...changes)];
    const room = Math.max((high - low) * ROOM, LEAST);
    return {
      own: at,
      x: ends,
      y: [low - room, high + room] as const,
      lines: [
        line('kept', slopes.kept, ...ends),
        line('left', slopes.left.slope, ends[0], at),
        line('right', slopes.right.slope, at, ends[1]),
        { id: 'error', points: values.map((value, n) => [value, changes[n]] as const) },
      ],
    };
  }, [curve, slopes]);
  return (
    <LineChart name={t('ties.chart', { cell })} xLabel={cell} yLabel="ΔE" {...{ x, y, lines }}>
      {(scales) => <circle className="own" cx={scales.x(own)} cy={scales.y(0)} r={4} />}
    </LineChart>
  );
}
