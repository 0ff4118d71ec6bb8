import { useId, useRef, useState, type ReactNode } from 'react';
import './listButton.css';

export interface ListButtonProps {
  readonly title?: string;
  readonly shown: ReactNode;
  /** What is opened by it stands beside already: pressing ends that, and opens no list. */
  readonly onEnd?: () => void;
  readonly isPressed?: boolean;
  readonly list: (close: () => void) => ReactNode;
}

/** A button that opens a list under itself. */
export function ListButton({ title, shown, isPressed, onEnd, list }: ListButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="list-button"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        aria-haspopup={onEnd ? undefined : 'listbox'}
        aria-expanded={onEnd ? undefined : open}
        aria-controls={open ? id : undefined}
        aria-pressed={isPressed}
        title={title}
        onClick={onEnd ?? (() => setOpen(!open))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open || onEnd) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {shown}
      </button>
      {open && (
        <div id={id} className="list-popup">
          {list(close)}
        </div>
      )}
    </div>
  );
}
