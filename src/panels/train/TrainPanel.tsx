import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPercent } from '../../core/index.ts';
import { noDigitsText } from './noDigits.ts';
import { RunButtons } from './RunButtons.tsx';
import { RunStatus, where, type RunStatusProps } from './RunStatus.tsx';
import { OtherNetwork, RunEndings, type RunNetworks } from './RunHead.tsx';
import { TrainControls, type TrainChoices, type TrainControlsProps } from './TrainControls.tsx';
import './train.css';

export interface TrainOrders {
  readonly onGo: () => void;
  readonly onPart: (part: 'step' | 'epoch') => void;
  readonly onPause: () => void;
  /** Begins a run of the network in use. */
  readonly onStartOver: () => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
  readonly onShowRun: () => void;
  readonly onChoices: (choices: Partial<TrainChoices>) => void;
  readonly onFrom: TrainControlsProps['onFrom'];
}

export interface TrainPanelProps
  extends Omit<TrainControlsProps, 'hasRun' | 'isBusy'>, TrainOrders, RunStatusProps {
  /** One step is under way. */
  readonly isStepping: boolean;
  /** The network of the run, or where there is none of the next; and the network in use where that is another. */
  readonly networks: RunNetworks;
  /** The user's own digits are chosen to train on, and there are none. */
  readonly lacksDigits: boolean;
  /** The step that was taken last and can be undone. */
  readonly undo: 'startOver' | 'reset' | null;
  /** Nothing better than guesses has come for a while. */
  readonly isStuck: boolean;
  /** The run began with weights that were made to learn nothing. */
  readonly isMade: boolean;
  /** The best epoch so far, by its validation digits. */
  readonly best: { readonly epoch: number; readonly accuracy: number | null } | null;
  readonly onBest: () => void;
  /** What the pass on the stage says of whether the network can learn; null where nothing is odd. */
  readonly learning: ReactNode;
  /** The run's picture: curves, sizes, checkpoints. */
  readonly children: ReactNode;
}

/** Training: what to train with, how far it is, and what it has come to. */
export function TrainPanel(props: TrainPanelProps) {
  const { state, accuracy, progress, networks, lacksDigits } = props;
  const isAlive = state === 'running' || state === 'paused';
  const isOther = networks.other !== null;
  const hasRun = progress !== null;
  // a run that was left for one of its frames goes no further: the next one begins
  const isLeft = state === 'idle';
  const { t, language } = useTranslation('views');
  return (
    <div className="train">
      <h3 className="run-name">{t(hasRun ? 'run.of' : 'run.next', { network: networks.run })}</h3>
      <RunButtons
        state={state}
        isStepping={props.isStepping}
        hasRun={hasRun}
        canBegin={!lacksDigits && !isOther}
        batchSize={props.choices.batchSize}
        onGo={props.onGo}
        onPart={props.onPart}
        onPause={props.onPause}
      />
      <OtherNetwork
        networks={networks}
        canBegin={!lacksDigits}
        onShowRun={props.onShowRun}
        onTrainOther={props.onStartOver}
      />
      {lacksDigits && (
        <p className="note warning" role="status">
          {noDigitsText(t)}
        </p>
      )}
      <RunStatus {...props} />
      {props.learning}
      <RunEndings
        isRandom={props.from !== 'current'}
        canBegin={!lacksDigits}
        canReset={hasRun && !isOther}
        canStartOver={hasRun && !isOther && !isLeft}
        undo={props.undo}
        onStartOver={props.onStartOver}
        onReset={props.onReset}
        onUndo={props.onUndo}
      />
      <TrainControls
        isBusy={state === 'running' || state === 'loading'}
        hasRun={hasRun && !isLeft}
        choices={props.choices}
        from={props.from}
        digits={props.digits}
        inUse={props.inUse}
        onChoices={props.onChoices}
        onFrom={props.onFrom}
      />
      {/* of a run that was left for one of its frames it would be said of other weights */}
      {accuracy !== null && state !== 'idle' && (
        <p className="train-accuracy">
          {t('train.validationNow', { percent: shownPercent(accuracy, language) })}
        </p>
      )}
      {props.isStuck && isAlive && progress && (
        <p className="note warning">{t(props.isMade ? 'run.stuckMade' : 'run.stuck', where(progress))}</p>
      )}
      {((props.isStuck && isAlive) || state === 'diverged') && !isOther && <BackToBest {...props} />}
      {props.children}
    </div>
  );
}

/** Beside "Back to the start": what was learned before it went wrong need not be lost. */
function BackToBest({ best, onBest }: Pick<TrainPanelProps, 'best' | 'onBest'>) {
  const { t, language } = useTranslation('views');
  if (!best || best.accuracy === null) return null;
  const { epoch, accuracy } = best;
  return (
    <button type="button" className="train-best" onClick={onBest}>
      <RotateCcw aria-hidden /> {t('run.best', { epoch, percent: shownPercent(accuracy, language) })}
    </button>
  );
}
