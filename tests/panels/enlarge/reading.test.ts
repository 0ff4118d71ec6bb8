import type { Translate } from '../../../src/panels/words/translation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cellCount,
  createExplainer,
  namesOf,
  shownNumber,
  tensorOf,
  type Ref,
} from '../../../src/core/index.ts';
import { edgesOf, pictureOf } from '../../../src/panels/enlarge/EnlargedMap.tsx';
import { endsOf, readingOf } from '../../../src/panels/enlarge/reading.ts';
import { kernelTableOf } from '../../../src/panels/parts/kernelTable.ts';
import { stageColumns } from '../../../src/panels/stage/layout.ts';
import { networkNames, randomScene, upTo } from '../../core/support.ts';
import { wordsIn } from '../words.ts';

let t: Translate;
beforeAll(() => {
  t = wordsIn('en');
});

const scene = randomScene('kernel', 3);
const names = namesOf(scene.network);
const explain = createExplainer(scene.network, scene.weights, scene.trace);
const both = (ref: Ref) => [explain({ ...ref, of: 'value' }), explain({ ...ref, of: 'gradient' })];
const read = (ref: Ref): string[] =>
  readingOf(t, { names, ref, value: 0.5, place: { row: 3, column: 2 }, explanations: both(ref) });

describe('what is read of a cell', () => {
  it('begins with its name and value, and its place in the picture', () => {
    const value = -0.00012345;
    const ref: Ref = { tensor: 'w1cnn', index: 17, of: 'value' };
    expect(readingOf(t, { names, ref, value, place: { row: 3, column: 2 }, explanations: [] })).toEqual([
      `w1cnn[17] = ${shownNumber(value)}`,
      'row 3, column 2',
    ]);
  });

  it('says so where the cell is not computed yet, and nothing else that would tell', () => {
    const ref: Ref = { tensor: 'hicnn', index: 3, of: 'value' };
    expect(readingOf(t, { names, ref, value: null, place: null, explanations: [] })).toEqual([
      'hicnn[3] not computed yet',
    ]);
  });

  it.each(['value', 'gradient'] as const)('names the winner of each pooled cell (%s)', (of) => {
    for (const index of upTo(25)) {
      const place = scene.trace.winners['hicnn'][index];
      const row = Math.floor(place / 10) - Math.floor(index / 5) * 2;
      const column = (place % 10) - (index % 5) * 2;
      expect(read({ tensor: 'hicnn', index, of })).toContain(
        `largest at row ${row}, column ${column}: temphicnn[${place}]`,
      );
    }
  });

  it('says of the routed errors which cells won and to whom the others lost', () => {
    const winners = scene.trace.winners['hicnn'];
    for (const index of upTo(100)) {
      const pooled = Math.floor(Math.floor(index / 10) / 2) * 5 + Math.floor((index % 10) / 2);
      const fact = winners.includes(index)
        ? 'largest of its pool'
        : `not the largest of its pool: temphicnn[${winners[pooled]}] is`;
      expect(read({ tensor: 'temphicnn', index, of: 'gradient' }).at(-1)).toBe(fact);
    }
  });

  it.each(['value', 'gradient'] as const)('says of a weight where it leads from and to (%s)', (of) => {
    expect(read({ tensor: 'w12', index: 7 * 80 + 33, of }).at(-1)).toBe('from hocnn[7] to h2i[33]');
    expect(read({ tensor: 'w2', index: 41 * 10 + 9, of }).at(-1)).toBe('from h2o[41] to yi[9]');
  });

  it('knows no ends of a kernel weight, which leads from many cells to many', () => {
    expect(endsOf(names, explain({ tensor: 'w1cnn', index: 4, of: 'gradient' }))).toBeNull();
    expect(read({ tensor: 'w1cnn', index: 4, of: 'value' })).toHaveLength(2);
  });

  it('works in Chinese', () => {
    const zh = wordsIn('zh');
    const ref: Ref = { tensor: 'w12', index: 0, of: 'value' };
    expect(
      readingOf(zh, { names, ref, value: 1, place: { row: 0, column: 0 }, explanations: both(ref) }),
    ).toEqual(['w12[0,0] = 1', '行 0，列 0', '从 hocnn[0] 到 h2i[0]']);
  });
});

describe('a weight of the four-layer network', () => {
  it('leads from one pixel to one cell', () => {
    const four = randomScene('fourLayer', 3);
    const explainFour = createExplainer(four.network, four.weights, four.trace);
    expect(
      endsOf(namesOf(four.network), explainFour({ tensor: 'w1', index: 105 * 25 + 6, of: 'gradient' })),
    ).toEqual({
      from: 'x[105]',
      to: 'hi[6]',
    });
  });
});

describe.each(networkNames)('the enlarged maps of the %s network', (name) => {
  const { network, weights, trace } = randomScene(name, 4);
  const explainCell = createExplainer(network, weights, trace);

  it('show every cell of their tensors once', () => {
    for (const { value } of stageColumns(network)) {
      const cells = cellCount(tensorOf(network, value.tensor));
      const table = kernelTableOf(tensorOf(network, value.tensor));
      const images = value.shape.kind === 'mosaic' ? value.shape.geometry.units : 1;
      const units = table ? table.rows.size * table.columns.size : images;
      const shown = upTo(units).flatMap((unit) => {
        const { arrangement, indexOf } = pictureOf({ spec: value, table }, unit);
        return upTo(arrangement.rows * arrangement.columns).map(indexOf);
      });
      // a tile that is left over in a square of maps has no cells
      expect(shown.filter((index) => index < cells).sort((a, b) => a - b)).toEqual(upTo(cells));
    }
  });

  it('keep the maps of a stack apart, and the cells of one map together', () => {
    for (const { value } of stageColumns(network)) {
      const { arrangement, indexOf } = pictureOf({ spec: value, table: null }, 0);
      const { rows, columns, tiles } = arrangement;
      const cells = (rows * columns) / ((tiles?.rows ?? 1) * (tiles?.columns ?? 1));
      // a cell of a mosaic's image is a weight that leads to one of so many units
      const units = value.shape.kind === 'mosaic' ? value.shape.geometry.units : 1;
      const mapOf = (cell: number): number => Math.floor(indexOf(cell) / units / cells);
      for (const cell of upTo(rows * columns)) {
        const { above, left } = edgesOf(arrangement, cell);
        expect(above).toBe(cell >= columns && mapOf(cell) !== mapOf(cell - columns));
        expect(left).toBe(cell % columns > 0 && mapOf(cell) !== mapOf(cell - 1));
      }
    }
  });

  it.each(['en', 'zh'] as const)('say of a cell of each map what it is (%s)', (language) => {
    const words = wordsIn(language);
    for (const column of stageColumns(network))
      for (const { tensor, of } of [column.value, column.gradient]) {
        const ref: Ref = { tensor, index: cellCount(tensorOf(network, tensor)) - 1, of };
        const explanations = [explainCell({ ...ref, of: 'value' }), explainCell({ ...ref, of: 'gradient' })];
        const facts = {
          names: namesOf(network),
          ref,
          value: 0.5,
          place: { row: 0, column: 0 },
          explanations,
        };
        const [first, ...others] = readingOf(words, facts);
        expect(first).toBe(`${namesOf(network).cell(ref)} = 0.5`);
        expect(others.length).toBeGreaterThan(0);
      }
  });
});
