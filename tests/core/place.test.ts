import { describe, expect, it } from 'vitest';
import { cellCount, networks } from '../../src/core/index.ts';
import { coordinatesOf, indexAt, indicesAt, letterBrackets, mapsOf, placeIn } from '../../src/core/place.ts';
import { networkNames, upTo } from './support.ts';

const tensorsOf = (name: string) => networks[name].tensors;
const small = (name: string) => tensorsOf('small').filter((tensor) => tensor.name === name)[0];

describe.each(networkNames)('places in the tensors of the network %s', (name) => {
  it('lead from an index to its coordinates and back, each inside its axis', () => {
    for (const tensor of tensorsOf(name))
      for (const index of upTo(cellCount(tensor))) {
        const coordinates = coordinatesOf(tensor, index);
        expect(indexAt(tensor, coordinates)).toBe(index);
        coordinates.forEach((each, n) => expect(each).toBeLessThan(tensor.axes[n].size));
      }
  });

  it('count the cells of a map from its first', () => {
    for (const tensor of tensorsOf(name)) {
      const { count, cells } = mapsOf(tensor);
      expect(count * cells).toBe(cellCount(tensor));
      for (const index of upTo(cellCount(tensor))) {
        const { first, cell } = placeIn(tensor, index);
        expect(first + cell).toBe(index);
        expect(first % cells).toBe(0);
      }
    }
  });
});

describe('the letters of a cell', () => {
  it('are those of its axes, and count through all maps where a dense layer reads them', () => {
    expect(letterBrackets(small('w2cnn'))).toEqual(['q', 'a', 'n']);
    expect(letterBrackets(small('w12'))).toEqual(['j,m']);
    expect(letterBrackets(small('hocnn2'))).toEqual(['j']);
    expect(letterBrackets(small('E'))).toEqual([]);
  });

  it('each have a number', () => {
    expect(indicesAt(small('w2cnn'), (1 * 3 + 2) * 4 + 3)).toEqual({ q: 1, a: 2, n: 3 });
    expect(indicesAt(small('w12'), 13)).toEqual({ j: 2, m: 1 });
    expect(indicesAt(small('hocnn2'), 5)).toEqual({ j: 5 });
  });
});
