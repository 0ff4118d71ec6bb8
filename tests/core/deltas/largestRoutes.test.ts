import { describe, expect, it } from 'vitest';
import { createExplainer, paths, productTable, type Ref } from '../../../src/core/index.ts';
import { deltasOf } from '../../../src/core/deltas/deltas.ts';
import { largestRoutes } from '../../../src/core/deltas/largestRoutes.ts';
import { csvOf, orderOf } from '../../../src/core/deltas/productTable.ts';
import { randomScene, upTo, type Scene } from '../support.ts';

function sizesOf({ network, weights, trace }: Scene, ref: Ref, most: number): number[] {
  const delta = deltasOf(createExplainer(network, weights, trace))(ref);
  return largestRoutes(delta, most).map((route) =>
    Math.abs(route.reduce((size, { factor }) => size * factor, 1)),
  );
}

describe.each(['kernel', 'small', 'fourLayer'])('the largest products of the %s network', (name) => {
  const scene = randomScene(name, 21);
  const tensor = scene.network.opensAt.tensor;
  const ref: Ref = { tensor, index: 3, of: 'gradient' };
  const all = Array.from(paths(scene.network, scene.weights, scene.trace, ref), ({ value }) =>
    Math.abs(value),
  )
    .filter((size) => size > 0)
    .sort((a, b) => b - a);

  it.each([1, 10, 137, 1e6])('are those that a list of all would begin with: %i', (most) => {
    const found = sizesOf(scene, ref, most);
    expect(found).toHaveLength(Math.min(most, all.length));
    for (const n of upTo(found.length)) expect(found[n] / all[n]).toBeCloseTo(1, 12);
  });
});

describe('the products of a weight beneath two convolutions', () => {
  const scene = randomScene('twoConvolutions', 4);
  const ref: Ref = { tensor: 'w1cnn', index: 37, of: 'gradient' };
  const table = productTable(scene.network, scene.weights, scene.trace, ref);
  const order = orderOf(table, { filter: {}, sort: { by: 'size', descending: true } });

  it('are millions, of which the largest have rows and the others their number and exact sum', () => {
    expect(table.rows).toBe(20_000);
    expect((table.rest?.count ?? 0) % 4800).toBe((4800 - (20_000 % 4800)) % 4800);
    expect(table.rest?.count).toBeGreaterThan(1e6);
    const listed = table.products.reduce((sum, product) => sum + product, 0);
    expect(listed + (table.rest?.sum ?? 0)).toBeCloseTo(table.total, 12);
    expect(Array.from(order)).toEqual(upTo(20_000));
    expect(table.factors).toHaveLength(9);
  });

  it('are exported with a line for those without a row, unless some are left out', () => {
    const last = csvOf(table, order).trimEnd().split('\r\n').at(-1) ?? '';
    expect(last).toContain(`,${table.rest?.sum},"the other ${table.rest?.count} products"`);
    expect(csvOf(table, order.subarray(1))).not.toContain('the other');
  });
});
