import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, networkTitle, type NetworkName } from '../../core/index.ts';
import './networkChooser.css';

export interface NetworkChooserProps {
  readonly network: NetworkName;
  readonly onChoose: (network: NetworkName) => void;
}

/** A button that says which network is shown and opens the list of all. */
export function NetworkChooser({ network, onChoose }: NetworkChooserProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="network-chooser"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-label={t('header.networkNow', { name: networkTitle(network, i18n.language) })}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {networkTitle(network, i18n.language)} <ChevronDown aria-hidden />
      </button>
      {open && (
        <NetworkList
          id={list}
          network={network}
          onClose={close}
          onChoose={(name) => {
            close();
            onChoose(name);
          }}
        />
      )}
    </div>
  );
}

interface NetworkListProps extends NetworkChooserProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Has the focus while it is open; arrows, Home and End move, Enter and space choose, Escape closes. */
function NetworkList({ id, network, onChoose, onClose }: NetworkListProps) {
  const { t, i18n } = useTranslation();
  const names = networkNames();
  const [active, setActive] = useState(Math.max(names.indexOf(network), 0));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = names.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(Math.min(active + 1, last)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Home: () => setActive(0),
      End: () => setActive(last),
      Enter: () => onChoose(names[active]),
      ' ': () => onChoose(names[active]),
      Escape: onClose,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={t('header.network')}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const option = target instanceof Element ? target.closest('[data-network]') : null;
        const name = option?.getAttribute('data-network');
        if (name) onChoose(name);
      }}
    >
      {names.map((name, n) => (
        <div
          key={name}
          id={`${id}-${n}`}
          role="option"
          aria-selected={name === network}
          className={n === active ? 'active' : ''}
          data-network={name}
          onPointerMove={() => setActive(n)}
        >
          <Check aria-hidden /> {networkTitle(name, i18n.language)}
        </div>
      ))}
    </div>
  );
}
