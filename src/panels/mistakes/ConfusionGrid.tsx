import { memo, useRef } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { useGridKeys } from '../parts/useGridKeys.ts';
import { isRight } from './gallery.ts';
import { tintsOf } from './tints.ts';

export interface ConfusionGridProps {
  /** counts[digit*10 + answer]. */
  readonly counts: ArrayLike<number>;
  /** The cell whose digits are shown. */
  readonly selected: number | null;
  readonly theme: ColorTheme;
  /** The cell that is pointed at, or reached by keys. */
  readonly onHover: (cell: number | null) => void;
  readonly onSelect: (cell: number) => void;
}

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** The confusion matrix: an ARIA grid with one tab stop, its counts printed. */
export const ConfusionGrid = memo(function ConfusionGrid(props: ConfusionGridProps) {
  const { counts, selected, theme, onHover, onSelect } = props;
  const { t } = useTranslation('views');
  const root = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({
    rows: DIGITS.length,
    columns: DIGITS.length,
    onMove: (cell) => root.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus(),
    onChoose: onSelect,
  });
  const tints = tintsOf(counts, theme);
  const renderCell = (cell: number) => (
    <div
      key={cell}
      role="gridcell"
      data-cell={cell}
      className={cellClass(cell, counts[cell])}
      aria-label={t('mistakes.cell', {
        digit: Math.floor(cell / DIGITS.length),
        answer: cell % DIGITS.length,
        count: counts[cell],
      })}
      aria-selected={cell === selected}
      tabIndex={cell === keys.active ? 0 : -1}
      style={{ background: tints[cell].fill, color: tints[cell].text }}
    >
      {counts[cell] === 0 ? '·' : counts[cell]}
    </div>
  );
  return (
    <div
      ref={root}
      role="grid"
      className="confusion-grid"
      aria-label={t('mistakes.matrix')}
      onKeyDown={keys.onKeyDown}
      onPointerMove={({ target }) => onHover(cellAt(target))}
      onPointerLeave={() => onHover(null)}
      onFocus={({ target }) => {
        const cell = cellAt(target);
        if (cell === null) return;
        keys.setActive(cell);
        onHover(cell);
      }}
      onBlur={() => onHover(null)}
      onClick={({ target }) => {
        const cell = cellAt(target);
        if (cell !== null) onSelect(cell);
      }}
    >
      <div role="row">
        <span role="columnheader" className="corner">
          <span className="visually-hidden">{t('mistakes.axes')}</span>
        </span>
        {DIGITS.map((answer) => (
          <span key={answer} role="columnheader" aria-label={t('mistakes.answered', { answer })}>
            {answer}
          </span>
        ))}
      </div>
      {DIGITS.map((digit) => (
        <div role="row" key={digit}>
          <span role="rowheader" aria-label={t('mistakes.true', { digit })}>
            {digit}
          </span>
          {DIGITS.map((answer) => renderCell(digit * DIGITS.length + answer))}
        </div>
      ))}
    </div>
  );
});

function cellClass(cell: number, count: number): string {
  return ['confusion-cell', isRight(cell) ? 'right' : '', count === 0 ? 'none' : ''].join(' ').trim();
}

function cellAt(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  return cell ? Number(cell) : null;
}
