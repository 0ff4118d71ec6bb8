import { extent, line, scaleLinear, scaleLog } from 'd3';
import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import { sentences } from '../parts/joined.ts';

/** Root mean squares of one weight tensor and of its gradient. */
export interface TensorSizeRow {
  readonly tensor: string;
  readonly weights: number;
  readonly gradient: number;
}

export interface TensorSizesProps {
  /** In the course of the run, counted in epochs; the same tensors in each. */
  readonly points: readonly { readonly epoch: number; readonly sizes: readonly TensorSizeRow[] }[];
}

/** How large weights and gradients of each tensor are: a gradient that dies out shows as a line that falls. */
export const TensorSizes = memo(function TensorSizes({ points }: TensorSizesProps) {
  const { t } = useTranslation('views');
  const latest = points.at(-1);
  if (!latest) return null;
  return (
    <section className="train-sizes" aria-label={t('train.sizes')}>
      <table>
        <caption>{t('train.sizes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('train.tensor')}</th>
            <th scope="col">{t('train.weightsSize')}</th>
            <th scope="col">{t('train.gradientSize')}</th>
          </tr>
        </thead>
        <tbody>
          {latest.sizes.map(({ tensor }, n) => (
            <tr key={tensor}>
              <th scope="row">{tensor}</th>
              {(['weights', 'gradient'] as const).map((measure) => (
                <td key={measure}>
                  <span>{shownNumber(latest.sizes[n][measure], 2)}</span>
                  <Spark
                    measure={measure}
                    name={`${tensor}, ${t(`train.${measure}Size`)}`}
                    points={points.map(({ epoch, sizes }) => [epoch, sizes[n][measure]])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <small>{sentences(t('train.sizesNote'), t('run.sizesNote'))}</small>
    </section>
  );
});

interface SparkProps {
  readonly name: string;
  readonly measure: 'weights' | 'gradient';
  readonly points: readonly (readonly [epoch: number, size: number])[];
}

const [WIDTH, HEIGHT] = [72, 22];
/** At least half a power of ten from bottom to top: what hardly changes is to look like it. */
const LEAST = 10 ** 0.25;

/** One line over a logarithmic scale of its own, which its name tells. A size of 0 has no place there and is left out. */
function Spark({ name, measure, points }: SparkProps) {
  const { t } = useTranslation('views');
  const sized = points.filter(([, size]) => size > 0);
  const [low = 1, high = 1] = extent(sized, ([, size]) => size);
  const middle = Math.sqrt(low * high);
  const x = scaleLinear([points[0][0], points[points.length - 1][0]], [2, WIDTH - 2]);
  const y = scaleLog([Math.min(low, middle / LEAST), Math.max(high, middle * LEAST)], [HEIGHT - 2, 2]);
  const draw = line<readonly [number, number]>(
    ([epoch]) => x(epoch),
    ([, size]) => y(size),
  );
  const told = {
    name,
    first: shownNumber(points[0][1], 2),
    low: shownNumber(low, 2),
    high: shownNumber(high, 2),
  };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('run.spark', told)}>
      <path className={`spark ${measure}`} d={draw(sized) ?? ''} />
    </svg>
  );
}
