import { useTranslation } from 'react-i18next';
import { type ChainRule, type NetworkName } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';

/** The other network's formula, or why there is none to show. */
export interface Other {
  readonly network: NetworkName;
  readonly rule: ChainRule | null;
  readonly status: 'shown' | 'loading' | 'failed' | 'noneMeets';
  /** Why the other network's weights are missing. */
  readonly why: string;
}

export interface DifferenceProps {
  readonly rule: ChainRule;
  readonly other: Other;
  readonly onRetry: () => void;
}

/** In one sentence what sets the two formulas apart. */
export function Difference({ rule, other, onRetry }: DifferenceProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const pixel = names.shown(rule.factors[rule.factors.length - 1].factor);
  switch (other.status) {
    case 'loading':
      return <p className="difference">{t('formulas.loading')}</p>;
    case 'failed':
      return (
        <p className="difference" role="alert">
          {t('formulas.failed', { why: other.why })}{' '}
          <button type="button" className="link" onClick={onRetry}>
            {t('formulas.retry')}
          </button>
        </p>
      );
    case 'noneMeets':
      return <p className="difference">{t('formulas.noneMeets', { pixel })}</p>;
    case 'shown': {
      const isSame = other.rule?.ref.tensor === rule.ref.tensor;
      return <p className="difference">{t(isSame ? 'formulas.sameForm' : 'formulas.onlyLast')}</p>;
    }
  }
}
