import { Download, Undo2, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useFileInput } from '../parts/useFileInput.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import { ForgetAll } from './ForgetAll.tsx';
import { isBad, outcomeLines } from './keptText.ts';
import { KeptTable } from './KeptTable.tsx';
import type { KeptList, Outcome, Work } from './keptTypes.ts';
import './kept.css';

export interface KeptDialogProps {
  /** Null until it has been looked at. */
  readonly list: KeptList | null;
  readonly work: Work | null;
  readonly outcome: Outcome | null;
  /** What "Undo" would take back. */
  readonly undoable: 'taken' | 'forgotten' | null;
  readonly onSave: () => void;
  readonly onTake: (file: File, withMoment: boolean) => void;
  readonly onForget: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What this browser keeps for the page: to be taken along in a file, brought back, and forgotten. */
export function KeptDialog(props: KeptDialogProps) {
  const { list, work, outcome, undoable, onSave, onTake, onForget } = props;
  const { t } = useTranslation('views');
  const [withMoment, setWithMoment] = useState(false);
  const { field, ask } = useFileInput((file) => onTake(file, withMoment), t('kept.takeInput'), '.zip');
  const isBusy = work !== null;
  return (
    <Dialog title={t('kept.title')} className="kept steady" onClose={props.onClose}>
      <p>{t('kept.intro')}</p>
      {list ? <KeptTable {...list} /> : <p className="loading">{t('kept.looking')}</p>}
      <div className="kept-buttons">
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && onSave()}>
          <Download aria-hidden /> {t('kept.save')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && ask()}>
          <Upload aria-hidden /> {t('kept.take')}
        </button>
        {field}
      </div>
      <p className="note">{t('kept.takeNote')}</p>
      <div>
        <Switch isOn={withMoment} onChange={setWithMoment}>
          {t('kept.withMoment')}
        </Switch>
      </div>
      <Said work={work} outcome={outcome} />
      {undoable && <UndoLine undoable={undoable} isBusy={isBusy} onUndo={props.onUndo} />}
      <ForgetAll isBusy={isBusy} onSave={onSave} onForget={onForget} />
    </Dialog>
  );
}

/** There from the start: a reader of screens hears what changes in it. */
function Said({ work, outcome }: Pick<KeptDialogProps, 'work' | 'outcome'>) {
  const { t, language } = useTranslation('views');
  const lines = outcome && !work ? outcomeLines(outcome, t, language) : [];
  const isWrong = outcome !== null && isBad(outcome);
  const said = lines.map((line) => <span key={line}>{line} </span>);
  return (
    <>
      <p role="alert" className={isWrong && !work ? 'note warning' : 'visually-hidden'}>
        {isWrong && said}
      </p>
      <p role="status" aria-label={t('kept.title')} className="kept-said">
        {work ? t(`kept.work.${work}`) : !isWrong && said}
      </p>
    </>
  );
}

type UndoProps = Pick<KeptDialogProps, 'onUndo'> & {
  readonly undoable: 'taken' | 'forgotten';
  readonly isBusy: boolean;
};

function UndoLine({ undoable, isBusy, onUndo }: UndoProps) {
  const { t } = useTranslation('views');
  const button = useRef<HTMLButtonElement>(null);
  // what was pressed may be gone with the question that it answered
  useEffect(() => {
    if (undoable === 'forgotten' && document.activeElement === document.body) button.current?.focus();
  }, [undoable]);
  return (
    <p className="kept-buttons">
      <button
        ref={button}
        type="button"
        aria-disabled={isBusy}
        onClick={({ currentTarget }) => {
          if (isBusy) return;
          // the button goes with what it takes back
          currentTarget.closest('dialog')?.querySelector<HTMLElement>('.kept-buttons button')?.focus();
          onUndo();
        }}
      >
        <Undo2 aria-hidden /> {t('kept.undo')}
      </button>
      <span className="note">{t(`kept.undoNote.${undoable}`)}</span>
    </p>
  );
}
