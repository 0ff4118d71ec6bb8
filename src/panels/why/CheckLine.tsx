import { useTranslation } from 'react-i18next';
import { shownNumber } from '../../core/index.ts';
import type { GradientCheck } from '../../core/index.ts';

/** Up to which relative error the two count as the same number. */
const AGREES = 1e-5;

/** The gradient measured: E a little to either side of the weight. */
export function CheckLine({ check }: { check: GradientCheck }) {
  const { t } = useTranslation();
  const agrees = check.relativeError <= AGREES;
  const verdict = agrees ? 'agrees' : check.kink ? 'kink' : 'differs';
  return (
    <div className="check">
      <p>
        <small>{t('why.check')}</small> <b>{shownNumber(check.numeric)}</b>
        <span className={`verdict ${verdict}`}>
          <i aria-hidden>{agrees ? '✓' : '≠'}</i> {t(`why.${verdict}`)}
        </span>
        <small>{t('why.relativeError', { value: shownNumber(check.relativeError, 2) })}</small>
      </p>
      {check.kink && <p className="note">{t('why.kinkNote')}</p>}
    </div>
  );
}
