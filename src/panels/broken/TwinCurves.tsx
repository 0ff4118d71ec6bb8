import { bisector, max } from 'd3';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { LineChart, type ChartLine } from '../parts/LineChart.tsx';
import { Crosshair } from '../parts/Crosshair.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { ScoreTable, type Score } from '../train/ScoreTable.tsx';

/** The scores of both runs on the validation digits, at a point counted in epochs. */
export interface TwinPoint {
  readonly epoch: number;
  readonly scores: { readonly right: Score; readonly planted: Score };
}

export interface TwinCurvesProps {
  readonly points: readonly TwinPoint[];
  readonly epochs: number;
  /** The name of the run with the mistake. */
  readonly plantedName: string;
}

type Measure = keyof Score;
const TWINS = ['right', 'planted'] as const;

/** Both runs on one chart, with a readout of the point under the pointer; the newest while none is pointed at. */
export const TwinCurves = memo(function TwinCurves({ points, epochs, plantedName }: TwinCurvesProps) {
  const { t } = useTranslation('views');
  const [measure, setMeasure] = useState<Measure>('accuracy');
  const [pointed, setPointed] = useState<number | null>(null);
  const lines = useMemo(
    (): ChartLine[] =>
      TWINS.map((id) => ({ id, points: points.map(({ epoch, scores }) => [epoch, scores[id][measure]]) })),
    [points, measure],
  );
  const highest = max(lines.flatMap((each) => each.points.map(([, y]) => y))) ?? 1;
  const name = t(measure === 'accuracy' ? 'train.accuracy' : 'train.error');
  const shown = pointed === null ? points.at(-1) : points[byEpoch.center(points, pointed)];
  return (
    <div className="twin-curves">
      <RadioGroup<Measure>
        name={t('broken.measure')}
        className="compact"
        value={measure}
        options={[
          { value: 'accuracy', label: t('train.accuracy') },
          { value: 'meanError', label: t('train.error') },
        ]}
        onChange={setMeasure}
      />
      <LineChart
        name={t('broken.curve', { name })}
        xLabel={t('train.epoch')}
        yLabel={name}
        x={[0, epochs]}
        y={[0, measure === 'accuracy' ? 1 : highest]}
        lines={lines}
      >
        {(scales) => (
          <Crosshair scales={scales} at={pointed && shown ? shown.epoch : null} onPoint={setPointed} />
        )}
      </LineChart>
      <ScoreTable
        epoch={shown?.epoch ?? null}
        rows={TWINS.map((id) => ({
          id,
          label: id === 'right' ? t('broken.right') : plantedName,
          score: shown?.scores[id],
        }))}
      />
      <small>{t('broken.validation')}</small>
    </div>
  );
});

const byEpoch = bisector<TwinPoint, number>(({ epoch }) => epoch);
