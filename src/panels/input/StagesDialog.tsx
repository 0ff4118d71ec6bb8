import type { ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Prepared } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Guesses, type Guess } from './Guesses.tsx';
import { shiftText } from './shiftText.ts';
import { FRAME, inFrame, StagePicture } from './StagePicture.tsx';
import './stages.css';
import '../parts/switch.css';

/** A drawing, and what it becomes with normalization and without. */
export interface DrawnStages {
  /** The raw raster, `side` by `side` bytes. */
  readonly raw: Uint8Array;
  readonly side: number;
  /** The drawing is small, and a finer pen went along it. */
  readonly isFine: boolean;
  /** Its picture of 28x28 is halved to become x; else it is x. */
  readonly isHalved: boolean;
  readonly normalized: Prepared;
  readonly asDrawn: Prepared;
}

export interface StagesDialogProps {
  /** What the network calls its input. */
  readonly name: string;
  /** What came prepared: a sample, a digit (of the validation digits, or of a picture), or numbers that are x. */
  readonly from: 'sample' | 'digit' | 'pixels';
  /** Null for what came prepared. */
  readonly drawn: DrawnStages | null;
  /** The network's answers to both; null before its weights have come. */
  readonly guesses: { readonly normalized: Guess; readonly asDrawn: Guess } | null;
  readonly normalize: boolean;
  readonly theme: ColorTheme;
  readonly onNormalize: (normalize: boolean) => void;
  readonly onClose: () => void;
}

/** How the drawing becomes x, one picture a stage, and what it would be without normalization. */
export function StagesDialog(props: StagesDialogProps) {
  const { drawn, guesses, normalize, theme, onNormalize, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={t('stages.title', { name: props.name })} className="stages steady" onClose={onClose}>
      {drawn ? (
        <>
          <ol>
            <Stages name={props.name} drawn={drawn} normalize={normalize} theme={theme} />
          </ol>
          <div className="compare">
            <label className="switch">
              <input
                type="checkbox"
                checked={normalize}
                onChange={(event) => onNormalize(event.target.checked)}
              />
              {t('stages.normalize')}
            </label>
            <p className="note">{t('stages.normalizeNote')}</p>
            {guesses && <Guesses {...guesses} normalize={normalize} theme={theme} />}
          </div>
        </>
      ) : (
        <p>{t(`stages.from.${props.from}`, { name: props.name })}</p>
      )}
    </Dialog>
  );
}

interface StagesProps extends Pick<StagesDialogProps, 'name' | 'normalize' | 'theme'> {
  readonly drawn: DrawnStages;
}

function Stages({ name, drawn, normalize, theme }: StagesProps) {
  const { t } = useTranslation();
  const { stages } = drawn.normalized;
  if (!stages) return <li>{t('input.blank')}</li>;
  const { image, image28 } = normalize ? drawn.normalized : drawn.asDrawn;
  const side = Math.sqrt(image.length);
  const block = FRAME / side;
  return (
    <>
      <Stage text={t(drawn.isFine ? 'stages.rawFine' : 'stages.raw')}>
        <StagePicture pixels={drawn.raw} side={drawn.side} theme={theme} box={stages.box} />
      </Stage>
      <Stage text={t('stages.fitted')} isSkipped={!normalize}>
        <StagePicture pixels={stages.fitted} side={20} theme={theme} />
      </Stage>
      <Stage text={t('stages.mass')} detail={shiftText(t, stages.shift)} isSkipped={!normalize}>
        <StagePicture pixels={inFrame(stages.fitted)} side={FRAME} theme={theme} mass={stages} />
      </Stage>
      <Stage
        text={t(normalize ? 'stages.centred' : 'stages.averaged')}
        detail={drawn.isHalved ? '' : t('stages.isX', { name })}
      >
        <StagePicture pixels={image28} side={FRAME} theme={theme} />
      </Stage>
      {drawn.isHalved && (
        <Stage text={t('stages.halved', { block: `${block}×${block}`, size: `${side}×${side}`, name })}>
          <StagePicture pixels={image.map((value) => value * 255)} side={side} theme={theme} />
        </Stage>
      )}
    </>
  );
}

interface StageProps {
  readonly text: string;
  readonly detail?: string;
  /** Normalization is off, and this stage is not gone through. */
  readonly isSkipped?: boolean;
  readonly children: ReactNode;
}

function Stage({ text, detail, isSkipped = false, children }: StageProps) {
  const { t } = useTranslation();
  return (
    <li className={isSkipped ? 'skipped' : ''}>
      {children}
      <p>
        {text} {detail && <b>{detail}</b>} {isSkipped && <em>{t('stages.skipped')}</em>}
      </p>
    </li>
  );
}
