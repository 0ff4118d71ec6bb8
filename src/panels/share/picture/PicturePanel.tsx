import { Copy, Download } from 'lucide-react';
import { RadioGroup } from '../../parts/RadioGroup.tsx';
import { Select } from '../../parts/Select.tsx';
import type { Translate } from '../../words/translation.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import type { PicturePart } from './parts.ts';
import type { Drawn } from './useDrawn.container.tsx';

export type PictureColors = 'page' | 'print';
export type PictureForm = 'svg' | 'png';

export interface PicturePanelProps {
  readonly parts: readonly PicturePart[];
  readonly part: PicturePart;
  readonly onPart: (part: PicturePart) => void;
  readonly colors: PictureColors;
  readonly onColors: (colors: PictureColors) => void;
  readonly form: PictureForm;
  readonly onForm: (form: PictureForm) => void;
  readonly drawn: Drawn;
  /** Pixels of the file a pixel of the page; null where it would be too large. */
  readonly scale: 1 | 2 | null;
  /** What came of the last press. */
  readonly said: string;
  readonly onSave: () => void;
  /** Null where the form cannot be put on the clipboard. */
  readonly onCopy: (() => void) | null;
}

/** What is drawn, in which colours and form, how it looks, and where it goes. */
export function PicturePanel(props: PicturePanelProps) {
  const { drawn, scale, onCopy } = props;
  const { t } = useTranslation('views');
  const isReady = typeof drawn !== 'string' && scale !== null;
  return (
    <div className="picture-panel">
      <Choices {...props} />
      <Preview drawn={drawn} />
      <p className="note">{t(`sharePicture.about.${props.form}`)}</p>
      <div className="picture-buttons">
        <button type="button" className="main" disabled={!isReady} onClick={props.onSave}>
          <Download aria-hidden /> {t('sharePicture.save')}
        </button>
        {onCopy && (
          <button type="button" disabled={!isReady} onClick={onCopy}>
            <Copy aria-hidden /> {t('sharePicture.copy')}
          </button>
        )}
        <output className="note">{props.said || sizeText(t, props)}</output>
      </div>
    </div>
  );
}

function sizeText(t: Translate<'views'>, { drawn, scale, form }: PicturePanelProps): string {
  if (typeof drawn === 'string') return '';
  if (scale === null) return t('sharePicture.tooLarge');
  const size = { width: String(drawn.width * scale), height: String(drawn.height * scale) };
  if (form === 'svg') return t('sharePicture.size', size);
  return t(scale === 2 ? 'sharePicture.sizeTwice' : 'sharePicture.sizeOnce', size);
}

function Choices(props: PicturePanelProps) {
  const { parts } = props;
  const { t } = useTranslation('views');
  const textOf = (id: string): string => {
    const found = parts.find((part) => part.id === id);
    return found ? t(`sharePicture.parts.${found.kind}`, { name: found.name }) : '';
  };
  return (
    <div className="picture-choices">
      <label>
        {t('sharePicture.part')}
        <Select
          options={parts.map(({ id }) => id)}
          value={props.part.id}
          textOf={textOf}
          onChoose={(id) => {
            const found = parts.find((part) => part.id === id);
            if (found) props.onPart(found);
          }}
        />
      </label>
      <RadioGroup
        name={t('sharePicture.colors')}
        options={(['page', 'print'] as const).map((value) => ({ value, label: t(`sharePicture.${value}`) }))}
        value={props.colors}
        onChange={props.onColors}
      />
      <RadioGroup
        name={t('sharePicture.form')}
        options={(['svg', 'png'] as const).map((value) => ({ value, label: t(`sharePicture.${value}`) }))}
        value={props.form}
        onChange={props.onForm}
      />
    </div>
  );
}

/** The picture itself, no larger than there is room for. */
function Preview({ drawn }: Pick<PicturePanelProps, 'drawn'>) {
  const { t } = useTranslation('views');
  return (
    <div className="picture-preview">
      {typeof drawn === 'string' ? (
        <p className="note">{t(`sharePicture.${drawn}`)}</p>
      ) : (
        <img src={drawn.address} alt={drawn.caption} width={drawn.width} height={drawn.height} />
      )}
    </div>
  );
}
