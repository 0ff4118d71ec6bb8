import type { KeyboardEvent, ReactNode } from 'react';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface TabsProps<Id extends string> {
  /** The list's accessible name. */
  readonly name: string;
  /** Begins the ids of the tabs and of their panel in the page. */
  readonly id: string;
  readonly tabs: readonly Tab<Id>[];
  readonly active: Id;
  readonly onChoose: (id: Id) => void;
  readonly isVertical?: boolean;
  /** Classes of the list, and of the panel. */
  readonly className: string;
  readonly panelClass?: string;
  /** The content of the active tab. */
  readonly children: ReactNode;
}

/** Tabs and the panel that all of them control: one tab stop, chosen by click or by arrow keys. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { name, id: prefix, tabs, active, onChoose, isVertical = false } = props;
  const panel = `${prefix}-panel`;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex(({ id }) => id === active);
    const next = tabs[tabAfter(tabs.length, at, event.key)];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#${prefix}-${next.id}`)?.focus();
  };
  return (
    <>
      <div
        className={props.className}
        role="tablist"
        tabIndex={-1}
        aria-label={name}
        aria-orientation={isVertical ? 'vertical' : 'horizontal'}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            aria-selected={id === active}
            aria-controls={panel}
            tabIndex={id === active ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className={props.panelClass} role="tabpanel" id={panel} aria-labelledby={`${prefix}-${active}`}>
        {props.children}
      </div>
    </>
  );
}

/** The place of the tab that a key leads to; -1 for keys that lead nowhere. */
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
