import { describe, expect, it } from 'vitest';
import {
  cellCount,
  cellOfMap,
  frontMapsOf,
  mapOfCell,
  networks,
  partInFront,
  placeIn,
} from '../../src/core/index.ts';
import { deep } from './otherNetworks.ts';
import { networkNames } from './support.ts';

const all = [...networkNames.map((name) => networks[name]), deep];

describe('the map in front', () => {
  it('of every stack has its share of the cells, and all maps together have all of them, once', () => {
    for (const { tensors } of all)
      for (const tensor of tensors) {
        const parts = Array.from({ length: frontMapsOf(tensor) }, (_, map) => partInFront(tensor, map));
        const cells = parts.flatMap(({ first, cells: count }) =>
          Array.from({ length: count }, (_, n) => first + n),
        );
        expect(cells, tensor.name).toEqual(Array.from({ length: cellCount(tensor) }, (_, n) => n));
      }
  });

  it('is the one that a cell is named by', () => {
    for (const network of all)
      for (const tensor of network.tensors)
        for (let index = 0; index < cellCount(tensor); index += 7) {
          const map = mapOfCell(network, { tensor: tensor.name, index });
          expect(map ?? undefined).toBe(placeIn(tensor, index).maps[0]);
          const { first, cells } = partInFront(tensor, map ?? 0);
          expect(index - first).toBeGreaterThanOrEqual(0);
          expect(index - first).toBeLessThan(cells);
        }
  });

  it('has the same cell as every other one: only the first index of its name differs', () => {
    const ref = { tensor: 'wb', index: 5, of: 'gradient' } as const;
    expect(cellOfMap(deep, ref, 2)).toEqual({ ...ref, index: 2 * 8 + 5 });
    expect(cellOfMap(deep, cellOfMap(deep, ref, 2), 0)).toEqual(ref);
  });
});
