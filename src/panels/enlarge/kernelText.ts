import type { Translate } from '../words/translation.ts';
import { ownerOf, type Network } from '../../core/index.ts';
import { columnOf, litKernels, rowOf, type KernelTable } from '../parts/kernelTable.ts';
import type { MapSpec } from '../stage/layout.ts';
import type { MapData } from '../stage/mapData.ts';

/** How the rows and columns of a table of kernels are called. */
export interface KernelNames {
  readonly row: (row: number) => string;
  readonly column: (column: number) => string;
}

interface KernelView {
  readonly spec: Pick<MapSpec, 'tensor'>;
  readonly data: Pick<MapData, 'marks'>;
  readonly table: KernelTable | null;
}

/** What a layer's kernels make and read. */
function endsOf(network: Network, tensor: string): { made: string; read: string } {
  const layer = ownerOf(network, tensor);
  return { made: layer?.output ?? '', read: layer?.input ?? '' };
}

export function kernelNamesOf(t: Translate, network: Network, tensor: string): KernelNames {
  const { made, read } = endsOf(network, tensor);
  return {
    row: (map) => t('enlarge.makes', { made, map }),
    column: (map) => t('enlarge.reads', { read, map }),
  };
}

/** What a table of kernels shows: which axis is which, and of what lights up, or else of the kernel that is chosen, what it does. */
export function kernelText(
  t: Translate,
  network: Network,
  { spec, data, table }: KernelView,
  kernel: number,
): string[] {
  if (!table) return [];
  const ends = endsOf(network, spec.tensor);
  const { rows, columns } = table;
  const axes = t('enlarge.axes', { ...ends, row: rows.letter, column: columns.letter });
  const { row, column, places } = litKernels(table, data.marks);
  if (row !== null) return [axes, t('enlarge.rowLit', { ...ends, row, count: columns.size })];
  if (column !== null)
    return [axes, t('enlarge.columnLit', { ...ends, column, count: rows.size, reached: places.size })];
  return [axes, t('enlarge.kernel', { ...ends, row: rowOf(table, kernel), column: columnOf(table, kernel) })];
}
