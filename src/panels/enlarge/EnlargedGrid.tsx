import { memo, type ComponentPropsWithRef } from 'react';
import { formatNumber } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { CellGrid } from '../parts/CellGrid.tsx';
import type { ColorScale } from '../parts/colorScale.ts';
import { largeNumber } from './largeNumber.ts';

/** At these sides of a cell the tile of another map ends. */
export interface TileEdges {
  readonly above: boolean;
  readonly left: boolean;
}

export interface EnlargedGridProps {
  /** The grid's accessible name. */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** All of what follows is asked by cell, counted in rows of this picture. Where a map is left over there is none. */
  readonly hasCell: (cell: number) => boolean;
  readonly valueOf: (cell: number) => number;
  readonly nameOf: (cell: number) => string;
  readonly isShown: (cell: number) => boolean;
  readonly isWinner: (cell: number) => boolean;
  readonly isSelected: (cell: number) => boolean;
  readonly markOf: (cell: number) => Mark | undefined;
  /** Whether another map ends above a cell, or at its left. */
  readonly edgesOf: (cell: number) => TileEdges;
  readonly ghostText: string;
  readonly color: ColorScale;
  readonly onRead: (cell: number | null) => void;
  readonly onSelect: (cell: number) => void;
}

/** A map large enough to read the number in every cell. */
export const EnlargedGrid = memo(function EnlargedGrid(props: EnlargedGridProps) {
  return (
    <CellGrid
      name={props.label}
      className="enlarged-grid"
      rows={props.rows}
      columns={props.columns}
      cell={(cell) => (props.hasCell(cell) ? propsOf(props, cell) : null)}
      onPoint={props.onRead}
      onChoose={props.onSelect}
    />
  );
});

function propsOf(props: EnlargedGridProps, cell: number): ComponentPropsWithRef<'div'> {
  const { color, valueOf, nameOf, ghostText } = props;
  const shown = props.isShown(cell);
  const value = valueOf(cell);
  const { above, left } = props.edgesOf(cell);
  return {
    'aria-label': `${nameOf(cell)} ${shown ? `= ${formatNumber(value)}` : ghostText}`,
    className: [
      shown ? '' : 'ghost',
      shown && props.isWinner(cell) ? 'winner' : '',
      props.markOf(cell) ?? '',
      above ? 'edge-above' : '',
      left ? 'edge-left' : '',
    ]
      .filter(Boolean)
      .join(' '),
    'aria-selected': props.isSelected(cell),
    children: shown && <CellNumber value={value} />,
    ...(shown ? { style: { background: color.fill(value), color: color.text(value) } } : {}),
  };
}

function CellNumber({ value }: { readonly value: number }) {
  const { number, power } = largeNumber(value);
  return (
    <>
      <span>{number}</span>
      {power && <small>{power}</small>}
    </>
  );
}
