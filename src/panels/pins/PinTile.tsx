import { X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Ref, shownNumber } from '../../core/index.ts';
import { sparkline } from './sparkline.ts';
import { useNames } from '../parts/useNames.ts';
import './pins.css';

export interface PinTileProps {
  readonly weight: Ref;
  readonly value: number;
  readonly gradient: number;
  /** The gradient at the latest traces, oldest first. */
  readonly history: readonly number[];
  /** Traces that fill the line. */
  readonly most: number;
  readonly isSelected: boolean;
  readonly onSelect: (ref: Ref) => void;
  readonly onUnpin: (ref: Ref) => void;
}

const WIDTH = 120;
const HEIGHT = 22;

/** A pinned weight: what it is, its gradient, and how that went. A click selects it again. */
export const PinTile = memo(function PinTile(props: PinTileProps) {
  const { weight, value, gradient, history, most, isSelected, onSelect, onUnpin } = props;
  const { t } = useTranslation();
  const names = useNames();
  const spark = sparkline(history, most, WIDTH, HEIGHT);
  const name = names.cell({ ...weight, of: 'value' });
  return (
    <li className={isSelected ? 'pin selected' : 'pin'}>
      <button type="button" className="pin-select" aria-pressed={isSelected} onClick={() => onSelect(weight)}>
        <span>
          <b>{name}</b> {shownNumber(value)}
        </span>
        <span className={gradient < 0 ? 'takes' : 'adds'}>
          {t('why.gradient')} {shownNumber(gradient)}
        </span>
        {spark && (
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('why.pinHistory', { count: history.length })}
          >
            <line className="zero" x1={0} x2={WIDTH} y1={spark.zero} y2={spark.zero} />
            <path d={spark.path} />
            <path className="end" d={`M${spark.end.join()}h0`} />
          </svg>
        )}
      </button>
      <button
        type="button"
        className="pin-remove"
        aria-label={t('why.unpinName', { name })}
        onClick={() => onUnpin(weight)}
      >
        <X aria-hidden />
      </button>
    </li>
  );
});
