import type { Part } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { Arrangement } from './arrangement.ts';
import type { ColorScale } from './colorScale.ts';

export interface HeatmapProps {
  /** The tensor's name, which names the grid and its cells. */
  readonly name: string;
  /** The id of its plain name, where that stands above. */
  readonly describedBy?: string | undefined;
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns of maps in it; see Arrangement. */
  readonly tiles?: Arrangement['tiles'];
  /** Which of the values are shown; all unless told. Cells keep the indices that they have among all. */
  readonly part?: Part | undefined;
  readonly color: ColorScale;
  /** Which cells are computed; the others are ghosts. Keep its identity while its answers stay. */
  readonly isShown?: ((index: number) => boolean) | undefined;
  readonly ghostText?: string | undefined;
  readonly marks?: ReadonlyMap<number, Mark> | undefined;
  /** The cell that stays outlined while other things are pointed at. */
  readonly selected?: number | null;
  /** Cells that won the pool, of which the first `ringCount` are ringed. */
  readonly rings?: ArrayLike<number> | undefined;
  readonly ringCount?: number;
  /** Print numbers where a cell is large enough; the power of ten they are counted in. What does not fit has none. */
  readonly numbersIn?: number | null | undefined;
  /** Texts of the cells, where they were worked out elsewhere, and the room they were written for. */
  readonly texts?: readonly string[] | undefined;
  readonly room?: number;
  readonly cellName?: ((index: number) => string) | undefined;
  readonly onHover?: (index: number | null) => void;
  readonly onSelect?: (index: number) => void;
}
