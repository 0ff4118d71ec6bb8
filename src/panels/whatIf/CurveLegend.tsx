import { useTranslation } from '../words/useTranslation.ts';

export interface CurveLegendProps {
  /** The pooled tensors that hear of the weight, first layer first; and those whose pools change their largest cell on the curve. */
  readonly pooled: readonly string[];
  readonly kinks: readonly string[];
  /** The line has a planted gradient for its slope. */
  readonly isWrong: boolean;
}

/** The legend of the curve's lines and marks. */
export function CurveLegend({ kinks, pooled, isWrong }: CurveLegendProps) {
  const { t } = useTranslation('views');
  const keys = ['error', 'tangent', 'own', 'handle'] as const;
  return (
    <figcaption className="curve-legend">
      {keys.map((key) => (
        <span key={key}>
          <svg viewBox="0 0 22 12" aria-hidden>
            {key === 'error' && <path className="chart-line error" d="M1,10Q10,-2 21,6" />}
            {key === 'tangent' && <path className="chart-line tangent" d="M1,10L21,2" />}
            {key === 'own' && <circle className="own" cx={11} cy={6} r={4.5} />}
            {key === 'handle' && <circle className="dot" cx={11} cy={6} r={5} />}
          </svg>
          {t(key === 'tangent' && isWrong ? 'whatIf.wrong.line' : `whatIf.legend.${key}`)}
        </span>
      ))}
      {kinks.map((tensor) => (
        <span key={tensor}>
          <svg viewBox="0 0 22 12" aria-hidden>
            <path
              className={tensor === pooled[0] ? 'kink' : 'kink later'}
              d="M11,1.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z"
            />
          </svg>
          {pooled.length > 1 ? t('whatIf.legend.kinkOf', { tensor }) : t('whatIf.legend.kink')}
        </span>
      ))}
    </figcaption>
  );
}
