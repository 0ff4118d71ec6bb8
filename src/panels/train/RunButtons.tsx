import { Pause, Play, SkipForward, StepForward } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';

export type TrainState = 'idle' | 'loading' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';

export interface RunButtonsProps {
  readonly state: TrainState;
  /** One step is under way: too short to be shown as more than a pause that takes no press. */
  readonly isStepping: boolean;
  readonly hasRun: boolean;
  /** Whether there is something to train on: a run can begin. */
  readonly canBegin: boolean;
  readonly batchSize: number;
  /** Begins a run, or goes on with the one there is. */
  readonly onGo: () => void;
  /** Trains so much and rests; begins the run if there is none. */
  readonly onPart: (part: 'step' | 'epoch') => void;
  readonly onPause: () => void;
}

/**
 * What moves a run forward, and pause: each has its place and keeps it, and none of them gives anything up, so that a press
 * that comes late does no harm. A button that cannot be pressed keeps the keyboard's focus.
 */
export function RunButtons(props: RunButtonsProps) {
  const { state, isStepping, batchSize, onGo, onPart, onPause } = props;
  const { t } = useTranslation('views');
  const isOff = isStepping || !canMove(props);
  const isRunning = state === 'running';
  return (
    <div className="train-buttons train-moves">
      <button type="button" className="play" aria-disabled={isOff} onClick={() => !isOff && onGo()}>
        <Play aria-hidden /> {t(goName(props))}
      </button>
      <button type="button" aria-disabled={!isRunning} onClick={() => isRunning && onPause()}>
        <Pause aria-hidden /> {t('train.pause')}
      </button>
      <button type="button" aria-disabled={isOff} onClick={() => !isOff && onPart('step')}>
        <StepForward aria-hidden /> {t(batchSize === 1 ? 'train.oneDigit' : 'train.oneStep')}
      </button>
      <button type="button" aria-disabled={isOff} onClick={() => !isOff && onPart('epoch')}>
        <SkipForward aria-hidden /> {t('train.oneEpoch')}
      </button>
    </div>
  );
}

function canMove({ state, canBegin }: RunButtonsProps): boolean {
  switch (state) {
    case 'idle':
      return canBegin;
    case 'paused':
    case 'finished':
    case 'failed':
      return true;
    case 'loading':
    case 'running':
    // the next step would break it again
    case 'diverged':
      return false;
  }
}

function goName({ state, hasRun }: RunButtonsProps): 'train.start' | 'train.retry' | 'train.resume' {
  if (state === 'failed') return 'train.retry';
  return state === 'idle' || !hasRun ? 'train.start' : 'train.resume';
}
