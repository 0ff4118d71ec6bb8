import { Dices } from 'lucide-react';
import { memo, useId, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { isMadeWeights, MADE_WEIGHTS, TOO_LARGE, type MadeWeights } from '../../core/index.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { Select } from '../parts/Select.tsx';
import { BatchInput } from './BatchInput.tsx';

export type TrainStart = 'random' | 'current' | MadeWeights;

/** The settings of a run. */
export interface TrainChoices {
  readonly learningRate: number;
  readonly decay: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly augment: boolean;
  readonly seed: number;
}

export interface TrainControlsProps {
  /** A run goes on: until it rests its settings are nobody's to change. */
  readonly isBusy: boolean;
  /** There is a run, which goes on with the settings that it began with. */
  readonly hasRun: boolean;
  readonly choices: TrainChoices;
  readonly from: TrainStart;
  /** The choice of the digits to train on. */
  readonly digits?: ReactNode;
  /** The weights in use, in words. */
  readonly inUse: string;
  readonly onChoices: (choices: Partial<TrainChoices>) => void;
  readonly onFrom: (from: TrainStart) => void;
}

export const RATES = [0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 1, 3];
export const DECAYS = [1, 0.95, 0.9, 0.8, 0.5];
export const EPOCHS = [1, 2, 5, 10, 20, 50, 100, 200];

/** The settings of the next run. Those of the run that is there stay as they are. */
export const TrainControls = memo(function TrainControls(props: TrainControlsProps) {
  const { isBusy, hasRun, choices, from, onChoices } = props;
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  return (
    <div className="train-controls">
      <details key={hasRun ? 'run' : 'none'} open={!hasRun}>
        <summary>{t('train.settings')}</summary>
        {hasRun && <p className="note">{t('run.settingsNote')}</p>}
        <fieldset disabled={isBusy}>
          <legend className="visually-hidden">{t('train.settings')}</legend>
          <RadioGroup<TrainStart>
            name={t('train.from')}
            className="compact train-from"
            value={from}
            options={[
              { value: 'random', label: t('train.random'), disabled: isBusy },
              { value: 'current', label: t('train.current'), disabled: isBusy },
              ...MADE_WEIGHTS.map((value) => ({ value, label: page(`header.${value}`), disabled: isBusy })),
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
  const { t } = useTranslation('views');
  return (
    <Labelled label={t('train.seed')}>
      {(id) => (
        <span className="train-seed">
          <output id={id}>{seed}</output>
          <IconButton
            label={t('train.newSeed')}
            icon={Dices}
            disabled={isBusy}
            onClick={() => onSeed(seed + 1)}
          />
        </span>
      )}
    </Labelled>
  );
}

type BeginNoteProps = Pick<TrainControlsProps, 'from' | 'inUse'> & Pick<TrainChoices, 'seed'>;

/** Which weights those are: what was chosen in the header, saved weights that were put to use among them. */
function BeginNote({ from, seed, inUse }: BeginNoteProps) {
  const { t } = useTranslation('views');
  if (isMadeWeights(from))
    return (
      <p className="note train-begin">{t(`train.begin.${from}`, { seed: String(seed), times: TOO_LARGE })}</p>
    );
  return (
    <p className="note train-begin">
      {from === 'random'
        ? t('saved.beginRandom', { seed: String(seed) })
        : t('saved.beginCurrent', { weights: inUse })}
    </p>
  );
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
      {(id) => <Select id={id} options={options} value={value} onChoose={onChange} />}
    </Labelled>
  );
}
