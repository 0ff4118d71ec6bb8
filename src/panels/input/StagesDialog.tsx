import { useEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Prepared } from '../../core/index.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { drawPicture } from './drawPicture.ts';

export interface StagesDialogProps {
  /** The raw raster, `side` by `side` bytes; null for a sample, which came prepared. */
  readonly raw: Uint8Array | null;
  readonly side: number;
  readonly prepared: Prepared | null;
  readonly image: Float64Array;
  readonly theme: ColorTheme;
  readonly onClose: () => void;
}

/** How the drawing becomes x, one picture a stage. */
export function StagesDialog({ raw, side, prepared, image, theme, onClose }: StagesDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const stages = prepared?.stages ?? null;
  return (
    <dialog ref={dialog} className="stages" aria-labelledby="stages-title" onClose={onClose}>
      <header>
        <h2 id="stages-title">{t('input.stagesTitle')}</h2>
        <button
          type="button"
          className="icon"
          aria-label={t('input.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden />
        </button>
      </header>
      {raw && prepared && stages ? (
        <ol>
          <Stage text={t('input.raw')}>
            <Picture pixels={raw} side={side} theme={theme} box={stages.box} />
          </Stage>
          <Stage text={t('input.fitted')}>
            <Picture pixels={stages.fitted} side={20} theme={theme} />
          </Stage>
          <Stage text={t('input.centred')}>
            <Picture pixels={prepared.image28} side={28} theme={theme} cross />
          </Stage>
          <Stage text={t('input.halved')}>
            <Picture pixels={image.map((value) => value * 255)} side={14} theme={theme} />
          </Stage>
        </ol>
      ) : (
        <p>{t('input.fromSample')}</p>
      )}
    </dialog>
  );
}

function Stage({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <p>{text}</p>
    </li>
  );
}

interface PictureProps {
  readonly pixels: ArrayLike<number>;
  readonly side: number;
  readonly theme: ColorTheme;
  readonly box?: NonNullable<Prepared['stages']>['box'];
  /** Marks the middle that the centre of mass was moved to. */
  readonly cross?: boolean;
}

function Picture({ pixels, side, theme, box, cross = false }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, pixels, side, colorScale('pixel', theme));
  }, [pixels, side, theme]);
  return (
    <div className="stage-picture">
      <canvas ref={canvas} width={side} height={side} />
      <svg viewBox={`0 0 ${side} ${side}`} aria-hidden>
        {box && <rect x={box.left} y={box.top} width={box.width} height={box.height} />}
        {cross && <path d={`M${side / 2 + 0.5} 10 v9 M10 ${side / 2 + 0.5} h9`} />}
      </svg>
    </div>
  );
}
