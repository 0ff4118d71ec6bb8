import { Play, Square } from 'lucide-react';
import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import type { Bug } from './bugs.ts';
import { noDigitsText } from '../train/noDigits.ts';
import type { FailedBy } from '../train/failedBy.ts';
import { TwinCurves, type TwinPoint } from './TwinCurves.tsx';

/** A comparison as it stands. */
export interface TwinProgress {
  /** The mistake of the run that has one; null while that is a secret. */
  readonly bug: Bug | null;
  readonly status: 'loading' | 'running' | 'finished' | 'stopped' | 'diverged' | 'failed';
  /** Which of the two ended, where its weights stopped being finite. */
  readonly diverged: 'right' | 'planted' | null;
  /** The reason, where it failed. */
  readonly failedBy: FailedBy;
  readonly epochs: number;
  readonly points: readonly TwinPoint[];
}

export interface TwinRunsProps {
  readonly progress: TwinProgress | null;
  /** Whether a mistake is planted that a right run can be compared with. */
  readonly canStart: boolean;
  /** The user's own digits are chosen to train on, and there are none. */
  readonly lacksDigits: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Training with the mistake beside training without. */
export function TwinRuns({ progress, canStart, lacksDigits, onStart, onStop }: TwinRunsProps) {
  const { t } = useTranslation('views');
  const isUnderWay = progress?.status === 'loading' || progress?.status === 'running';
  return (
    <section className="twin-runs" aria-label={t('broken.compare')}>
      <h3>{t('broken.compare')}</h3>
      <p className="note">{t('broken.compareNote')}</p>
      <p className="bug-buttons">
        {isUnderWay ? (
          <button type="button" onClick={onStop}>
            <Square aria-hidden /> {t('broken.compareStop')}
          </button>
        ) : (
          <button type="button" disabled={!canStart || lacksDigits} onClick={onStart}>
            <Play aria-hidden /> {t(progress ? 'broken.compareAgain' : 'broken.compareStart')}
          </button>
        )}
        <span role="status" className={isBad(progress) ? 'wrong' : ''}>
          {progress ? statusText(t, progress) : !canStart && t('broken.compareFirst')}
        </span>
      </p>
      {lacksDigits && <p className="note warning">{noDigitsText(t)}</p>}
      {progress && progress.points.length > 0 && (
        <TwinCurves
          points={progress.points}
          epochs={progress.epochs}
          plantedName={progress.bug ? t(`broken.bug.${progress.bug}`) : t('broken.planted')}
        />
      )}
    </section>
  );
}

function isBad(progress: TwinProgress | null): boolean {
  return progress?.status === 'failed' || progress?.status === 'diverged';
}

function statusText(
  t: Translate<'views'>,
  { status, diverged, failedBy, epochs, points }: TwinProgress,
): string {
  const epoch = Math.min(Math.floor(points.at(-1)?.epoch ?? 0) + 1, epochs);
  switch (status) {
    case 'loading':
      return t('broken.loading');
    case 'running':
      return t('train.place', { epoch, epochs });
    case 'finished':
      return t('train.done', { count: epochs });
    case 'stopped':
      return t('broken.stopped', { epoch });
    case 'diverged':
      return t(`broken.diverged.${diverged ?? 'planted'}`);
    case 'failed':
      return t(`train.failedBy.${failedBy}`);
  }
}
