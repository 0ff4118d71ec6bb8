import { useTranslation } from '../words/useTranslation.ts';
import { type Ref, shownNumber } from '../../core/index.ts';
import type { Meeting } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

export interface PixelWeightsProps {
  readonly pixel: Ref;
  readonly value: number;
  /** The weights that met it, largest term first. */
  readonly meetings: readonly Meeting[];
  /** The weight whose route is shown. */
  readonly weight: Ref;
}

/** Weights listed one by one: a kernel has at most nine a pixel. */
const LISTED = 9;

/** The question turned round: which weights met a pixel, and through which cells. */
export function PixelWeights({ pixel, value, meetings, weight }: PixelWeightsProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const name = names.cell(pixel);
  const count = meetings.length;
  return (
    <div className="pixel-weights" role="status">
      <p>
        {count === 0
          ? t('route.metNone', { name })
          : t(count === 1 ? 'route.metOne' : 'route.met', { name, count })}{' '}
        <small>{t('route.pixelValue', { name, value: shownNumber(value) })}</small>
      </p>
      <ul>
        {meetings.slice(0, LISTED).map(({ term, cell, met }) => (
          <li key={names.cell(met)} className={met.index === weight.index ? 'own' : ''}>
            <span>
              {t('route.meeting', {
                weight: names.cell(met),
                cell: t('route.station.cell', { index: cell.index }),
              })}
            </span>
            <span className="number">{shownNumber(term.value)}</span>
          </li>
        ))}
      </ul>
      {count > LISTED && <p className="note">{t('route.others', { count: count - LISTED })}</p>}
    </div>
  );
}
