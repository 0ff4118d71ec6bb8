import { bisector, max } from 'd3';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber, shownPercent } from '../../core/index.ts';
import { LineChart, type ChartLine } from '../parts/LineChart.tsx';
import { Crosshair } from '../parts/Crosshair.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';

interface TwinScore {
  readonly meanError: number;
  readonly accuracy: number;
}

/** The scores of both runs on the validation digits, at a point counted in epochs. */
export interface TwinPoint {
  readonly epoch: number;
  readonly scores: { readonly right: TwinScore; readonly planted: TwinScore };
}

export interface TwinCurvesProps {
  readonly points: readonly TwinPoint[];
  readonly epochs: number;
  /** What the run with the mistake is called. */
  readonly plantedName: string;
}

type Measure = keyof TwinScore;
const TWINS = ['right', 'planted'] as const;

/** Both runs on one chart, with a readout of the point under the pointer; the newest while none is pointed at. */
export const TwinCurves = memo(function TwinCurves({ points, epochs, plantedName }: TwinCurvesProps) {
  const { t, i18n } = useTranslation('views');
  const [measure, setMeasure] = useState<Measure>('accuracy');
  const [pointed, setPointed] = useState<number | null>(null);
  const lines = useMemo(
    (): ChartLine[] =>
      TWINS.map((id) => ({ id, points: points.map(({ epoch, scores }) => [epoch, scores[id][measure]]) })),
    [points, measure],
  );
  const highest = max(lines.flatMap((each) => each.points.map(([, y]) => y))) ?? 1;
  const name = t(measure === 'accuracy' ? 'broken.accuracy' : 'broken.error');
  const shown = pointed === null ? points.at(-1) : points[byEpoch.center(points, pointed)];
  return (
    <div className="twin-curves">
      <RadioGroup<Measure>
        name={t('broken.measure')}
        className="compact"
        value={measure}
        options={[
          { value: 'accuracy', label: t('broken.accuracy') },
          { value: 'meanError', label: t('broken.error') },
        ]}
        onChange={setMeasure}
      />
      <LineChart
        name={t('broken.curve', { name })}
        xLabel={t('broken.epoch')}
        yLabel={name}
        x={[0, epochs]}
        y={[0, measure === 'accuracy' ? 1 : highest]}
        lines={lines}
      >
        {(scales) => (
          <Crosshair scales={scales} at={pointed && shown ? shown.epoch : null} onPoint={setPointed} />
        )}
      </LineChart>
      <table className="train-readout">
        <thead>
          <tr>
            <th scope="col">{shown && t('broken.at', { epoch: shownNumber(shown.epoch) })}</th>
            <th scope="col">{t('broken.accuracy')}</th>
            <th scope="col">{t('broken.error')}</th>
          </tr>
        </thead>
        <tbody>
          {TWINS.map((id) => (
            <tr key={id}>
              <th scope="row">
                <i className={`swatch ${id}`} aria-hidden />{' '}
                {id === 'right' ? t('broken.right') : plantedName}
              </th>
              <td>{shown ? shownPercent(shown.scores[id].accuracy, i18n.language) : '–'}</td>
              <td>{shown ? shownNumber(shown.scores[id].meanError) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <small>{t('broken.validation')}</small>
    </div>
  );
});

const byEpoch = bisector<TwinPoint, number>(({ epoch }) => epoch);
