import { cellAxes, frontMapsOf, mapsOf, type Tensor } from '../../core/index.ts';

/**
 * Rows and columns of cells that a tensor is drawn in: images as they are, long lists in rows of ten, a stack of maps as
 * tiles of one size, map after map. A tile may be left over: 3 maps stand in 2x2.
 */
export interface Arrangement {
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns of maps; one of each unless told. */
  readonly tiles?: { readonly rows: number; readonly columns: number };
}

const ROW_LENGTH = 10;
/** The ten digits stand in two rows, as in the choice of the answer wanted. */
const TEN: Arrangement = { rows: 2, columns: 5 };

export function arrangementOf(count: number): Arrangement {
  const side = Math.sqrt(count);
  if (Number.isInteger(side)) return { rows: side, columns: side };
  if (count === ROW_LENGTH) return TEN;
  const columns = count % ROW_LENGTH === 0 ? ROW_LENGTH : count;
  return { rows: count / columns, columns };
}

/** A stack of `count` maps, each arranged as `map`: as square as can be. */
export function stackOf(map: Arrangement, count: number): Arrangement {
  if (count === 1) return map;
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  return { rows: rows * map.rows, columns: columns * map.columns, tiles: { rows, columns } };
}

/** Which map stands where, row by row: "0 1 / 2 3"; of one map nothing. @param cells of all maps that are drawn */
export function mapOrder(arrangement: Arrangement, cells: number): string {
  const { tiles } = arrangement;
  if (!tiles) return '';
  const { rows, columns } = tileOf(arrangement);
  const maps = Array.from({ length: cells / (rows * columns) }, (_, map) => map);
  return Array.from({ length: tiles.rows }, (_, row) =>
    rowText(maps.slice(row * tiles.columns, (row + 1) * tiles.columns)),
  ).join(' / ');
}

/** Longer rows have no room beside a small picture. */
const LONGEST = 3;

/** '0 1', and '4–7' for a longer row. */
function rowText(maps: readonly number[]): string {
  return maps.length > LONGEST ? `${maps[0]}–${maps[maps.length - 1]}` : maps.join(' ');
}

export function arrangementOfTensor(tensor: Pick<Tensor, 'axes'>): Arrangement {
  const { count, cells } = mapsOf(tensor);
  const sides = cellAxes(tensor).map(({ size }) => size);
  const map = sides.length === 2 ? { rows: sides[0], columns: sides[1] } : arrangementOf(cells);
  return stackOf(map, count);
}

/** One map of a stack. */
export function arrangementOfMap(tensor: Pick<Tensor, 'axes'>): Arrangement {
  return arrangementOfTensor({ axes: cellAxes(tensor) });
}

const inFront = new WeakMap<Tensor['axes'], Arrangement>();

/** Of a stack the map in front; kernels that read several maps stand in it as so many tiles. The same object for the same tensor. */
export function arrangementInFront({ axes }: Pick<Tensor, 'axes'>): Arrangement {
  const known =
    inFront.get(axes) ?? arrangementOfTensor({ axes: frontMapsOf({ axes }) === 1 ? axes : axes.slice(1) });
  inFront.set(axes, known);
  return known;
}

/** Rows and columns of one map. */
function tileOf({ rows, columns, tiles }: Arrangement): { rows: number; columns: number } {
  return { rows: rows / (tiles?.rows ?? 1), columns: columns / (tiles?.columns ?? 1) };
}

/** The tensor's index at a cell of the picture, counted row by row; beyond the tensor where a tile is left over. */
export function indexOfCell(arrangement: Arrangement, cell: number): number {
  return indexAt(arrangement, Math.floor(cell / arrangement.columns), cell % arrangement.columns);
}

/** The tensor's index at a row and a column of the picture. */
export function indexAt(arrangement: Arrangement, row: number, column: number): number {
  const tile = tileOf(arrangement);
  const across = arrangement.tiles?.columns ?? 1;
  const map = Math.floor(row / tile.rows) * across + Math.floor(column / tile.columns);
  return (map * tile.rows + (row % tile.rows)) * tile.columns + (column % tile.columns);
}

/** Row and column within the map that lies at a row and a column of the picture. */
export function placeInTile(
  arrangement: Arrangement,
  row: number,
  column: number,
): { row: number; column: number } {
  const tile = tileOf(arrangement);
  return { row: row % tile.rows, column: column % tile.columns };
}

/** An index's row and column in the picture, and the row and column of its map. */
export function placeAt(
  arrangement: Arrangement,
  index: number,
): { row: number; column: number; tileRow: number; tileColumn: number } {
  const tile = tileOf(arrangement);
  const map = Math.floor(index / (tile.rows * tile.columns));
  const within = index % (tile.rows * tile.columns);
  const across = arrangement.tiles?.columns ?? 1;
  const [tileRow, tileColumn] = [Math.floor(map / across), map % across];
  return {
    row: tileRow * tile.rows + Math.floor(within / tile.columns),
    column: tileColumn * tile.columns + (within % tile.columns),
    tileRow,
    tileColumn,
  };
}
