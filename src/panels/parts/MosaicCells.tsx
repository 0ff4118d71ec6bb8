import { memo } from 'react';
import { formatNumber } from '../../core/index.ts';
import { READOUT } from './readoutId.ts';
import { cellBox, indexAt, mosaicSize, type MosaicGeometry } from './mosaicGeometry.ts';

export interface MosaicCellsProps {
  readonly values: Float64Array;
  readonly geometry: MosaicGeometry;
  readonly cellName: (index: number) => string;
  readonly ghostText: string;
  readonly onHover: ((index: number | null) => void) | undefined;
  /** The cell that keys have come to; keep its identity. */
  readonly onFocus: (index: number | null) => void;
  /** The tensor's indices in the row; where a map of an image is left over, beyond the tensor. */
  readonly inRow: readonly number[];
  /** The column that is met with Tab. */
  readonly active: number;
  /** The index that is selected; null where it is in another row. */
  readonly selected: number | null;
  /** A character a cell, 1 once it is computed: the same text while the same cells are. */
  readonly shown: string;
}

/** The cells of a mosaic's active row, for assistive technology: a step that computes others leaves them alone. */
export const MosaicCells = memo(function MosaicCells(props: MosaicCellsProps) {
  const { inRow, values, geometry, cellName, ghostText, active, selected, shown, onHover, onFocus } = props;
  return inRow.map((index, column) =>
    index < values.length ? (
      <rect
        key={column}
        // over its picture on the canvas, where a reader's highlight and voice control find it
        {...cellBox(geometry, index)}
        role="gridcell"
        aria-colindex={column + 1}
        aria-selected={selected === index}
        tabIndex={column === active ? 0 : -1}
        aria-describedby={column === active ? READOUT : undefined}
        aria-label={`${cellName(index)} ${shown[column] === '1' ? `= ${formatNumber(values[index])}` : ghostText}`}
        onFocus={() => {
          onFocus(index);
          onHover?.(index);
        }}
        onBlur={() => {
          onFocus(null);
          onHover?.(null);
        }}
      />
    ) : null,
  );
});

/** The tensor's indices at a row of the picture. */
export function indicesIn(geometry: MosaicGeometry, row: number): number[] {
  const { columns } = mosaicSize(geometry);
  return Array.from({ length: columns }, (_, column) => indexAt(geometry, row * columns + column));
}
