import { useId, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { NetworkListProps } from '../networkList/NetworkList.tsx';
import './listButton.css';

export interface ListButtonProps extends Omit<NetworkListProps, 'onClose'> {
  readonly shown: ReactNode;
  readonly title?: string;
  readonly isPressed?: boolean;
  /** What is opened by it stands there already: pressing ends that, and opens no list. */
  readonly onEnd?: () => void;
  /** Loaded when it is first opened. */
  readonly NetworkList: ComponentType<NetworkListProps>;
}

/** A button that opens a list of networks under itself. */
export function ListButton(props: ListButtonProps) {
  const { shown, title, isPressed, onEnd, NetworkList, label, names, chosen, onChoose, onTable } = props;
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
          <NetworkList
            {...{ label, names, chosen }}
            onClose={close}
            onChoose={(name) => {
              close();
              onChoose(name);
            }}
            onTable={() => {
              close();
              onTable();
            }}
          />
        </div>
      )}
    </div>
  );
}
