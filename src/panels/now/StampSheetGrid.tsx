import { memo, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../core/index.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { useGridKeys } from '../parts/useGridKeys.ts';
import type { Stamp, StampSheet } from './stamps.ts';
import { TinyMap } from './TinyMap.tsx';
import { useNames } from '../parts/useNames.ts';

export interface StampSheetGridProps {
  readonly sheet: StampSheet;
  readonly color: ColorScale;
  /** The stamps that are on the pile, as their numbers on the sheet; the others are pale. */
  readonly piled: ReadonlySet<number>;
  readonly newest: number | null;
  /** The weight of the current step: its cell is outlined in every stamp. */
  readonly weight: number | null;
  readonly onHover: (stamp: number | null) => void;
}

/** All stamps as the errors lie, a button-like cell each: an ARIA grid with one tab stop. */
export const StampSheetGrid = memo(function StampSheetGrid(props: StampSheetGridProps) {
  const { sheet, color, piled, newest, weight, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const root = useRef<HTMLDivElement>(null);
  const { rows, columns } = sheet.layout;
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (cell) => root.current?.querySelector<HTMLElement>(`[data-stamp="${cell}"]`)?.focus(),
    onChoose: onHover,
  });
  const nameOfStamp = ({ error, errorValue, isBlank }: Stamp, n: number): string => {
    const name = t('stamps.stamp', { n, name: names.cell(error), error: formatNumber(errorValue) });
    return isBlank ? `${name}, ${t('stamps.blank')}` : name;
  };
  return (
    <div
      ref={root}
      className="stamp-sheet"
      role="grid"
      aria-label={t('stamps.sheet')}
      aria-rowcount={rows}
      aria-colcount={columns}
      style={{ '--columns': columns } as CSSProperties}
      onPointerLeave={() => onHover(null)}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div role="row" key={row}>
          {sheet.stamps.slice(row * columns, (row + 1) * columns).map((stamp, column) => {
            const n = row * columns + column;
            return (
              <div
                key={n}
                role="gridcell"
                data-stamp={n}
                className={classOf(stamp, piled.has(n), newest === n)}
                aria-label={nameOfStamp(stamp, n)}
                tabIndex={keys.active === n ? 0 : -1}
                onKeyDown={keys.onKeyDown}
                onFocus={() => {
                  keys.setActive(n);
                  onHover(n);
                }}
                onBlur={() => onHover(null)}
                onPointerEnter={() => onHover(n)}
              >
                <StampMap stamp={stamp} sheet={sheet} color={color} />
                {weight !== null && <WeightMark weight={weight} sheet={sheet} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
});

function classOf({ isBlank }: Stamp, isPiled: boolean, isNewest: boolean): string {
  return `stamp ${isBlank ? 'blank' : ''} ${isPiled ? '' : 'waiting'} ${isNewest ? 'newest' : ''}`;
}

type StampMapProps = { readonly stamp: Stamp; readonly sheet: StampSheet; readonly color: ColorScale };

/** The numbers of a stamp as colours. */
export const StampMap = memo(function StampMap({ stamp, sheet, color }: StampMapProps) {
  return <TinyMap values={stamp.cells.map(({ value }) => value)} arrangement={sheet.kernel} color={color} />;
});

/** One weight's cell in a stamp. */
function WeightMark({ weight, sheet: { kernel } }: { weight: number; sheet: StampSheet }) {
  const style = {
    left: `${((weight % kernel.columns) / kernel.columns) * 100}%`,
    top: `${(Math.floor(weight / kernel.columns) / kernel.rows) * 100}%`,
    width: `${100 / kernel.columns}%`,
    height: `${100 / kernel.rows}%`,
  };
  return <i className="weight-mark" style={style} />;
}
