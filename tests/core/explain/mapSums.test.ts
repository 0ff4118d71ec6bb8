import { describe, expect, it } from 'vitest';
import { createExplainer, mapOfCell, mapSums, sumOfTerms } from '../../../src/core/index.ts';
import { everyRef, everyScene, networkNames } from '../support.ts';

const scenes = everyScene(5);

describe.each(networkNames)('the sums of the %s network', (name) => {
  const { network, weights, trace } = scenes[name];
  const explain = createExplainer(network, weights, trace);
  // of the large tensors every seventh cell
  const sums = everyRef(network)
    .filter(({ index }) => index < 30 || index % 7 === 0)
    .map(explain)
    .filter(({ terms }) => terms.length > 1);

  it('come apart into one addend a map, which hold every term once, in order', () => {
    for (const { terms, value, op } of sums) {
      const maps = mapSums(network, terms);
      if (!maps || op !== 'sum') continue;
      expect(maps.length).toBeGreaterThan(1);
      expect(new Set(maps.map(({ map }) => map)).size).toBe(maps.length);
      let next = 0;
      for (const { first, cells, value: part } of maps) {
        expect(first).toBe(next);
        next += cells;
        expect(part).toBe(sumOfTerms(terms.slice(first, next)));
      }
      expect(next).toBe(terms.length);
      expect(sumOfTerms(terms)).toBeCloseTo(value, 9);
    }
  });

  it('put a term into the map that its value, or its error, lies in', () => {
    for (const { terms } of sums)
      for (const { map, first, cells } of mapSums(network, terms) ?? [])
        for (const { factors } of terms.slice(first, first + cells)) {
          const maps = factors.flatMap((factor) =>
            factor.kind === 'ref' ? (mapOfCell(network, factor.ref) ?? []) : [],
          );
          expect(maps).toContain(map);
        }
  });
});

it.each([
  ['kernel', 'h2i', 'value', null],
  ['kernel2', 'h2i', 'value', [25, 25]],
  ['kernel4', 'h2i', 'value', [25, 25, 25, 25]],
  ['kernel4', 'temphicnn', 'value', null],
  ['kernel4', 'w1cnn', 'gradient', null],
  ['kernel4', 'hicnn', 'gradient', null],
  ['small', 'temphicnn2', 'value', [4, 4, 4]],
  ['small', 'w2cnn', 'gradient', null],
] as const)('in the %s network %s has, as %s, so many terms a map: %s', (name, tensor, of, expected) => {
  const { network, weights, trace } = scenes[name];
  const { terms } = createExplainer(network, weights, trace)({ tensor, index: 7, of });
  expect(mapSums(network, terms)?.map(({ cells }) => cells) ?? null).toEqual(expected);
});
