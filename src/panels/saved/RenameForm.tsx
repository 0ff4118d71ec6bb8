import { useId, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

export interface RenameFormProps {
  readonly name: string;
  readonly isTaken: (name: string) => boolean;
  readonly clean: (name: string) => string;
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

/** Takes the place of a line of the list until the new name is given. One that is taken is told of and changes nothing. */
export function RenameForm({ name, isTaken, clean, onRename, onCancel }: RenameFormProps) {
  const { t } = useTranslation('views');
  const message = useId();
  const [typed, setTyped] = useState(name);
  const to = clean(typed);
  const refused = to !== name && isTaken(to);
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (to === '' || refused) return;
        onRename(to);
      }}
    >
      <p className="save-line">
        <input
          ref={(field) => field?.focus()}
          autoComplete="off"
          maxLength={60}
          aria-label={t('saved.newName', { name })}
          aria-invalid={refused}
          aria-describedby={refused ? message : undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
        <button type="submit" disabled={to === '' || refused}>
          {t('saved.ok')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('saved.cancel')}
        </button>
      </p>
      {refused && (
        <p className="saved-problem" role="alert" id={message}>
          {t('saved.takenRename', { name: to })}
        </p>
      )}
    </form>
  );
}
