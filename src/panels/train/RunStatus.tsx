import { useTranslation } from '../words/useTranslation.ts';
import { shownCount, shownNumber, shownPercent } from '../../core/index.ts';
import type { FailedBy } from './failedBy.ts';
import { LoadingStatus, type Loaded } from './LoadingStatus.tsx';
import type { TrainState } from './RunButtons.tsx';

const ENDS: ReadonlySet<TrainState> = new Set(['finished', 'diverged', 'failed']);

export interface RunStatusProps {
  readonly state: TrainState;
  /** Of the digits, while they are on their way. */
  readonly loaded: Loaded;
  /** The reason, where the state is `failed`. */
  readonly failedBy: FailedBy;
  /** Of a run that diverged: what the core says of it. */
  readonly message: string;
  readonly progress: TrainProgress | null;
  /** Share of the validation digits answered rightly after the last whole epoch. */
  readonly accuracy: number | null;
  /** Of a run that has ended: whether the weights in use are its own; null where that is not asked. */
  readonly isRunInUse: boolean | null;
}

export interface TrainProgress {
  /** Epochs that have passed, with their part. */
  readonly passed: number;
  /** The epoch it is in, 1 for the first, and all of them. */
  readonly epoch: number;
  readonly epochs: number;
  /** The learning rate of the epoch it is in. */
  readonly rate: number;
  /** Digits a second. */
  readonly speed: number;
  readonly secondsLeft: number | null;
}

/** One line that says what is going on; it is there in every state, so that nothing jumps. A run tells its end, and not how it goes on. */
export function RunStatus(props: RunStatusProps) {
  return (
    <>
      <div role="status" aria-live={ENDS.has(props.state) ? 'polite' : 'off'}>
        <Status {...props} />
      </div>
      <Whose {...props} />
    </>
  );
}

/** Whose the weights in use are, of a run that has ended. A reader comes to it: it changes with the weights and is no news. */
function Whose({ state, isRunInUse }: RunStatusProps) {
  const { t } = useTranslation('views');
  if (isRunInUse === null || (state !== 'finished' && (state !== 'idle' || isRunInUse))) return null;
  return <p className="note">{t(isRunInUse ? 'run.inUse' : 'run.notInUse')}</p>;
}

function Status({ state, loaded, failedBy, message, progress, accuracy }: RunStatusProps) {
  const { t, language } = useTranslation('views');
  switch (state) {
    case 'idle':
      return (
        <p className="train-status">
          <span>{t(progress ? 'run.left' : 'train.note')}</span>
        </p>
      );
    case 'loading':
      return <LoadingStatus {...loaded} />;
    case 'running':
    case 'paused':
      return <Progress progress={progress} isRunning={state === 'running'} />;
    case 'finished':
      return (
        <p className="train-status">
          <span>{t('train.done', { count: progress?.epochs ?? 0 })}</span>
          {accuracy !== null && (
            <span className="visually-hidden">
              {' · '}
              {t('train.validationNow', { percent: shownPercent(accuracy, language) })}
            </span>
          )}
        </p>
      );
    case 'diverged':
      return (
        <p className="note warning">
          {t('run.diverged', {
            ...(progress ? where(progress) : { epoch: 1, rate: '' }),
            what: whatOf(message),
          })}
        </p>
      );
    case 'failed':
      return <p className="note warning">{t(`train.failedBy.${failedBy}`)}</p>;
  }
}

/** The epoch that a run is in, and its rate, as they are told. */
export function where({ epoch, rate }: TrainProgress): { epoch: number; rate: string } {
  return { epoch, rate: shownNumber(rate) };
}

/** The number that broke, from the end of the core's message: `w2[3] = NaN`. */
function whatOf(message: string): string {
  return message.split(': ').at(-1) ?? message;
}

interface ProgressProps {
  readonly progress: TrainProgress | null;
  readonly isRunning: boolean;
}

function Progress({ progress, isRunning }: ProgressProps) {
  const { t, language } = useTranslation('views');
  const { passed = 0, epoch = 1, epochs = 1, speed = 0, secondsLeft = null } = progress ?? {};
  const parts = [
    t('train.place', { epoch, epochs }),
    isRunning && speed > 0 ? t('train.speed', { speed: shownCount(Math.round(speed), language) }) : '',
    isRunning && secondsLeft !== null ? t('train.left', { seconds: Math.ceil(secondsLeft) }) : '',
  ].filter((part) => part !== '');
  return (
    <p className="train-status">
      <progress aria-label={t('train.progress')} value={passed} max={epochs} />
      <span>{parts.join(' · ')}</span>
    </p>
  );
}
