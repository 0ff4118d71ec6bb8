import { useTranslation } from 'react-i18next';
import type { Term } from '../../core/index.ts';
import { shownNumber } from '../parts/shownNumber.ts';

/** What adds to a number and what takes from it, as two opposing bars, and under them what is left: large parts may cancel. */
export function Balance({ terms, value }: { terms: readonly Term[]; value: number }) {
  const { t } = useTranslation();
  const adds = terms.reduce((sum, term) => sum + Math.max(term.value, 0), 0);
  const takes = terms.reduce((sum, term) => sum + Math.max(-term.value, 0), 0);
  const half = 50 / Math.max(adds, takes, Number.MIN_VALUE);
  return (
    <span className="balance">
      <span className="takes">▼ {t('why.takes', { value: shownNumber(takes) })}</span>
      <span className="adds">▲ {t('why.adds', { value: shownNumber(adds) })}</span>
      <span className="balance-bars" aria-hidden>
        <span className="takes" style={{ right: '50%', width: `${takes * half}%` }} />
        <span className="adds" style={{ left: '50%', width: `${adds * half}%` }} />
        <span
          className="net"
          style={{ [value < 0 ? 'right' : 'left']: '50%', width: `${Math.abs(value) * half}%` }}
        />
      </span>
    </span>
  );
}
