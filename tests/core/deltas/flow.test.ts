import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createFlows,
  createWeights,
  flowOf,
  networks,
  paths,
  wayAlong,
  wayTo,
  type Flow,
  type Path,
  type Ref,
} from '../../../src/core/index.ts';
import { randomScene, sceneOf, upTo, type Scene } from '../support.ts';

const kernel = randomScene('kernel', 41, 0.3);
const fourLayer = randomScene('fourLayer', 42, 0.6);

/** What `paths` lists, added up by some of its letters. */
function addedUp(
  list: readonly Path[],
  key: (path: Path) => string,
): Map<string, { sum: number; size: number }> {
  const sums = new Map<string, { sum: number; size: number }>();
  for (const path of list) {
    const so = sums.get(key(path)) ?? { sum: 0, size: 0 };
    sums.set(key(path), { sum: so.sum + path.value, size: so.size + Math.abs(path.value) });
  }
  return sums;
}

const close = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 1e-12 * size;

/** Columns and gaps named by the letters of `paths`, outputs first. */
function expectSameAsPaths(
  scene: Scene,
  tensor: string,
  index: number,
  letters: readonly ('k' | 'm' | 'j')[],
): Flow {
  const flow = flowOf(scene.network, scene.weights, scene.trace, { tensor, index, of: 'gradient' });
  const list = [...paths(scene.network, scene.weights, scene.trace, flow.ref)];
  letters.forEach((letter, n) => {
    const sums = addedUp(list, (path) => String(path[letter]));
    expect(flow.columns[n].map(({ ref }) => String(ref.index)).sort()).toEqual([...sums.keys()].sort());
    for (const { ref, value, size } of flow.columns[n]) {
      const { sum, size: sizes } = sums.get(String(ref.index)) ?? { sum: NaN, size: NaN };
      expect(close(value, sum, sizes) && close(size, sizes, sizes), `${letter} ${ref.index}`).toBe(true);
    }
    const further = letters[n + 1];
    if (!further) return;
    const pairs = addedUp(list, (path) => `${path[letter]} ${path[further]}`);
    expect(flow.gaps[n]).toHaveLength(pairs.size);
    for (const { from, to, value, size } of flow.gaps[n]) {
      const pair = `${flow.columns[n][from].ref.index} ${flow.columns[n + 1][to].ref.index}`;
      const { sum, size: sizes } = pairs.get(pair) ?? { sum: NaN, size: NaN };
      expect(close(value, sum, sizes) && close(size, sizes, sizes), `${letter} ${further} ${pair}`).toBe(
        true,
      );
    }
  });
  return flow;
}

describe('the flow of a gradient', () => {
  it('is the same for a weight whether or not others were asked about before', () => {
    const flows = createFlows(createExplainer(kernel.network, kernel.weights, kernel.trace));
    const refs = [
      ['w1cnn', 7],
      ['w12', 604],
      ['w1cnn', 24],
      ['w2', 33],
      ['w1cnn', 7],
    ] as const;
    for (const [tensor, index] of refs) {
      const ref: Ref = { tensor, index, of: 'gradient' };
      expect(flows(ref)).toEqual(flowOf(kernel.network, kernel.weights, kernel.trace, ref));
    }
  });

  it('is the 20,000 products of a kernel weight, added up by output, unit, cell and by each two neighbours', () => {
    for (const index of [0, 7, 24]) {
      const flow = expectSameAsPaths(kernel, 'w1cnn', index, ['k', 'm', 'j']);
      expect(flow.columns.map((nodes) => nodes.length)).toEqual([10, 80, 25, 25]);
      expect(flow.gaps.map((links) => links.length)).toEqual([800, 2000, 25]);
    }
  });

  it('is the products of the weights that have fewer', () => {
    expectSameAsPaths(fourLayer, 'w1', 90 * 25 + 17, ['k', 'm', 'j']);
    expectSameAsPaths(kernel, 'w12', 3 * 80 + 41, ['k', 'm']);
    expectSameAsPaths(fourLayer, 'w12', 24 * 80 + 79, ['k', 'm']);
    expectSameAsPaths(kernel, 'w2', 41 * 10 + 6, ['k']);
  });

  it('ends in what the weight met: 25 pixels, one pixel, a hidden value', () => {
    const met = (scene: Scene, tensor: string, index: number): string[] =>
      flowOf(scene.network, scene.weights, scene.trace, { tensor, index, of: 'gradient' })
        .columns.at(-1)
        ?.map(({ ref }) => `${ref.tensor}[${ref.index}] ${ref.of}`) ?? [];
    expect(new Set(met(kernel, 'w1cnn', 7)).size).toBe(25);
    expect(met(fourLayer, 'w1', 90 * 25 + 17)).toEqual(['x[90] value']);
    expect(met(kernel, 'w12', 3 * 80 + 41)).toEqual(['hocnn[3] value']);
    expect(met(kernel, 'w2', 41 * 10 + 6)).toEqual(['h2o[41] value']);
  });

  it('says of a cell that met a blank pixel what would have come with a pixel of 1', () => {
    const { columns, gaps } = flowOf(kernel.network, kernel.weights, kernel.trace, {
      tensor: 'w1cnn',
      index: 3,
      of: 'gradient',
    });
    const [, , cells, pixels] = columns;
    const blocked = cells.filter(({ blocked: size }) => size > 0);
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.length).toBeLessThan(25);
    cells.forEach(({ ref, size, blocked: stopped }, n) => {
      const ink = kernel.x[pixels[n].ref.index];
      expect(stopped > 0).toBe(ink === 0);
      const hidden = [...paths(kernel.network, kernel.weights, kernel.trace, ref)];
      const beyond = hidden.reduce((sum, { value }) => sum + Math.abs(value), 0);
      expect(close(ink === 0 ? stopped : size / ink, beyond, beyond)).toBe(true);
    });
    expect(gaps[2].every(({ from, to }) => from === to)).toBe(true);
  });

  it('of a blank image is all stopped', () => {
    const blank = sceneOf(networks.kernel, createWeights(networks.kernel, 2), new Float64Array(196), 5);
    const { columns } = flowOf(blank.network, blank.weights, blank.trace, {
      tensor: 'w1cnn',
      index: 0,
      of: 'gradient',
    });
    expect(columns.flat().every(({ value, size }) => value === 0 && size === 0)).toBe(true);
    expect(columns[2].every(({ blocked }) => blocked > 0)).toBe(true);
  });

  it('is only that of a weight’s gradient', () => {
    for (const ref of [
      { tensor: 'w1cnn', index: 0, of: 'value' },
      { tensor: 'hicnn', index: 0, of: 'gradient' },
    ] as const)
      expect(() => flowOf(kernel.network, kernel.weights, kernel.trace, ref)).toThrow(/gradient of a weight/);
  });
});

describe('the flow through one kernel of a second convolution', () => {
  const small = randomScene('small', 43, 0.6);
  const flows = createFlows(createExplainer(small.network, small.weights, small.trace));
  const ref: Ref = { tensor: 'w1cnn', index: 13, of: 'gradient' };
  const whole = flows(ref);
  const mapOf = (j: number): number => Math.floor(j / 4);
  const parts = upTo(2).map((map) =>
    flows(ref, (each) => each.tensor !== 'hicnn2' || mapOf(each.index) === map),
  );

  it('is what the products through the cells of its map add up to, station by station', () => {
    const list = [...paths(small.network, small.weights, small.trace, ref)];
    for (const [map, part] of parts.entries()) {
      const own = list.filter(({ indices }) => mapOf(indices['j']) === map);
      for (const [column, letter] of [
        [0, 'k'],
        [1, 'm'],
        [2, 'j'],
        [3, 's'],
      ] as const) {
        const sums = addedUp(own, ({ indices }) => String(indices[letter]));
        for (const { ref: at, value, size } of part.columns[column]) {
          const { sum, size: sizes } = sums.get(String(at.index)) ?? { sum: 0, size: 0 };
          expect(close(value, sum, sizes) && close(size, sizes, sizes), `${letter} ${at.index}`).toBe(true);
        }
      }
      expect(part.columns[2].every(({ ref: { index } }) => mapOf(index) === map)).toBe(true);
    }
  });

  it('adds up with those through the others to the gradient, and to the flow of each pixel', () => {
    const size = whole.columns[4].reduce((sum, each) => sum + each.size, 0);
    expect(close(whole.value, small.trace.gradients['w1cnn'][13], size)).toBe(true);
    expect(close(parts[0].value + parts[1].value, whole.value, size)).toBe(true);
    expect(parts.every(({ value }) => Math.abs(value) > 1e-9)).toBe(true);
    whole.columns[4].forEach(({ value }, n) =>
      expect(close(parts[0].columns[4][n].value + parts[1].columns[4][n].value, value, size)).toBe(true),
    );
  });
});

describe('the way down the tree', () => {
  const flow = flowOf(kernel.network, kernel.weights, kernel.trace, {
    tensor: 'w1cnn',
    index: 7,
    of: 'gradient',
  });
  const names = (column: number, node: number): string[] =>
    wayTo(flow, column, node).map(({ tensor, index, of }) => `${of} ${tensor}[${index}]`);

  it('to a cell is the cell itself, and so it is to its pixel', () => {
    expect(names(2, 4)).toEqual(['gradient hicnn[4]']);
    expect(names(3, 4)).toEqual(['gradient hicnn[4]']);
  });

  it('to a unit or an output goes through the largest ribbons', () => {
    const largest = (gap: number, from: number): number =>
      flow.gaps[gap].filter((link) => link.from === from).reduce((a, b) => (b.size > a.size ? b : a)).to;
    for (const k of upTo(10)) {
      const m = largest(0, k);
      const j = largest(1, m);
      expect(wayTo(flow, 0, k)).toEqual([
        flow.columns[2][j].ref,
        flow.columns[1][m].ref,
        flow.columns[0][k].ref,
      ]);
    }
  });

  it('along a ribbon passes both its ends', () => {
    const link = flow.gaps[1][1234];
    expect(wayAlong(flow, 1, link)).toEqual([flow.columns[2][link.to].ref, flow.columns[1][link.from].ref]);
    expect(wayAlong(flow, 2, flow.gaps[2][9])).toEqual([flow.columns[2][9].ref]);
    expect(wayAlong(flow, 0, flow.gaps[0][55])).toHaveLength(3);
  });
});
