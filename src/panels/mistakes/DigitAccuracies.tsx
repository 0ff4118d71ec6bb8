import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPercent, percentDigits } from '../../core/index.ts';
import type { DigitScore } from '../../core/index.ts';

export interface DigitAccuraciesProps {
  /** From digit 0 to 9. */
  readonly scores: readonly DigitScore[];
}

/** How much of each digit was answered rightly: a bar beside each row of the matrix. */
export const DigitAccuracies = memo(function DigitAccuracies({ scores }: DigitAccuraciesProps) {
  const { t, language } = useTranslation('views');
  return (
    <div className="digit-accuracies">
      <span aria-hidden>%</span>
      <ul aria-label={t('mistakes.accuracies')}>
        {scores.map((score, digit) => {
          const share = score.right / score.of;
          const said = t('mistakes.accuracy', {
            digit,
            ...score,
            percent: shownPercent(share, language),
          });
          return (
            <li key={digit} title={said}>
              <span className="visually-hidden">{said}</span>
              <span aria-hidden>{percentDigits(share, language)}</span>
              <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
                <rect className="track" width={100} height={2} />
                <rect width={(100 * score.right) / Math.max(1, score.of)} height={2} />
              </svg>
            </li>
          );
        })}
      </ul>
    </div>
  );
});
