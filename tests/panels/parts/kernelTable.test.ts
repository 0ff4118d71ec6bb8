import { describe, expect, it } from 'vitest';
import { explain, indexAt, isConvolution, tensorOf, type Ref } from '../../../src/core/index.ts';
import {
  kernelAt,
  kernelTableOf,
  litKernels,
  placeOfWeight,
  type KernelTable,
} from '../../../src/panels/parts/kernelTable.ts';
import { highlightsOf } from '../../../src/timeline/highlights.ts';
import { networkNames, randomScene } from '../../core/support.ts';

/** The kernels of every layer that reads several maps, with what lights up for one of its cells. */
const tables = networkNames.flatMap((name) => {
  const scene = randomScene(name, 5, 0.8);
  return scene.network.layers.filter(isConvolution).flatMap((layer) => {
    const table = kernelTableOf(tensorOf(scene.network, layer.weights));
    const lit = (ref: Ref) => {
      const explanation = explain(scene.network, scene.weights, scene.trace, ref);
      return {
        explanation,
        ...litKernels(asTable(table), highlightsOf([explanation])[`value:${layer.weights}`]),
      };
    };
    return table ? [{ name, scene, layer, table, lit }] : [];
  });
});

function asTable(table: KernelTable | null): KernelTable {
  if (!table) throw new Error('expected two map axes');
  return table;
}

describe('the table of kernels', () => {
  it('is there for tensors with two map axes, and for no other', () => {
    expect(new Set(tables.map(({ name }) => name))).toEqual(new Set(['twoConvolutions', 'small']));
    for (const name of networkNames)
      for (const tensor of randomScene(name).network.tensors) {
        const isTable = tensor.axes.filter((axis) => axis.name === 'map').length === 2;
        expect(kernelTableOf(tensor) !== null, tensor.name).toBe(isTable);
      }
  });

  describe.each(tables)('of the network $name', ({ scene: { network, trace }, layer, table, lit }) => {
    const weights = tensorOf(network, layer.weights);
    const made = tensorOf(network, layer.output);
    const read = tensorOf(network, layer.input);

    it('has a row for each map that is made and a column for each that is read', () => {
      expect([table.rows.size, table.columns.size]).toEqual([layer.kernels, layer.channels]);
      expect([table.rows.letter, table.columns.letter]).toEqual([made.axes[0].letter, read.axes[0].letter]);
      for (let q = 0; q < layer.kernels; q += 1)
        for (let a = 0; a < layer.channels; a += 1) {
          const { first, cells } = kernelAt(table, q * layer.channels + a);
          expect(first).toBe(indexAt(weights, [q, a, 0, 0]));
          expect(placeOfWeight(table, first)).toBe(q * layer.channels + a);
          expect(placeOfWeight(table, first + cells - 1)).toBe(q * layer.channels + a);
        }
    });

    it('lights the row of the map that is made: all kernels that feed it', () => {
      for (let q = 0; q < layer.kernels; q += 1) {
        const found = lit({ tensor: layer.output, index: indexAt(made, [q, 1, 1]), of: 'value' });
        expect(found.row).toBe(q);
        expect(found.column).toBeNull();
        expect(found.places.size).toBe(layer.channels);
      }
    });

    it('lights the column of a map that gets errors back: the kernels that an error came through', () => {
      for (let a = 0; a < layer.channels; a += 1) {
        const cells = Array.from(trace.gradients[layer.input].keys()).filter(
          (index) => Math.floor(index / (layer.size[0] * layer.size[1])) === a,
        );
        const found = cells.map((index) => lit({ tensor: layer.input, index, of: 'gradient' }));
        expect(found.some(({ places }) => places.size > 1)).toBe(true);
        for (const { places, row, column, explanation } of found) {
          if (places.size > 1) expect([row, column]).toEqual([null, a]);
          // a single kernel is no column
          else expect([row, column]).toEqual([null, null]);
          for (const place of places) expect(place % layer.channels).toBe(a);
          expect(places.size === 0).toBe(explanation.terms.length === 0);
        }
      }
    });
  });
});
