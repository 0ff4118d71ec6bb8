import type { ColorScale } from '../parts/colorScale.ts';
import { CellGrid } from '../parts/CellGrid.tsx';
import { columnOf, kernelAt, litKernels, rowOf, type KernelTable } from '../parts/kernelTable.ts';
import type { MapData } from '../stage/mapData.ts';
import { MapThumb } from '../stage/MapThumb.tsx';
import './kernelTable.css';

export interface KernelTableGridProps {
  /** The grid's accessible name, and those of its kernels, rows and columns. */
  readonly label: string;
  readonly nameOf: (place: number) => string;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly table: KernelTable;
  readonly data: MapData;
  readonly color: ColorScale;
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}

/** All kernels of a layer that reads several maps: a row for each map that it makes, a column for each that it reads. */
export function KernelTableGrid(props: KernelTableGridProps) {
  const { table, data, color, chosen, nameOf, rowName, columnName } = props;
  const lit = litKernels(table, data.marks);
  const { rows, columns, kernel } = table;
  return (
    <CellGrid
      name={props.label}
      className="kernel-table"
      rows={rows.size}
      columns={columns.size}
      heads={{
        corner: `${rows.letter}\\${columns.letter}`,
        rows: headsOf(rows.size, rowName),
        columns: headsOf(columns.size, columnName),
      }}
      cell={(place) => ({
        'aria-label': nameOf(place),
        'aria-selected': place === chosen,
        className: [
          rowOf(table, place) === lit.row || columnOf(table, place) === lit.column ? 'band' : '',
          lit.places.has(place) ? 'lit' : '',
        ].join(' '),
        children: (
          <MapThumb {...dataOf(data)} {...kernelAt(table, place)} arrangement={kernel} color={color} />
        ),
      })}
      onPoint={() => undefined}
      onChoose={props.onChoose}
    />
  );
}

function headsOf(count: number, nameOf: (n: number) => string) {
  return Array.from({ length: count }, (_, n) => ({ text: String(n), name: nameOf(n) }));
}

function dataOf({ values, phase, done, part }: MapData): Pick<MapData, 'values' | 'phase' | 'done' | 'part'> {
  return { values, phase, done, part };
}
