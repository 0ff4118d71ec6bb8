import { RotateCcw } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import type { FailedBy } from '../train/failedBy.ts';

export interface EvaluatingStateProps {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  /** Share of the digits that has been loaded, 0 to 1; null while it is not known. */
  readonly loaded: number | null;
  /** The reason, where it failed. */
  readonly failedBy: FailedBy;
  readonly onAgain: () => void;
}

/** In the matrix's place: how far the digits are, or why they did not come. */
export function EvaluatingState({ state, loaded, failedBy, onAgain }: EvaluatingStateProps) {
  const { t } = useTranslation('views');
  if (state === 'failed') {
    return (
      <div className="mistakes" role="status">
        <p className="note warning">{t(`train.failedBy.${failedBy}`)}</p>
        <button type="button" onClick={onAgain}>
          <RotateCcw aria-hidden /> {t('mistakes.again')}
        </button>
      </div>
    );
  }
  return (
    <p className="train-status" role="status">
      <progress aria-label={t('mistakes.loading')} {...(loaded !== null && { value: loaded })} max={1} />
      <span>{state === 'ready' ? t('mistakes.evaluating') : t('mistakes.loading')}</span>
    </p>
  );
}
