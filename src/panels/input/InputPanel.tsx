import { Eraser, ImagePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { HistoryButtons, type HistoryButtonsProps } from './HistoryButtons.tsx';
import { KeepButton } from './KeepButton.tsx';
import { PadHead, type PadHeadProps } from './PadHead.tsx';
import { Prediction } from './Prediction.tsx';
import './input.css';

export interface InputPanelProps extends HistoryButtonsProps, Pick<PadHeadProps, 'mode' | 'onMode'> {
  readonly pad: ReactNode;
  readonly blank: boolean;
  /** The hint under the pad. */
  readonly hint: PadHint;
  readonly scores: Float64Array | null;
  /** The digit wanted: said by the user, or the guess that is taken until then. */
  readonly target: number | null;
  readonly isProvisional: boolean;
  /** Side of the image, where it is smaller than x and its pixels are doubled; else null. */
  readonly doubled: number | null;
  /** The drawing became x without normalization. */
  readonly isAsDrawn: boolean;
  /** Whether the pad shows a drawing that can join the user's own digits. */
  readonly canKeep: boolean;
  /** The digit that the drawing is kept as; null while it is not among the user's own digits. */
  readonly keptAs: number | null;
  /** What the network calls its input. */
  readonly name: string;
  /** Side of the input in cells. */
  readonly side: number;
  /** The heading of the digits: what was meant, a sample's true digit, or a target that was chosen. */
  /** What the network calls the answer wanted. */
  readonly targetName: string;
  readonly heading: 'ask' | 'meant' | 'trueDigit' | 'typed' | 'target';
  readonly onClear: () => void;
  readonly onSample: () => void;
  readonly onTarget: (digit: number) => void;
  readonly onKeep: () => void;
  readonly onNormalize: () => void;
  readonly onStages: () => void;
  /** Beside and under the last button. */
  readonly children: ReactNode;
}

/** The hint under the pad: what a stroke or a click does; that a question waits; or that the drawing is small. */
export type PadHint = 'asked' | 'begins' | 'replaces' | 'adds' | 'explains' | 'small';

const DIGITS = Array.from({ length: 10 }, (_, digit) => ({ value: digit, label: String(digit) }));
/** On a blank pad there is nothing to answer. */
const NO_DIGITS = DIGITS.map((digit) => ({ ...digit, disabled: true }));

/** The pad, what the network makes of it, and what was meant. */
export function InputPanel(props: InputPanelProps) {
  const { pad, blank, scores, target, isProvisional } = props;
  const { t } = useTranslation();
  return (
    <section className="input-panel" aria-label={t('input.title')}>
      <PadHead name={props.name} side={props.side} mode={props.mode} canLook={!blank} onMode={props.onMode} />
      {pad}
      <p className="note pad-hint">{t(`pad.${props.hint}`)}</p>
      <div className="pad-buttons">
        <button type="button" aria-disabled={blank} onClick={() => blank || props.onClear()}>
          <Eraser aria-hidden /> {t('input.clear')}
        </button>
        <HistoryButtons
          undoes={props.undoes}
          redoes={props.redoes}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
        />
        <button type="button" className="wide" onClick={props.onSample}>
          <ImagePlus aria-hidden /> {t('input.sample')}
        </button>
      </div>
      <Prediction scores={scores} blank={blank} choices={DIGITS.length} />
      <div className={isProvisional && !blank ? 'target asking' : 'target'}>
        <h3 data-name={`value:${props.targetName}`}>{t(`input.${props.heading}`)}</h3>
        <RadioGroup
          name={t('input.target')}
          className={isProvisional ? 'digits provisional' : 'digits'}
          options={blank ? NO_DIGITS : DIGITS}
          value={blank ? null : target}
          onChange={props.onTarget}
          onAgain={isProvisional ? props.onTarget : undefined}
        />
        <div className="keep-slot">
          {isProvisional && !blank ? (
            <p className="note">{t('input.provisional')}</p>
          ) : (
            <KeepButton
              digit={isProvisional ? null : target}
              keptAs={props.keptAs}
              canKeep={props.canKeep}
              onKeep={props.onKeep}
            />
          )}
        </div>
      </div>
      <div className="input-foot">
        <button type="button" className="link stages-link" onClick={props.onStages} disabled={blank}>
          {t('input.stages', { name: props.name })}
        </button>
        {props.children}
      </div>
      {props.doubled !== null && (
        <p className="note">{t('input.doubled', { size: `${props.doubled}×${props.doubled}` })}</p>
      )}
      {props.isAsDrawn && (
        <p className="note as-drawn">
          {t('input.isOff')}{' '}
          <button type="button" className="link" onClick={props.onNormalize}>
            {t('input.turnOn')}
          </button>
        </p>
      )}
    </section>
  );
}
