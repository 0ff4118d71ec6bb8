import { useState, type KeyboardEvent } from 'react';

/** One tab stop for a grid: which cell holds it, and the arrow keys that move it. */
export interface GridKeys {
  readonly active: number;
  setActive(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

export interface GridKeysOptions {
  readonly rows: number;
  readonly columns: number;
  /** Called with the cell the keys arrive at, counted in rows of the picture. */
  readonly onMove: (index: number) => void;
  readonly onChoose: (index: number) => void;
  /** Whether there is a cell: where maps stand as tiles, one may be left over. Everywhere unless told. */
  readonly hasCell?: (index: number) => boolean;
  /** The cell that is selected, counted in rows of the picture: it becomes the tab stop. */
  readonly selected?: number | null;
}

/** Keyboard movement inside a grid by the ARIA pattern: arrows, Home and End in a row, with Ctrl or in a single column in the grid; Enter or Space chooses. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { rows, columns, onMove, onChoose, hasCell, selected = null } = options;
  const [active, setActive] = useState(selected ?? 0);
  const [known, setKnown] = useState(selected);
  if (known !== selected) {
    setKnown(selected);
    if (selected !== null) setActive(selected);
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(active);
      return;
    }
    const next = moved(event, active, rows, columns, hasCell);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
    onMove(next);
  };
  return { active, setActive, onKeyDown };
}

/** The cell that a key leads to; null for keys that do not move. */
export function moved(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  active: number,
  rows: number,
  columns: number,
  hasCell: (index: number) => boolean = () => true,
): number | null {
  const next = movedTo(event, active, rows, columns);
  // from where nothing is, back the way that the key came: to the last cell before it
  const back = event.key === 'ArrowDown' ? columns : 1;
  let cell = next;
  while (cell !== null && cell > 0 && !hasCell(cell)) cell -= back;
  return cell;
}

function movedTo(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  active: number,
  rows: number,
  columns: number,
): number | null {
  const row = Math.floor(active / columns);
  const column = active % columns;
  // a row of one cell has no ends to go to
  const isWhole = event.ctrlKey || columns === 1;
  switch (event.key) {
    case 'ArrowRight':
      return row * columns + Math.min(column + 1, columns - 1);
    case 'ArrowLeft':
      return row * columns + Math.max(column - 1, 0);
    case 'ArrowDown':
      return Math.min(row + 1, rows - 1) * columns + column;
    case 'ArrowUp':
      return Math.max(row - 1, 0) * columns + column;
    case 'Home':
      return isWhole ? 0 : row * columns;
    case 'End':
      return isWhole ? rows * columns - 1 : (row + 1) * columns - 1;
    default:
      return null;
  }
}
