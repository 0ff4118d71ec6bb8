import { bisector, max } from 'd3';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { LineChart, type ChartLine, type ChartScales } from '../parts/LineChart.tsx';
import { Crosshair } from '../parts/Crosshair.tsx';
import { ScoreTable, type Score } from './ScoreTable.tsx';

/** The score of some digits in the course of training, at a point counted in epochs. */
export interface TrainPoint extends Score {
  readonly epoch: number;
}

export interface TrainCurvesProps {
  /** The run's, in words. */
  readonly network: string;
  readonly points: readonly TrainPoint[];
  /** The validation digits after each whole epoch. */
  readonly validation: readonly { readonly epoch: number; readonly validation: Score }[];
  readonly epochs: number;
}

type Measure = keyof Score;

/** How training goes: the share of right answers, and the mean error, with a readout of the point under the pointer. */
export const TrainCurves = memo(function TrainCurves(props: TrainCurvesProps) {
  const { points, epochs } = props;
  const { t } = useTranslation('views');
  const [pointed, setPointed] = useState<number | null>(null);
  const validation = useMemo(
    () => props.validation.map(({ epoch, validation: score }) => ({ epoch, ...score })),
    [props.validation],
  );
  const at = pointed ?? points.at(-1)?.epoch ?? 0;
  const error = max(points, ({ meanError }) => meanError) ?? 1;
  const shared = { points, validation, epochs, pointed, onPoint: setPointed };
  return (
    <section className="train-curves" aria-label={t('train.curves')}>
      <h3>{t('run.curves', { network: props.network })}</h3>
      <Curve {...shared} measure="accuracy" name={t('train.accuracy')} top={1} />
      <Curve {...shared} measure="meanError" name={t('train.error')} top={error} />
      <ScoreTable
        epoch={at}
        rows={[
          { id: 'training', label: t('train.training'), score: nearest(points, at) },
          { id: 'validation', label: t('train.validation'), score: nearest(validation, at) },
        ]}
      />
    </section>
  );
});

interface CurveProps {
  readonly points: readonly TrainPoint[];
  readonly validation: readonly TrainPoint[];
  readonly epochs: number;
  readonly measure: Measure;
  readonly name: string;
  readonly top: number;
  readonly pointed: number | null;
  readonly onPoint: (epoch: number | null) => void;
}

function Curve({ points, validation, epochs, measure, name, top, pointed, onPoint }: CurveProps) {
  const { t } = useTranslation('views');
  const lines = useMemo((): ChartLine[] => {
    const pairs = (list: readonly TrainPoint[]): [number, number][] =>
      list.map((point) => [point.epoch, point[measure]]);
    return [
      { id: 'training', points: pairs(points) },
      { id: 'validation', points: pairs(validation) },
    ];
  }, [points, validation, measure]);
  return (
    <LineChart
      name={name}
      xLabel={t('train.epoch')}
      yLabel={name}
      x={[0, epochs]}
      y={[0, top || 1]}
      lines={lines}
    >
      {(scales) => (
        <>
          <path className="validation-dots" d={dots(validation, scales, measure)} />
          <Crosshair scales={scales} at={pointed} onPoint={onPoint} />
        </>
      )}
    </LineChart>
  );
}

/** One path for all: each is a line of no length with round ends. */
function dots(points: readonly TrainPoint[], { x, y }: ChartScales, measure: Measure): string {
  return points.map((point) => `M${x(point.epoch)},${y(point[measure])}h0`).join('');
}

const byEpoch = bisector<TrainPoint, number>(({ epoch }) => epoch);

/** The point nearest to a place of the run. */
export function nearest(points: readonly TrainPoint[], epoch: number): TrainPoint | undefined {
  return points.length === 0 ? undefined : points[byEpoch.center(points, epoch)];
}
