import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type GradientCheck } from '../../core/index.ts';

/** Up to which relative error the two count as the same number. */
const AGREES = 1e-5;
/** The smallest number that the core divides by: smaller ones are not compared relative to themselves. */
const FLOOR = 1e-8;

export type Verdict = 'agrees' | 'kink' | 'differs' | 'tooSmall';

/** The result of the gradient check. Numbers so small that any two would agree are not said to. */
export function verdictOf({ analytic, numeric, relativeError, kink }: GradientCheck): Verdict {
  const size = Math.max(Math.abs(analytic), Math.abs(numeric));
  if (size > 0 && size <= AGREES * FLOOR) return 'tooSmall';
  if (relativeError <= AGREES) return 'agrees';
  return kink ? 'kink' : 'differs';
}

const SIGNS: Record<Verdict, string> = { agrees: '✓', kink: '≠', differs: '≠', tooSmall: '?' };

/** The gradient measured: E a little to either side of the weight. */
export function CheckLine({ check }: { check: GradientCheck }) {
  const { t } = useTranslation();
  const { analytic, numeric, relativeError, kink } = check;
  const verdict = verdictOf(check);
  const size = Math.max(Math.abs(analytic), Math.abs(numeric));
  const isRelative = size === 0 || size >= FLOOR;
  return (
    <div className="check">
      <p>
        <small>{t('why.check')}</small> <b>{shownNumber(numeric)}</b>
        <span className={`verdict ${verdict}`}>
          <i aria-hidden>{SIGNS[verdict]}</i> {t(`why.${verdict}`)}
        </span>
        <small>
          {isRelative
            ? t('why.relativeError', { value: shownNumber(relativeError, 2) })
            : t('why.absoluteError', { value: shownNumber(Math.abs(analytic - numeric), 2) })}
        </small>
      </p>
      {kink && <p className="note">{t('why.kinkNote')}</p>}
    </div>
  );
}
