import { Ellipsis } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { MoreProps } from '../more/More.container.tsx';
import { IconButton } from '../parts/IconButton.tsx';

export interface MoreButtonProps {
  readonly More: ComponentType<MoreProps>;
  /** Controls that have no room elsewhere, above all others. */
  readonly children?: ReactNode;
}

/** A button that opens, above the transport, what a reader sets seldom. */
export function MoreButton({ More, children }: MoreButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    part.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    // before the page's own keys
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isOpen]);
  return (
    <div
      ref={part}
      className="more"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <IconButton
        label={t('transport.more')}
        icon={Ellipsis}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        // a press between its controls leaves the focus in it
        <div id={id} className="more-popup" role="group" aria-label={t('transport.more')} tabIndex={-1}>
          {children}
          <More onClose={close} />
        </div>
      )}
    </div>
  );
}
