import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

export interface DialogProps {
  readonly title: string;
  readonly className?: string;
  /** Stands beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** Called once the dialog is closed, in whatever way. */
  readonly onClose: () => void;
}

/** A group of radios that a dialog begins with is met at the checked one, as with Tab; the browser takes the first. */
function focusChecked(dialog: HTMLElement | null): void {
  const first = document.activeElement;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return;
  dialog?.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`)?.focus();
}

/** A native modal dialog, open from the start. Closing it (button, Escape, outside) gives the focus back. */
export function Dialog({ title, className = '', tools, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    focusChecked(dialog.current);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      closedby="any"
      onClose={onClose}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {tools && <div className="dialog-tools">{tools}</div>}
        <button
          type="button"
          className="icon"
          aria-label={t('input.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  );
}
