import { Undo2 } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { Select } from '../parts/Select.tsx';
import { shownNumber } from '../../core/index.ts';
import { ErrorLine } from './ErrorLine.tsx';

export interface DescentControlsProps {
  readonly rates: readonly number[];
  readonly rate: number;
  /** E before each applied step, and now; and E with the next step, null while weights are updated one by one. */
  readonly errors: readonly number[];
  readonly errorAfter: number | null;
  /** How many steps lie between the shipped weights and those in use. */
  readonly steps: number;
  /** What "Undo" takes back, in a few words; null where there is nothing. */
  readonly undoes: string | null;
  /** Stands in the place of the buttons where no step can be applied. */
  readonly refusal: string | null;
  readonly onRate: (rate: number) => void;
  readonly onApply: (steps: number) => void;
  readonly onUndo: () => void;
}

const TEN = 10;

/** E on this digit, and the buttons that descend on it for good. */
export function DescentControls(props: DescentControlsProps) {
  const { rates, rate, errors, errorAfter, steps, undoes, refusal, onRate, onApply, onUndo } = props;
  const { t } = useTranslation();
  return (
    <div className="result descent" role="group" aria-label={t('update.controls')}>
      <p>
        <small>
          {t('update.errors')}
          {steps > 0 && ` · ${t('update.steps', { count: steps })}`}
        </small>
        <output className="change">
          {shownNumber(errors[errors.length - 1])}
          {errorAfter !== null && ` → ${shownNumber(errorAfter)}`}
        </output>
      </p>
      <ErrorLine errors={errors} next={errorAfter} />
      <div className="buttons">
        <label>
          {t('update.rate')}
          <Select options={rates} value={rate} onChoose={onRate} />
        </label>
        <button
          type="button"
          aria-label={t('update.undoName')}
          aria-disabled={undoes === null}
          title={undoes ?? undefined}
          onClick={() => undoes !== null && onUndo()}
        >
          <Undo2 aria-hidden /> {t('update.undo')}
        </button>
        {refusal === null ? (
          <>
            <button type="button" className="apply" onClick={() => onApply(1)}>
              {t('update.apply')}
            </button>
            <button type="button" onClick={() => onApply(TEN)}>
              {t('update.applyMany', { count: TEN })}
            </button>
          </>
        ) : (
          <p className="note refusal">{refusal}</p>
        )}
      </div>
    </div>
  );
}
