import type { Tensor } from '../../core/index.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import type { KernelTable, LitKernels } from '../parts/kernelTable.ts';
import type { MapData } from './mapData.ts';

/** A tensor that the rail shows of each map. */
export interface RailPart {
  readonly tensor: Pick<Tensor, 'name' | 'axes'>;
  readonly data: Pick<MapData, 'values' | 'phase' | 'done' | 'part'>;
  readonly color: ColorScale;
}

/** The kernels of a layer as a table, of which each map of the rail is a row. */
export interface RailKernels {
  readonly table: KernelTable;
  readonly data: Pick<MapData, 'values' | 'phase' | 'done' | 'part'>;
  readonly color: ColorScale;
  readonly lit: LitKernels;
  /** Of the maps that they read the one in front, and how another gets there. */
  readonly read: number;
  readonly onRead: (map: number) => void;
}
