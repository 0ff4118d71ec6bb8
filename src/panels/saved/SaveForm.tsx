import { useId, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

export interface SaveFormProps {
  /** The weights that would be saved, in words; null while they are on their way. */
  readonly inUse: string | null;
  readonly isTaken: (name: string) => boolean;
  /** A name without blanks around it, cut to the longest allowed. */
  readonly clean: (name: string) => string;
  /** Whether the browser has what was saved last under this name. */
  readonly isKept: (name: string) => boolean;
  readonly onSave: (name: string) => void;
}

/** Saves the weights in use. A name that is taken asks first. The name stays until the browser has what was saved under it. */
export function SaveForm({ inUse, isTaken, clean, isKept, onSave }: SaveFormProps) {
  const { t } = useTranslation('views');
  const field = useId();
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const name = clean(typed);
  const save = (): void => {
    onSave(name);
    setSent(name);
    setAsking(null);
  };
  if (sent !== null && isKept(sent)) {
    setSent(null);
    setTyped('');
  }
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || inUse === null) return;
        if (isTaken(name)) setAsking(name);
        else save();
      }}
    >
      <h3>{t('saved.save')}</h3>
      <p className="note">{inUse ?? t('train.loading')}</p>
      <p className="save-line">
        <label htmlFor={field}>{t('saved.name')}</label>
        <input
          id={field}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAsking(null);
            setSent(null);
          }}
        />
        <button type="submit" aria-disabled={name === '' || inUse === null}>
          {t('saved.saveButton')}
        </button>
      </p>
      {asking !== null && (
        <p className="save-ask" role="alert">
          <span>{t('saved.taken', { name: asking })}</span>
          <button type="button" onClick={save}>
            {t('saved.replace')}
          </button>
          <button type="button" onClick={() => setAsking(null)}>
            {t('saved.keepBoth')}
          </button>
        </p>
      )}
    </form>
  );
}
