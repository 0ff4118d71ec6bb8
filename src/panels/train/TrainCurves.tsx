import { bisector, max } from 'd3';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber, shownPercent } from '../../core/index.ts';
import { LineChart, type ChartLine, type ChartScales } from '../parts/LineChart.tsx';
import { Crosshair } from '../parts/Crosshair.tsx';

export interface CurveScore {
  readonly meanError: number;
  readonly accuracy: number;
}

/** The score of some digits in the course of training, at a point counted in epochs. */
export interface TrainPoint extends CurveScore {
  readonly epoch: number;
}

export interface TrainCurvesProps {
  /** The run's, in words. */
  readonly network: string;
  readonly points: readonly TrainPoint[];
  /** The validation digits after each whole epoch. */
  readonly validation: readonly { readonly epoch: number; readonly validation: CurveScore }[];
  readonly epochs: number;
}

type Measure = keyof CurveScore;

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
      <Readout at={at} training={nearest(points, at)} validation={nearest(validation, at)} />
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

interface ReadoutProps {
  readonly at: number;
  readonly training: TrainPoint | undefined;
  readonly validation: TrainPoint | undefined;
}

/** The numbers at one point of the run; at the newest while nothing is pointed at. */
function Readout({ at, training, validation }: ReadoutProps) {
  const { t, i18n } = useTranslation('views');
  const rows = [
    { id: 'training', label: t('train.training'), point: training },
    { id: 'validation', label: t('train.validation'), point: validation },
  ];
  return (
    <table className="train-readout">
      <thead>
        <tr>
          <th scope="col">{t('train.checkpoint', { epoch: shownNumber(at) })}</th>
          <th scope="col">{t('train.accuracy')}</th>
          <th scope="col">{t('train.error')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, point }) => (
          <tr key={id}>
            <th scope="row">
              <i className={`swatch ${id}`} aria-hidden /> {label}
            </th>
            <td>{point ? shownPercent(point.accuracy, i18n.language) : '–'}</td>
            <td>{point ? shownNumber(point.meanError) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const byEpoch = bisector<TrainPoint, number>(({ epoch }) => epoch);

/** The point nearest to a place of the run. */
export function nearest(points: readonly TrainPoint[], epoch: number): TrainPoint | undefined {
  return points.length === 0 ? undefined : points[byEpoch.center(points, epoch)];
}
