import { Undo2, Upload } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { useFileInput } from '../parts/useFileInput.tsx';
import { PROGRAM_CODE } from './programCode.ts';
import { programSentences, type ProgramTold } from './programTold.ts';
import type { UploadRefused } from './readUpload.ts';
import { refusalText } from './refusalText.ts';
import { SavedItem, type SavedEntry, type SavedOrders } from './SavedItem.tsx';
import { SaveForm, type SaveFormProps } from './SaveForm.tsx';
import './saved.css';

export interface SavedPanelProps extends SavedOrders, SaveFormProps {
  /** The newest first; null until they have been read. */
  readonly entries: readonly SavedEntry[] | null;
  /** The name of those that are in use. */
  readonly inUseName: string | null;
  /** The last event, in words. */
  readonly news: string;
  readonly canUndo: boolean;
  /** The last press was "Undo": its button keeps the focus though there may be nothing more to undo. */
  readonly isUndone: boolean;
  readonly refused: UploadRefused | null;
  /** How the last file of the reader's own program was read. */
  readonly told: ProgramTold | null;
  /** Why nothing is kept, in words; null where all is well. */
  readonly trouble: string | null;
  /** Whether what is saved could be read. */
  readonly isRead: boolean;
  readonly onUndo: () => void;
  readonly onUpload: (file: File) => void;
}

/** Weights under names: to save, use, rename, delete, download and upload. */
export function SavedPanel(props: SavedPanelProps) {
  const { entries, inUseName, canUndo, refused, told, trouble } = props;
  const { t } = useTranslation('views');
  const undo = useRef<HTMLButtonElement>(null);
  const count = useRef(entries?.length ?? 0);
  useEffect(() => {
    // the button that was pressed is gone with its line
    if (entries && entries.length < count.current) undo.current?.focus();
    count.current = entries?.length ?? 0;
  }, [entries]);
  const drop = useDrop(props.onUpload);
  return (
    <div className="saved" {...drop}>
      {trouble !== null && <p className="note warning">{trouble}</p>}
      <SaveForm
        inUse={props.inUse}
        isTaken={props.isTaken}
        clean={props.clean}
        isKept={props.isKept}
        onSave={props.onSave}
      />
      <h3 id="saved-list">{t('saved.list')}</h3>
      <p className="saved-news">
        <span role="status">{props.news}</span>
        {(canUndo || props.isUndone) && (
          <button ref={undo} type="button" aria-disabled={!canUndo} onClick={() => canUndo && props.onUndo()}>
            <Undo2 aria-hidden /> {t('saved.undo')}
          </button>
        )}
      </p>
      {entries === null && <p className="note">{t('saved.reading')}</p>}
      {entries?.length === 0 && <p className="note">{t(props.isRead ? 'saved.none' : 'saved.unread')}</p>}
      {entries !== null && entries.length > 0 && (
        <ul aria-labelledby="saved-list">
          {entries.map((entry) => (
            <SavedItem
              key={entry.name}
              {...ordersOf(props)}
              entry={entry}
              isInUse={entry.name === inUseName}
            />
          ))}
        </ul>
      )}
      <UploadButton onUpload={props.onUpload}>
        {refused && <Refused {...refused} />}
        <div className="saved-told" role="status">
          {told && <Told {...told} />}
        </div>
      </UploadButton>
    </div>
  );
}

function ordersOf({ isTaken, clean, onUse, onRename, onDownload, onDelete }: SavedPanelProps): SavedOrders {
  return { isTaken, clean, onUse, onRename, onDownload, onDelete };
}

/** A file that is dropped on the view is read as one that is chosen. */
function useDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return {
    'data-dropping': isOver || undefined,
    onDragOver(event: DragEvent) {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop(event: DragEvent) {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onFile(file);
    },
  };
}

function Told(told: ProgramTold) {
  const { t } = useTranslation('views');
  const { language } = useTranslation();
  return (
    <>
      <p>{t('saved.program.title', { file: told.file })}</p>
      <ul>
        {programSentences(told, t, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Refused(refused: UploadRefused) {
  const { t } = useTranslation('views');
  const { language } = useTranslation();
  return (
    <p className="saved-problem" role="alert">
      {refusalText(refused, t, language)}
    </p>
  );
}

/** What the browser's dialog offers; the second type stands for those that a system has no name for. */
const READ = '.json,application/json,.safetensors,.npz,application/octet-stream';

interface UploadButtonProps {
  readonly onUpload: (file: File) => void;
  /** The fault of the last file. */
  readonly children: ReactNode;
}

function UploadButton({ onUpload, children }: UploadButtonProps) {
  const { t } = useTranslation('views');
  const { field, ask } = useFileInput(onUpload, t('saved.uploadInput'), READ);
  return (
    <div className="saved-upload">
      <button type="button" onClick={ask}>
        <Upload aria-hidden /> {t('saved.upload')}
      </button>
      {field}
      <small className="note">
        {t('saved.uploadNote', PROGRAM_CODE)} <span className="saved-drop">{t('saved.uploadDrop')}</span>
      </small>
      {children}
    </div>
  );
}
