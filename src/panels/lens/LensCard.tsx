import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface LensTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface LensCardProps<Id extends string> {
  readonly tabs: readonly LensTab<Id>[];
  readonly active: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ReactNode;
}

/** The card under the stage: the step that is shown, or a view of the selected weight. A tab each, chosen by arrow keys too. */
export function LensCard<Id extends string>({ tabs, active, onChoose, children }: LensCardProps<Id>) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next =
      tabs[
        tabAfter(
          tabs.length,
          tabs.findIndex(({ id }) => id === active),
          event.key,
        )
      ];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#lens-${next.id}`)?.focus();
  };
  return (
    <div className="lens-card">
      <div
        className="lens-tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={t('lens.title')}
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`lens-${id}`}
            aria-selected={id === active}
            aria-controls="lens-panel"
            tabIndex={id === active ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="lens-panel" role="tabpanel" id="lens-panel" aria-labelledby={`lens-${active}`}>
        {children}
      </div>
    </div>
  );
}

/** Where a key leads among the tabs; -1 for keys that lead nowhere. */
export function tabAfter(count: number, at: number, key: string): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
