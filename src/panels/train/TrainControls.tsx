import { Dices, Pause, Play, RotateCcw, SkipForward, StepForward } from 'lucide-react';
import { memo, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { BatchInput } from './BatchInput.tsx';

export type TrainState = 'idle' | 'loading' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';
export type TrainStart = 'random' | 'current';

/** What can be set before a run. */
export interface TrainChoices {
  readonly learningRate: number;
  readonly decay: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly augment: boolean;
  readonly seed: number;
}

export interface TrainControlsProps {
  readonly state: TrainState;
  /** One step is under way: too short to be shown as more than a pause that takes no press. */
  readonly isStepping: boolean;
  readonly choices: TrainChoices;
  readonly from: TrainStart;
  /** The choice of the digits to train on. */
  readonly digits?: ReactNode;
  /** The weights in use, in words. */
  readonly inUse: string;
  readonly onChoices: (choices: Partial<TrainChoices>) => void;
  readonly onFrom: (from: TrainStart) => void;
  readonly onStart: () => void;
  /** Trains so much and rests; begins the run if there is none. */
  readonly onPart: (part: 'step' | 'epoch') => void;
  /** Whether there is a run to leave. */
  readonly hasRun: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onReset: () => void;
}

export const RATES = [0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 1, 3];
export const DECAYS = [1, 0.95, 0.9, 0.8, 0.5];
export const EPOCHS = [1, 2, 5, 10, 20, 50, 100, 200];

/** Start, pause and what a run is made of. Settings of a run that goes on stay as they are: they count for the next. */
export const TrainControls = memo(function TrainControls(props: TrainControlsProps) {
  const { state, choices, from, onChoices } = props;
  const { t } = useTranslation('lens');
  const isBusy = state === 'running' || state === 'loading' || state === 'paused';
  return (
    <div className="train-controls">
      <div className="train-buttons">
        <MainButton {...props} />
        <PartButtons
          state={state}
          isStepping={props.isStepping}
          batchSize={choices.batchSize}
          onPart={props.onPart}
        />
        <button type="button" disabled={!props.hasRun} onClick={props.onReset}>
          <RotateCcw aria-hidden /> {t('train.reset')}
        </button>
      </div>
      <details key={isBusy ? 'busy' : 'free'} open={!isBusy}>
        <summary>{t('train.settings')}</summary>
        <fieldset disabled={isBusy}>
          <legend className="visually-hidden">{t('train.settings')}</legend>
          <RadioGroup<TrainStart>
            name={t('train.from')}
            className="compact"
            value={from}
            options={[
              { value: 'random', label: t('train.random'), disabled: isBusy },
              { value: 'current', label: t('train.current'), disabled: isBusy },
            ]}
            onChange={props.onFrom}
          />
          {props.digits}
          <BeginNote from={from} seed={choices.seed} inUse={props.inUse} />
          <Choice
            label={t('train.rate')}
            options={RATES}
            value={choices.learningRate}
            onChange={(learningRate) => onChoices({ learningRate })}
          />
          <Choice
            label={t('train.decay')}
            options={DECAYS}
            value={choices.decay}
            onChange={(decay) => onChoices({ decay })}
          />
          <Labelled label={t('train.batch')}>
            {(id) => (
              <BatchInput
                id={id}
                value={choices.batchSize}
                onChange={(batchSize) => onChoices({ batchSize })}
              />
            )}
          </Labelled>
          <Choice
            label={t('train.epochs')}
            options={EPOCHS}
            value={choices.epochs}
            onChange={(epochs) => onChoices({ epochs })}
          />
          <label className="train-check">
            <input
              type="checkbox"
              checked={choices.augment}
              onChange={({ target }) => onChoices({ augment: target.checked })}
            />
            {t('train.augment')}
          </label>
          <SeedChoice seed={choices.seed} isBusy={isBusy} onSeed={(seed) => onChoices({ seed })} />
        </fieldset>
      </details>
    </div>
  );
});

interface SeedChoiceProps {
  readonly seed: number;
  readonly isBusy: boolean;
  readonly onSeed: (seed: number) => void;
}

/** The seed of the next run: it is random enough to be the next number, and easy to go back to. */
function SeedChoice({ seed, isBusy, onSeed }: SeedChoiceProps) {
  const { t } = useTranslation('lens');
  return (
    <Labelled label={t('train.seed')}>
      {(id) => (
        <span className="train-seed">
          <output id={id}>{seed}</output>
          <button
            type="button"
            className="icon"
            aria-label={t('train.newSeed')}
            title={t('train.newSeed')}
            disabled={isBusy}
            onClick={() => onSeed(seed + 1)}
          >
            <Dices aria-hidden />
          </button>
        </span>
      )}
    </Labelled>
  );
}

type BeginNoteProps = Pick<TrainControlsProps, 'from' | 'inUse'> & Pick<TrainChoices, 'seed'>;

/** Which weights those are: what was chosen in the header, saved weights that were put to use among them. */
function BeginNote({ from, seed, inUse }: BeginNoteProps) {
  const { t } = useTranslation('lens');
  return (
    <p className="note train-begin">
      {from === 'random' ? t('saved.beginRandom', { seed }) : t('saved.beginCurrent', { weights: inUse })}
    </p>
  );
}

type PartProps = Pick<TrainControlsProps, 'state' | 'isStepping' | 'onPart'> &
  Pick<TrainChoices, 'batchSize'>;

/** They keep the keyboard's focus while the step goes on: a button that is disabled would lose it. */
function PartButtons({ state, isStepping, batchSize, onPart }: PartProps) {
  const { t } = useTranslation('lens');
  const off = isStepping || state === 'running' || state === 'loading';
  return (
    <>
      <button type="button" aria-disabled={off} onClick={() => !off && onPart('step')}>
        <StepForward aria-hidden /> {t(batchSize === 1 ? 'train.oneDigit' : 'train.oneStep')}
      </button>
      <button type="button" aria-disabled={off} onClick={() => !off && onPart('epoch')}>
        <SkipForward aria-hidden /> {t('train.oneEpoch')}
      </button>
    </>
  );
}

/** One button that does what comes next. */
function MainButton({ state, isStepping, onStart, onPause, onResume }: TrainControlsProps) {
  const { t } = useTranslation('lens');
  switch (state) {
    case 'running':
      return (
        <button type="button" className="play" onClick={onPause}>
          <Pause aria-hidden /> {t('train.pause')}
        </button>
      );
    case 'paused':
      return (
        <button
          type="button"
          className="play"
          aria-disabled={isStepping}
          onClick={() => !isStepping && onResume()}
        >
          <Play aria-hidden /> {t('train.resume')}
        </button>
      );
    case 'loading':
      return (
        <button type="button" className="play" disabled>
          {t('train.loading')}
        </button>
      );
    case 'idle':
    case 'finished':
    case 'diverged':
    case 'failed':
      return (
        <button type="button" className="play" onClick={onStart}>
          <Play aria-hidden /> {t(state === 'idle' ? 'train.start' : 'train.again')}
        </button>
      );
  }
}

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <span className="train-choice">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(Number(target.value))}>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
