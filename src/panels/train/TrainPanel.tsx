import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../core/index.ts';
import { TrainControls, type TrainControlsProps } from './TrainControls.tsx';

export interface TrainPanelProps extends TrainControlsProps {
  /** Share of the digits that has been loaded, 0 to 1; null while it is not known. */
  readonly loaded: number | null;
  /** What went wrong, in the words of who noticed. */
  readonly message: string;
  readonly progress: TrainProgress | null;
  /** Nothing better than guesses has come for a while. */
  readonly isStuck: boolean;
  /** Share of the validation digits answered rightly after the last whole epoch. */
  readonly accuracy: number | null;
  readonly curves: ReactNode;
  readonly film: ReactNode;
  readonly sizes: ReactNode;
}

export interface TrainProgress {
  /** Epochs that have passed, with their part, and all of them. */
  readonly epoch: number;
  readonly epochs: number;
  /** Digits a second. */
  readonly speed: number;
  readonly secondsLeft: number | null;
}

/** Training: what to train with, how far it is, and what it has come to. */
export function TrainPanel(props: TrainPanelProps) {
  const { state, accuracy, curves, film, sizes } = props;
  const { t } = useTranslation('lens');
  return (
    <div className="train">
      <TrainControls {...props} />
      <Status {...props} />
      {accuracy !== null && (
        <p className="train-accuracy">{t('train.validationNow', { percent: (accuracy * 100).toFixed(1) })}</p>
      )}
      {props.isStuck && (state === 'running' || state === 'paused') && (
        <p className="note warning">{t('train.stuck')}</p>
      )}
      {curves}
      {film}
      {sizes}
    </div>
  );
}

/** One line that says what is going on; it is there in every state, so that nothing jumps. */
function Status({ state, loaded, message, progress }: TrainPanelProps) {
  const { t } = useTranslation('lens');
  switch (state) {
    case 'idle':
      return <p className="train-status">{t('train.note')}</p>;
    case 'loading':
      return (
        <p className="train-status">
          {loaded === null ? t('train.loading') : t('train.loaded', { percent: Math.floor(loaded * 100) })}
        </p>
      );
    case 'running':
    case 'paused':
      return <Progress progress={progress} isRunning={state === 'running'} />;
    case 'finished':
      return <p className="train-status">{t('train.done', { epochs: progress?.epochs ?? 0 })}</p>;
    case 'diverged':
      return <p className="note warning">{t('train.diverged', { message })}</p>;
    case 'failed':
      return (
        <p className="note warning">
          {message === 'worker' ? t('train.workerFailed') : t('train.failed', { message })}
        </p>
      );
  }
}

interface ProgressProps {
  readonly progress: TrainProgress | null;
  readonly isRunning: boolean;
}

function Progress({ progress, isRunning }: ProgressProps) {
  const { t } = useTranslation('lens');
  const { epoch = 0, epochs = 1, speed = 0, secondsLeft = null } = progress ?? {};
  const now = Math.min(Math.floor(epoch) + 1, epochs);
  const parts = [
    t('train.place', { epoch: now, epochs }),
    isRunning && speed > 0 ? t('train.speed', { speed: formatNumber(speed) }) : '',
    isRunning && secondsLeft !== null ? t('train.left', { seconds: Math.ceil(secondsLeft) }) : '',
  ].filter((part) => part !== '');
  return (
    <p className="train-status">
      <progress aria-label={t('train.progress')} value={epoch} max={epochs} />
      <span>{parts.join(' · ')}</span>
    </p>
  );
}
