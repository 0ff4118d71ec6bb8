import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCount, networks, tensorOf, type NetworkName } from '../../../src/core/index.ts';
import {
  cellBox,
  framesOf,
  imagePart,
  cellOf,
  indexAt,
  indexInImage,
  mosaicSize,
  pictureCellOf,
  type Box,
  type MosaicGeometry,
} from '../../../src/panels/parts/mosaicGeometry.ts';
import { stageColumns } from '../../../src/panels/stage/layout.ts';
import { upTo } from '../../core/support.ts';

function geometryOf(name: NetworkName, tensor: string): MosaicGeometry {
  const shape = stageColumns(networks[name]).find(({ value }) => value.tensor === tensor)?.value.shape;
  if (shape?.kind !== 'mosaic') throw new Error(`${tensor} is no mosaic`);
  return shape.geometry;
}

const mosaics: [NetworkName, string][] = [
  ['kernel', 'w12'],
  ['kernel', 'w2'],
  ['fourLayer', 'w1'],
  ['fourLayer', 'w12'],
  ['fourLayer', 'w2'],
];

const anyGeometry: fc.Arbitrary<MosaicGeometry> = fc
  .record({
    tileRows: fc.integer({ min: 1, max: 6 }),
    tileColumns: fc.integer({ min: 1, max: 6 }),
    imageRows: fc.integer({ min: 1, max: 6 }),
    imageColumns: fc.integer({ min: 1, max: 6 }),
  })
  .map((sides) => ({ ...sides, units: sides.tileRows * sides.tileColumns }));

describe('a mosaic', () => {
  it('has a cell for every index and an index for every cell', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { rows, columns } = mosaicSize(geometry);
        const indices = upTo(rows * columns).map((cell) => indexAt(geometry, cell));
        expect(indices.toSorted((a, b) => a - b)).toEqual(upTo(rows * columns));
        expect(indices.map((index) => cellOf(geometry, index))).toEqual(upTo(rows * columns));
      }),
    );
  });

  it.each(mosaics)('of the %s network holds all of %s', (name, tensor) => {
    const geometry = geometryOf(name, tensor);
    const { rows, columns } = mosaicSize(geometry);
    expect(rows * columns).toBe(cellCount(tensorOf(networks[name], tensor)));
    expect(geometry.tileRows * geometry.tileColumns).toBe(geometry.units);
  });

  it('shows a unit’s weights as one image, row before column, units in rows of their own arrangement', () => {
    const w12 = geometryOf('kernel', 'w12'); // 80 images of 5x5, ten in a row
    expect(mosaicSize(w12)).toMatchObject({ rows: 40, columns: 50 });
    expect(indexAt(w12, 0)).toBe(0); // j = 0, m = 0
    expect(indexAt(w12, 1)).toBe(80); // j = 1, m = 0
    expect(indexAt(w12, 50)).toBe(5 * 80); // j = 5, m = 0: the next row of the same image
    expect(indexAt(w12, 5)).toBe(1); // j = 0, m = 1: the next image
    expect(indexAt(w12, 5 * 50)).toBe(10); // j = 0, m = 10: the next row of images
  });

  it('finds under a point the cell that is drawn there, and nothing in the gaps', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { width, height, rows, columns } = mosaicSize(geometry);
        const hits = new Map<number, number>();
        for (const y of upTo(height)) {
          for (const x of upTo(width)) {
            const cell = pictureCellOf(geometry, x + 0.5, y + 0.5);
            if (cell !== null) hits.set(cell, (hits.get(cell) ?? 0) + 1);
          }
        }
        // every cell is found, each on an area of the same size, and the rest is gap
        expect(hits.size).toBe(rows * columns);
        const areas = new Set(hits.values());
        expect(areas.size).toBe(1);
        const [area] = areas;
        const gaps = width * height - rows * columns * area;
        const isOneImage = geometry.tileRows * geometry.tileColumns === 1;
        expect(gaps > 0).toBe(!isOneImage);
      }),
      { numRuns: 40 },
    );
  });

  it('puts each value where a point finds its index again', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { width, height } = mosaicSize(geometry);
        const indices = upTo(geometry.units * geometry.imageRows * geometry.imageColumns);
        indices.forEach((index) => {
          const box = cellBox(geometry, index);
          const cell = pictureCellOf(geometry, box.x + box.width / 2, box.y + box.height / 2);
          expect(cell === null ? null : indexAt(geometry, cell)).toBe(index);
          expect(box.x >= 0 && box.y >= 0).toBe(true);
          expect(box.x + box.width <= width && box.y + box.height <= height).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing outside itself', () => {
    const w2 = geometryOf('kernel', 'w2');
    const { width, height } = mosaicSize(w2);
    const outside = [
      [-1, 5],
      [5, -1],
      [width, 5],
      [5, height],
      [width + 100, 5],
      [5, height + 100],
    ];
    for (const [x, y] of outside) expect(pictureCellOf(w2, x, y)).toBeNull();
  });

  it('frames the cell of which a step speaks, and the image of its unit', () => {
    const w12 = geometryOf('kernel', 'w12');
    expect(framesOf(w12, new Map([[99, 'now']]))).toEqual([cellBox(w12, 99), imageBox(w12, 19)]);
  });

  it('frames the one image that all marked cells lie in, and not each of its cells', () => {
    const w12 = geometryOf('kernel', 'w12');
    const image = new Map(upTo(25).map((j) => [j * 80 + 7, 'focus' as const]));
    expect(framesOf(w12, image)).toEqual([imageBox(w12, 7)]);
  });

  it('frames nothing where every image takes part', () => {
    const w12 = geometryOf('kernel', 'w12');
    expect(framesOf(w12, new Map(upTo(2000).map((index) => [index, 'source' as const])))).toEqual([]);
  });
});

/** Where a unit's image lies, in the picture's own units. */
function imageBox(geometry: MosaicGeometry, unit: number): Box {
  const size = mosaicSize(geometry);
  const { left, top, width, height } = imagePart(geometry, unit);
  return {
    x: Math.round(left * size.width),
    y: Math.round(top * size.height),
    width: Math.round(width * size.width),
    height: Math.round(height * size.height),
  };
}

describe('an image of a mosaic', () => {
  it('lies where its cells lie, and holds them in the order of the picture', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { width, height } = mosaicSize(geometry);
        for (const unit of upTo(geometry.units)) {
          const part = imagePart(geometry, unit);
          upTo(geometry.imageRows * geometry.imageColumns).forEach((source) => {
            const row = Math.floor(source / geometry.imageColumns);
            const column = source % geometry.imageColumns;
            const x = (part.left + ((column + 0.5) / geometry.imageColumns) * part.width) * width;
            const y = (part.top + ((row + 0.5) / geometry.imageRows) * part.height) * height;
            const cell = pictureCellOf(geometry, x, y);
            expect(cell === null ? null : indexAt(geometry, cell)).toBe(indexInImage(geometry, unit, source));
          });
        }
      }),
    );
  });
});
