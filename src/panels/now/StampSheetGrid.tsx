import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { formatNumber } from '../../core/index.ts';
import { CellGrid } from '../parts/CellGrid.tsx';
import type { ColorScale } from '../parts/colorScale.ts';
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
  const nameOfStamp = ({ error, errorValue, isBlank }: Stamp, n: number): string => {
    const name = t('stamps.stamp', { n, name: names.cell(error), error: formatNumber(errorValue) });
    return isBlank ? `${name}, ${t('stamps.blank')}` : name;
  };
  return (
    <CellGrid
      name={t('stamps.sheet')}
      className="stamp-sheet"
      {...sheet.layout}
      onPoint={onHover}
      cell={(n) => {
        const stamp = sheet.stamps[n];
        return {
          className: classOf(stamp, piled.has(n), newest === n),
          'aria-label': nameOfStamp(stamp, n),
          children: (
            <>
              <StampMap stamp={stamp} sheet={sheet} color={color} />
              {weight !== null && <WeightMark weight={weight} sheet={sheet} />}
            </>
          ),
        };
      }}
    />
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
