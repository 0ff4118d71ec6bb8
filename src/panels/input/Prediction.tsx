import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import { useLive } from '../parts/live.ts';

export interface PredictionProps {
  /** The ten scores; null before the first trace. */
  readonly scores: Float64Array | null;
  readonly blank: boolean;
  /** Among how many digits it chooses. */
  readonly choices: number;
}

/** The guess, its score, and who came second. */
export function Prediction({ scores, blank, choices }: PredictionProps) {
  const { t } = useTranslation();
  const live = useLive();
  const order = Array.from(scores ?? [], (_, k) => k).sort((a, b) => (scores?.[b] ?? 0) - (scores?.[a] ?? 0));
  const [first = 0, second = 0] = order;
  const score = (k: number): string => shownNumber(scores?.[k] ?? 0);
  return (
    <div className="prediction">
      <div role="status" aria-live={live} aria-label={t('input.prediction')}>
        {scores && !blank ? (
          <>
            <b className="guess">{first}</b>{' '}
            <span>
              <span>{t('input.score', { score: score(first) })}</span>{' '}
              <span>{t('input.runnerUp', { digit: second, score: score(second) })}</span>
            </span>
          </>
        ) : (
          <b className="none">{blank ? t('input.blank') : ''}</b>
        )}
      </div>
      {/* keeps its place before there are any */}
      <p className={scores ? 'note' : 'note later'}>{t('input.scoresNote', { count: choices })}</p>
    </div>
  );
}
