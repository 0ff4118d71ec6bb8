import { indexAt as sourceAt, placeAt, type Arrangement } from './arrangement.ts';
import type { Mark } from '../../timeline/highlights.ts';

/** How a weight tensor w[l*to + unit] is laid out as one small image a unit, in the arrangement of the units. */
export interface MosaicGeometry {
  /** Rows and columns of images: the units' own arrangement. */
  readonly tileRows: number;
  readonly tileColumns: number;
  /** Rows and columns of each image: the arrangement of what the unit reads. */
  readonly imageRows: number;
  readonly imageColumns: number;
  /** Rows and columns of maps in each image, where the unit reads a stack of maps. */
  readonly imageTiles?: Arrangement['tiles'];
  /** Units written; index = l * units + unit. */
  readonly units: number;
}

/** In the picture's own units a cell is CELL wide and images lie GAP apart. */
const CELL = 4;
const GAP = 3;

function tileWidth({ imageColumns }: MosaicGeometry): number {
  return imageColumns * CELL + GAP;
}

function tileHeight({ imageRows }: MosaicGeometry): number {
  return imageRows * CELL + GAP;
}

export function mosaicSize(geometry: MosaicGeometry): {
  rows: number;
  columns: number;
  width: number;
  height: number;
} {
  return {
    rows: geometry.tileRows * geometry.imageRows,
    columns: geometry.tileColumns * geometry.imageColumns,
    width: geometry.tileColumns * tileWidth(geometry) - GAP,
    height: geometry.tileRows * tileHeight(geometry) - GAP,
  };
}

/** The tensor's index at a cell of the whole picture, counted in rows of the picture. */
export function indexAt(geometry: MosaicGeometry, cell: number): number {
  const { columns } = mosaicSize(geometry);
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const unit =
    Math.floor(row / geometry.imageRows) * geometry.tileColumns + Math.floor(column / geometry.imageColumns);
  const source = sourceAt(imageOf(geometry), row % geometry.imageRows, column % geometry.imageColumns);
  return source * geometry.units + unit;
}

/** The cell of the whole picture that shows an index, counted in rows of the picture. */
export function cellOf(geometry: MosaicGeometry, index: number): number {
  const { units, tileColumns, imageRows, imageColumns } = geometry;
  const unit = index % units;
  const place = placeAt(imageOf(geometry), Math.floor(index / units));
  const row = Math.floor(unit / tileColumns) * imageRows + place.row;
  return row * mosaicSize(geometry).columns + (unit % tileColumns) * imageColumns + place.column;
}

/** How the cells that a unit reads are arranged in its image. */
export function imageOf({ imageRows, imageColumns, imageTiles }: MosaicGeometry): Arrangement {
  return { rows: imageRows, columns: imageColumns, ...(imageTiles ? { tiles: imageTiles } : {}) };
}

/** The tensor's index at a cell of a unit's image, counted in rows of that image. */
export function indexInImage(geometry: MosaicGeometry, unit: number, cell: number): number {
  const { imageColumns, units } = geometry;
  const source = sourceAt(imageOf(geometry), Math.floor(cell / imageColumns), cell % imageColumns);
  return source * units + unit;
}

/** The cell of the picture under a point in the picture's own units; null in a gap. */
export function pictureCellOf(geometry: MosaicGeometry, x: number, y: number): number | null {
  const tileColumn = Math.floor(x / tileWidth(geometry));
  const tileRow = Math.floor(y / tileHeight(geometry));
  const column = Math.floor((x - tileColumn * tileWidth(geometry)) / CELL);
  const row = Math.floor((y - tileRow * tileHeight(geometry)) / CELL);
  const inside =
    tileColumn >= 0 &&
    tileRow >= 0 &&
    tileColumn < geometry.tileColumns &&
    tileRow < geometry.tileRows &&
    column < geometry.imageColumns &&
    row < geometry.imageRows;
  if (!inside) return null;
  const { columns } = mosaicSize(geometry);
  return (tileRow * geometry.imageRows + row) * columns + tileColumn * geometry.imageColumns + column;
}

/** Upper left corner of an index's cell, and of its unit's image, in the picture's own units. */
function placeOf(
  geometry: MosaicGeometry,
  index: number,
): { x: number; y: number; tileX: number; tileY: number } {
  const unit = index % geometry.units;
  const source = Math.floor(index / geometry.units);
  const place = placeAt(imageOf(geometry), source);
  const tileX = (unit % geometry.tileColumns) * tileWidth(geometry);
  const tileY = Math.floor(unit / geometry.tileColumns) * tileHeight(geometry);
  return {
    tileX,
    tileY,
    x: tileX + place.column * CELL,
    y: tileY + place.row * CELL,
  };
}

/** The middle of a cell as parts of the picture's width and height. */
export function cellPart(geometry: MosaicGeometry, index: number): { x: number; y: number } {
  const { width, height } = mosaicSize(geometry);
  const { x, y } = placeOf(geometry, index);
  return { x: (x + CELL / 2) / width, y: (y + CELL / 2) / height };
}

/** A unit's image, in parts of the picture's width and height. */
export function imagePart(
  geometry: MosaicGeometry,
  unit: number,
): { left: number; top: number; width: number; height: number } {
  const { width, height } = mosaicSize(geometry);
  const { tileX, tileY } = placeOf(geometry, unit);
  return {
    left: tileX / width,
    top: tileY / height,
    width: (tileWidth(geometry) - GAP) / width,
    height: (tileHeight(geometry) - GAP) / height,
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An index's cell in the picture's own units. */
export function cellBox(geometry: MosaicGeometry, index: number): Box {
  const { x, y } = placeOf(geometry, index);
  return { x, y, width: CELL, height: CELL };
}

/** At most so many cells, and so many images, are framed one by one. */
const FRAMED_CELLS = 4;
const FRAMED_TILES = 2;

/** The frames around what lights up: a few cells, and a few images. Where all take part, frames would say nothing. */
export function framesOf(geometry: MosaicGeometry, marks: ReadonlyMap<number, Mark>): Box[] {
  const strong = Array.from(marks).filter(([, mark]) => mark !== 'source');
  const units = new Set(Array.from(marks.keys(), (index) => index % geometry.units));
  // frames around a whole image's cells would hide them
  const cells = strong.length <= FRAMED_CELLS ? strong.map(([index]) => cellBox(geometry, index)) : [];
  const tiles = units.size <= FRAMED_TILES ? Array.from(units, (unit) => tileBox(geometry, unit)) : [];
  return [...cells, ...tiles];
}

function tileBox(geometry: MosaicGeometry, unit: number): Box {
  const { tileX, tileY } = placeOf(geometry, unit);
  return { x: tileX, y: tileY, width: tileWidth(geometry) - GAP, height: tileHeight(geometry) - GAP };
}
