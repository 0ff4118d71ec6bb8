import { Download, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { Dialog } from '../parts/Dialog.tsx';
import '../parts/dialog.css';
import { useFileInput } from '../parts/useFileInput.tsx';
import { importText, isRefusal, type ImportOutcome } from './importText.ts';

/** Digits of the file that have been read, and how many there are; null before that is known. */
export interface Importing {
  readonly done: number;
  readonly of: number | null;
}

export interface MineFilesProps {
  readonly count: number;
  /** How far an import is; null while there is none under way. */
  readonly importing: Importing | null;
  /** The outcome of the last import. */
  readonly imported: ImportOutcome | null;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onRemoveAll: () => void;
}

/** Export, import, delete all. A button that has nothing to do keeps the keyboard's focus: it may just have done its work. */
export function MineFiles(props: MineFilesProps) {
  const { count, importing, imported, onExport, onImport } = props;
  const isImporting = importing !== null;
  const { t } = useTranslation('views');
  const { field, ask } = useFileInput(onImport);
  const [asks, setAsks] = useState(false);
  const isEmpty = count === 0;
  return (
    <div className="mine-files">
      <div className="mine-buttons">
        <button type="button" aria-disabled={isImporting} onClick={() => !isImporting && ask()}>
          <Upload aria-hidden /> {t('mine.import')}
        </button>
        <button type="button" aria-disabled={isEmpty} onClick={() => !isEmpty && onExport()}>
          <Download aria-hidden /> {t('mine.export')}
        </button>
        <button type="button" aria-disabled={isEmpty} onClick={() => !isEmpty && setAsks(true)}>
          <Trash2 aria-hidden /> {t('mine.removeAll')}
        </button>
      </div>
      {field}
      <Outcome imported={imported} importing={importing} />
      {importing !== null && importing.of !== null && (
        <progress aria-label={t('mine.importing')} value={importing.done} max={importing.of} />
      )}
      {asks && <AskRemoveAll count={count} onRemove={props.onRemoveAll} onClose={() => setAsks(false)} />}
    </div>
  );
}

/** There from the start: a reader of screens hears what changes in it. */
function Outcome({ imported, importing }: Pick<MineFilesProps, 'imported' | 'importing'>) {
  const { t } = useTranslation('views');
  const isBad = imported !== null && isRefusal(imported);
  return (
    <>
      <p role="alert" className={isBad ? 'note warning' : 'visually-hidden'}>
        {isBad ? importText(imported, t) : ''}
      </p>
      <p role="status" aria-label={t('mine.import')} className="note">
        {importing ? t('mine.importing') : imported && !isBad ? importText(imported, t) : ''}
      </p>
    </>
  );
}

interface AskProps {
  readonly count: number;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function AskRemoveAll({ count, onRemove, onClose }: AskProps) {
  const { t } = useTranslation('views');
  const close = (target: HTMLElement): void => target.closest('dialog')?.close();
  return (
    <Dialog title={t('mine.removeAllTitle', { count })} className="mine-ask" onClose={onClose}>
      <p>{t('mine.removeAllNote')}</p>
      <p className="mine-buttons">
        <button
          type="button"
          onClick={({ currentTarget }) => {
            onRemove();
            close(currentTarget);
          }}
        >
          <Trash2 aria-hidden /> {t('mine.removeAllYes', { count })}
        </button>
        <button type="button" onClick={({ currentTarget }) => close(currentTarget)}>
          {t('mine.removeAllNo')}
        </button>
      </p>
    </Dialog>
  );
}
