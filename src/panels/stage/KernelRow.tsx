import { memo, useEffect, useRef } from 'react';
import { indexOfCell } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { ghostFill } from '../parts/drawMosaic.ts';
import { kernelAt, type KernelTable } from '../parts/kernelTable.ts';
import { isShownIn, type MapData } from './mapData.ts';

export interface KernelRowProps extends Pick<MapData, 'values' | 'phase' | 'done' | 'part'> {
  readonly table: KernelTable;
  readonly row: number;
  readonly color: ColorScale;
}

/** Between two kernels, in cells. */
const GAP = 1;

/** All kernels of a row of the table, a pixel a cell; the style sheet enlarges it. What it shows is named by what it stands in. */
export const KernelRow = memo(function KernelRow(props: KernelRowProps) {
  const { values, phase, done, part, table, row, color } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { kernel, columns } = table;
  const across = kernel.columns + GAP;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const ghost = ghostFill(color.theme, canvas.current);
    for (let column = 0; column < columns.size; column += 1) {
      const { first, cells } = kernelAt(table, row * columns.size + column);
      for (let cell = 0; cell < cells; cell += 1) {
        const index = first + indexOfCell(kernel, cell);
        context.fillStyle = isShownIn({ phase, done, part }, index) ? color.fill(values[index]) : ghost;
        const [x, y] = [cell % kernel.columns, Math.floor(cell / kernel.columns)];
        context.fillRect(column * across + x, y, 1, 1);
      }
    }
  }, [values, phase, done, part, table, row, color, kernel, columns, across]);
  return (
    <canvas
      ref={canvas}
      className="kernel-row"
      width={columns.size * across - GAP}
      height={kernel.rows}
      aria-hidden
    />
  );
});

/** Where a kernel lies in its row, in parts of the row's width. */
export function partOfRow(
  { kernel, columns }: KernelTable,
  column: number,
): { readonly left: string; readonly width: string } {
  const across = kernel.columns + GAP;
  const share = (cells: number): string => `${(cells / (columns.size * across - GAP)) * 100}%`;
  return { left: share(column * across), width: share(kernel.columns) };
}
