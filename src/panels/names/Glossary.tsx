import { X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { LISTS, type Entry, type Glossary as Lists } from './glossary.ts';
import { NameLines } from './NameCard.tsx';
import './names.css';

export interface GlossaryProps {
  readonly lists: Lists;
  readonly plainSwitch: ReactNode;
  readonly onPoint: (entry: Entry | null) => void;
  readonly onOpen: (entry: Entry) => void;
  readonly onClose: () => void;
}

/** All names, beside the stage that it speaks of: not modal, and what it names stays in sight. Escape closes it. */
export function Glossary({ lists, plainSwitch, onPoint, onOpen, onClose }: GlossaryProps) {
  const { t } = useTranslation('views');
  const root = useRef<HTMLElement>(null);
  const heading = useId();
  useFocusInside(root);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dialog that Escape closes
    <section
      ref={root}
      role="dialog"
      className="glossary"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="glossary-head">
        <h2 id={heading}>{t('names.glossary')}</h2>
        <button type="button" className="icon" aria-label={t('names.close')} onClick={onClose}>
          <X aria-hidden />
        </button>
        {plainSwitch}
        <p className="note">{t('names.glossaryNote')}</p>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys between the buttons it holds */}
      <div className="glossary-lists" onPointerLeave={() => onPoint(null)} onKeyDown={moveAmongEntries}>
        {LISTS.map((list) => (
          <section key={list} aria-label={t(`names.${list}`)}>
            <h3>{t(`names.${list}`)}</h3>
            <ul>
              {lists[list].map((entry, n) => (
                <li key={n}>
                  <button
                    type="button"
                    className="entry"
                    tabIndex={n === 0 ? 0 : -1}
                    onPointerEnter={() => onPoint(entry)}
                    onFocus={() => onPoint(entry)}
                    onClick={() => onOpen(entry)}
                  >
                    <NameLines {...entry} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

const BY: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Of a list one entry is met with Tab; arrow keys lead through all. */
function moveAmongEntries(event: KeyboardEvent<HTMLElement>): void {
  const by = BY[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const entries = Array.from(event.currentTarget.querySelectorAll<HTMLButtonElement>('.entry'));
  entries[entries.findIndex((entry) => entry === document.activeElement) + by]?.focus();
}

/** The focus goes inside, and back when it closes. */
function useFocusInside(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    root.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [root]);
}
