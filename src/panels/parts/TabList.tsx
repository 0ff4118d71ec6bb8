import type { KeyboardEvent } from 'react';
import './tabList.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface TabListProps<Id extends string> {
  /** The list's accessible name. */
  readonly name: string;
  readonly className: string;
  /** Stands before each tab's id in the page. */
  readonly prefix: string;
  /** The panel that all of them control. */
  readonly panel: string;
  readonly tabs: readonly Tab<Id>[];
  readonly active: Id;
  readonly isVertical?: boolean;
  readonly onChoose: (id: Id) => void;
}

/** Tabs of one panel: one tab stop, chosen by click or by arrow keys. */
export function TabList<Id extends string>(props: TabListProps<Id>) {
  const { name, className, prefix, panel, tabs, active, isVertical = false, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex(({ id }) => id === active);
    const next = tabs[tabAfter(tabs.length, at, event.key)];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#${prefix}-${next.id}`)?.focus();
  };
  return (
    <div
      className={className}
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
