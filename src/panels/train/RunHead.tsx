import { RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';

/** A run's network, and the network in use where that is another; both in words. */
export interface RunNetworks {
  readonly run: string;
  readonly other: string | null;
}

export interface RunHeadProps {
  readonly networks: RunNetworks;
  readonly canBegin: boolean;
  /** Shows the run's network with what the run has made of it. */
  readonly onShowRun: () => void;
  /** Begins a run of the network in use. */
  readonly onTrainOther: () => void;
}

/** Said where another network is in use than the run's: which is which, and the way to either. */
export function OtherNetwork({ networks, canBegin, onShowRun, onTrainOther }: RunHeadProps) {
  const { t } = useTranslation('views');
  if (networks.other === null) return null;
  const { run, other } = networks;
  return (
    <div className="run-other" role="group" aria-label={t('run.otherName')}>
      <p className="note">{t('run.other', { run, other })}</p>
      <p className="train-buttons">
        <button type="button" onClick={onShowRun}>
          {t('run.show', { run })}
        </button>
        <button type="button" aria-disabled={!canBegin} onClick={() => canBegin && onTrainOther()}>
          {t('run.trainOther', { other })}
        </button>
      </p>
    </div>
  );
}

export interface RunEndingsProps {
  /** Begins with random weights, or with such as are made: otherwise with the weights in use. */
  readonly isRandom: boolean;
  readonly canBegin: boolean;
  /** Whether there is a run to give up for a new one, or for the weights that it began with. */
  readonly canStartOver: boolean;
  readonly canReset: boolean;
  /** The step that was taken last and can be undone. */
  readonly undo: 'startOver' | 'reset' | null;
  readonly onStartOver: () => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
}

/** The buttons that give a run up: apart from those that move it, and undoable. */
export function RunEndings(props: RunEndingsProps) {
  const { isRandom, canBegin, canStartOver, canReset, undo } = props;
  const { t } = useTranslation('views');
  if (!canReset && undo === null) return null;
  return (
    <div className="run-endings">
      {canStartOver && (
        <button
          type="button"
          title={t('run.startOverHint')}
          aria-disabled={!canBegin}
          onClick={() => canBegin && props.onStartOver()}
        >
          {t(isRandom ? 'run.startOver' : 'run.startFromThese')}
        </button>
      )}
      {canReset && (
        <button type="button" title={t('run.resetHint')} onClick={props.onReset}>
          <RotateCcw aria-hidden /> {t('train.reset')}
        </button>
      )}
      {undo !== null && (
        <p className="run-undo" role="status">
          <span>{t(`run.gone.${undo}`)}</span>
          <button type="button" onClick={props.onUndo}>
            <Undo2 aria-hidden /> {t(`run.undo.${undo}`)}
          </button>
        </p>
      )}
    </div>
  );
}
