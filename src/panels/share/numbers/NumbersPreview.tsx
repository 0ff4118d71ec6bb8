import { Copy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ExportFile } from '../../../core/index.ts';
import { copyText } from '../../parts/copyText.ts';
import { saveFile } from '../../parts/saveFile.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { beginningOf } from './beginning.ts';
import { NAMES } from './names.ts';
import '../../parts/textToCopy.css';

export interface NumbersPreviewProps {
  readonly file: ExportFile;
  /** What the file holds, in words. */
  readonly about: string;
}

/** What a file holds, its text to be read, selected and copied, and the button that saves it. */
export function NumbersPreview({ file, about }: NumbersPreviewProps) {
  const { t } = useTranslation('views');
  const field = useRef<HTMLTextAreaElement>(null);
  const { shown, cut } = beginningOf(file.text);
  // what was said of another text is not true of this one
  const [said, setSaid] = useState<{ readonly of: ExportFile; readonly text: string } | null>(null);
  const copy = async (): Promise<void> => {
    const outcome = await copyText(file.text, cut ? null : field.current);
    const isLost = outcome === 'selected' && cut !== null;
    setSaid({ of: file, text: t(isLost ? 'shareNumbers.notCopied' : `shareNumbers.${outcome}`) });
  };
  const save = (): void => {
    saveFile(file.name, file.type, file.bytes?.() ?? file.text);
    setSaid({ of: file, text: t('shareNumbers.saved', { file: file.name }) });
  };
  return (
    <>
      <p>{about}</p>
      <textarea
        ref={field}
        className="text-to-copy"
        readOnly
        wrap="off"
        lang="en"
        rows={12}
        aria-label={t(file.bytes ? 'shareNumbers.reading' : 'shareNumbers.preview', NAMES)}
        value={shown}
      />
      {cut && <p className="note">{t('shareNumbers.cut', cut)}</p>}
      {file.bytes && <p className="note">{t('shareNumbers.bytes', NAMES)}</p>}
      <p className="copy-line">
        <button type="button" onClick={() => void copy()}>
          <Copy aria-hidden />
          {t('shareNumbers.copy')}
        </button>
        <button type="button" onClick={save} title={file.name}>
          <Download aria-hidden />
          {t('shareNumbers.save')}
        </button>
        <span role="status">{said?.of === file ? said.text : ''}</span>
      </p>
    </>
  );
}
