import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import type { Term } from '../../core/index.ts';
import { balanceDigits } from './printedGroups.ts';

/** The positive and the negative terms of a sum as two opposing bars, and under them the sum: large parts may cancel. */
export function Balance({ terms, value }: { terms: readonly Term[]; value: number }) {
  const { t } = useTranslation();
  const adds = terms.reduce((sum, term) => sum + Math.max(term.value, 0), 0);
  const takes = terms.reduce((sum, term) => sum + Math.max(-term.value, 0), 0);
  const digits = balanceDigits(adds, -takes);
  const larger = Math.max(adds, takes);
  const half = (size: number): string => `${larger > 0 ? (50 * size) / larger : 0}%`;
  return (
    <span className="balance">
      <span className="takes">▼ {t('why.takes', { value: shownNumber(-takes, digits.takes) })}</span>
      <span className="adds">▲ {t('why.adds', { value: shownNumber(adds, digits.adds) })}</span>
      <span className="balance-bars" aria-hidden>
        <span className="takes" style={{ right: '50%', width: half(takes) }} />
        <span className="adds" style={{ left: '50%', width: half(adds) }} />
        <span
          className="net"
          style={{ [value < 0 ? 'right' : 'left']: '50%', width: half(Math.abs(value)) }}
        />
      </span>
    </span>
  );
}
