import { Download, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

export interface ForgetAllProps {
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onForget: () => void;
}

/** Forgets everything, once that has been confirmed. */
export function ForgetAll({ isBusy, onSave, onForget }: ForgetAllProps) {
  const { t } = useTranslation('views');
  const [asks, setAsks] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    setAsks(false);
    opener.current?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="kept-forget"
        aria-expanded={asks}
        aria-disabled={isBusy}
        onClick={() => !isBusy && setAsks(!asks)}
      >
        <Trash2 aria-hidden /> {t('kept.forget')}
      </button>
      {asks && (
        <Question
          isBusy={isBusy}
          onSave={onSave}
          onKeep={keep}
          onForget={() => {
            setAsks(false);
            onForget();
          }}
        />
      )}
    </>
  );
}

/** What will be forgotten, and the three ways on. */
function Question({ isBusy, onSave, onForget, onKeep }: ForgetAllProps & { readonly onKeep: () => void }) {
  const { t } = useTranslation('views');
  const heading = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="kept-question" aria-labelledby={heading}>
      <h3 id={heading}>{t('kept.forgetTitle')}</h3>
      <p>{t('kept.forgetNote')}</p>
      <p className="kept-buttons">
        <button ref={first} type="button" aria-disabled={isBusy} onClick={onSave}>
          <Download aria-hidden /> {t('kept.saveFirst')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={onForget}>
          <Trash2 aria-hidden /> {t('kept.forgetYes')}
        </button>
        <button type="button" onClick={onKeep}>
          {t('kept.forgetNo')}
        </button>
      </p>
    </section>
  );
}
