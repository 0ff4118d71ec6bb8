import { describe, expect, it } from 'vitest';
import { blocksOf, cellCount, frontMapsOf, partInFront, tensorOf } from '../../../src/core/index.ts';
import { colorScale } from '../../../src/panels/parts/colorScale.ts';
import { kernelTableOf } from '../../../src/panels/parts/kernelTable.ts';
import { railPictures } from '../../../src/panels/stage/railPictures.ts';
import { drawSmallMap, type Place, type SmallMap } from '../../../src/panels/stage/smallMap.ts';
import { mapKey } from '../../../src/timeline/phases.ts';
import { networkNames, upTo } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';

const color = colorScale('value', 'light', 1);
const GHOST = 'ghost';

/** What is filled, in the order in which it is. */
function drawn(now: SmallMap, before: SmallMap | null, place: Place): { fill: string; box: number[] }[] {
  const filled: { fill: string; box: number[] }[] = [];
  const pen = {
    fillStyle: '',
    fillRect: (...box: number[]) => filled.push({ fill: pen.fillStyle, box }),
  };
  drawSmallMap(pen, now, before, place, GHOST);
  return filled;
}

describe.each(networkNames)('the rails of the network %s', (name) => {
  const { network, phases } = timelines[name];
  const stacks = blocksOf(network).flatMap(({ weighted }) => {
    const tensor = tensorOf(network, weighted.output);
    return frontMapsOf(tensor) > 1 ? [{ tensor, weights: tensorOf(network, weighted.weights) }] : [];
  });
  const valuesOf = new Map(
    network.tensors.map((tensor) => [
      tensor.name,
      Float64Array.from({ length: cellCount(tensor) }, (_, n) => n / cellCount(tensor)),
    ]),
  );
  const dataOf = (tensor: (typeof stacks)[number]['tensor'], done: number) => ({
    values: valuesOf.get(tensor.name) ?? new Float64Array(),
    phase: phases.find(({ computes }) => computes.includes(mapKey({ tensor: tensor.name, of: 'value' }))),
    done,
    part: 0,
  });

  it('have a picture of each map, its kernels before it, in places that follow each other', () => {
    for (const { tensor, weights } of stacks) {
      const table = kernelTableOf(weights);
      const maps = frontMapsOf(tensor);
      const kernels = table && {
        table,
        color,
        read: 0,
        onRead: () => undefined,
        data: dataOf(weights, 0),
        lit: { places: new Set<number>(), row: null, column: null },
      };
      const pictures = railPictures(maps, [{ tensor, data: dataOf(tensor, 0), color }], kernels);
      const columns = table?.columns.size ?? 0;
      expect(pictures.map(({ place }) => place)).toEqual(
        upTo(maps).flatMap((map) => (table ? [...upTo(columns).map(() => 2 * map), 2 * map + 1] : [map])),
      );
      // of the weights every one, of the maps every cell, once and in order
      const whole = pictures.filter(({ share }) => share === 1);
      expect(whole.map(({ first, cells }) => ({ first, cells }))).toEqual(
        upTo(maps).map((map) => partInFront(tensor, map)),
      );
      const parts = pictures.filter(({ share }) => share < 1);
      if (table) expect(parts.reduce((sum, { cells }) => sum + cells, 0)).toBe(cellCount(weights));
    }
  });

  it('draw the one cell that a step computes, in the map that it is in, and nothing else', () => {
    for (const { tensor } of stacks) {
      const maps = frontMapsOf(tensor);
      const at = (done: number) => railPictures(maps, [{ tensor, data: dataOf(tensor, done), color }], null);
      const { cells } = partInFront(tensor, 0);
      const place = { left: 0, top: 0, width: 100, height: 100 };
      const changed = (from: number, to: number): string[][] => {
        const before = at(from);
        return at(to).map((picture, map) => drawn(picture, before[map], place).map(({ fill }) => fill));
      };
      const second = dataOf(tensor, 0).values[cells];
      expect(changed(cells, cells + 1)).toEqual(
        upTo(maps).map((map) => (map === 1 ? [color.fill(second)] : [])),
      );
      expect(changed(cells + 1, cells)).toEqual(upTo(maps).map((map) => (map === 1 ? [GHOST] : [])));
    }
  });
});

describe('a small map', () => {
  const map: SmallMap = {
    values: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    phase: undefined,
    done: 0,
    part: 0,
    first: 0,
    cells: 9,
    color,
    arrangement: { rows: 3, columns: 3 },
  };

  it('fills its place with cells on whole pixels, without a gap', () => {
    const boxes = drawn(map, null, { left: 10.4, top: 5, width: 10, height: 8 }).map(({ box }) => box);
    const rows = [
      [5, 3],
      [8, 2],
      [10, 3],
    ];
    const columns = [
      [10, 4],
      [14, 3],
      [17, 3],
    ];
    expect(boxes).toEqual(rows.flatMap(([y, height]) => columns.map(([x, width]) => [x, y, width, height])));
  });

  it('is drawn anew where its values or colours are others', () => {
    const place = { left: 0, top: 0, width: 9, height: 9 };
    expect(drawn(map, map, place)).toEqual([]);
    for (const other of [
      { values: Float64Array.from(map.values) },
      { color: colorScale('value', 'dark', 1) },
    ])
      expect(drawn({ ...map, ...other }, map, place)).toHaveLength(9);
  });
});
