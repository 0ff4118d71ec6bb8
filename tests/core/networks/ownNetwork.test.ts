import { describe, expect, it } from 'vitest';
import {
  createChainRules,
  createExplainer,
  createFlows,
  createProductTables,
  fitImage,
  metPixel,
  multiplications,
  namesOf,
  networks,
  parseWeights,
  paths,
  pixelRoute,
  registerNetwork,
  serializeWeights,
  tensorOf,
  type Ref,
} from '../../../src/core/index.ts';
import { defineNetwork } from '../../../src/core/networks/defineNetwork.ts';
import type { LayerRecord } from '../../../src/core/networks/layerOf.ts';
import type { NetworkRecord } from '../../../src/core/networks/record.ts';
import { smallRecord } from '../otherNetworks.ts';
import { randomScene, total, upTo } from '../support.ts';

const scene = randomScene('small', 5, 0.7);
const { network, weights, trace } = scene;
const explain = createExplainer(network, weights, trace);
const gradient = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

describe('a network that is a record alone', () => {
  it('has the sizes and the weights that its layers give', () => {
    const shapes = network.tensors.map(({ name, shape }) => `${name} ${shape.join('x')}`);
    expect(shapes).toEqual([
      'x 12x12',
      'w1cnn 3x3x3',
      'temphicnn 3x10x10',
      'hicnn 3x5x5',
      'hocnn 3x5x5',
      'w2cnn 2x3x2x2',
      'temphicnn2 2x4x4',
      'hicnn2 2x2x2',
      'hocnn2 2x2x2',
      'w12 8x6',
      'h2i 6',
      'h2o 6',
      'w2 6x10',
      'yi 10',
      'yo 10',
      'd 10',
      'E 1',
    ]);
    const count = Object.values(weights).reduce((sum, { length }) => sum + length, 0);
    expect(count).toBe(159);
  });

  it('names its cells by map', () => {
    const { cell } = namesOf(network);
    expect(cell(gradient('w1cnn', 2 * 9 + 4))).toBe('dE/dw1cnn[2][4]');
    expect(cell(gradient('w2cnn', (1 * 3 + 2) * 4 + 3))).toBe('dE/dw2cnn[1][2][3]');
    expect(cell({ tensor: 'hicnn', index: 55, of: 'value' })).toBe('hicnn[2][5]');
    expect(cell({ tensor: 'w12', index: 13, of: 'value' })).toBe('w12[2,1]');
  });

  it.each(['w1cnn', 'w2cnn', 'w12', 'w2'])(
    'has products, a flow and a chain rule that add up to dE/d%s',
    (tensor) => {
      const tables = createProductTables(network, weights, trace);
      const [flows, rules] = [createFlows(explain), createChainRules(network, explain)];
      for (const index of upTo(trace.gradients[tensor].length).filter((n) => n % 5 === 0)) {
        const ref = gradient(tensor, index);
        const value = trace.gradients[tensor][index];
        const written = total(paths(network, weights, trace, ref));
        const slack = 1e-12 * Math.max(written.size, 1e-300);
        expect(Math.abs(written.sum - value)).toBeLessThanOrEqual(slack);
        const table = tables(ref);
        expect(table.rows).toBe(written.count);
        expect(Math.abs(table.products.reduce((sum, each) => sum + each, 0) - value)).toBeLessThanOrEqual(
          slack,
        );
        const met = flows(ref).columns.at(-1) ?? [];
        expect(Math.abs(met.reduce((sum, node) => sum + node.value, 0) - value)).toBeLessThanOrEqual(slack);
        const stage = rules(ref).stages.at(-1);
        expect(Math.abs((stage?.value ?? NaN) - value)).toBeLessThanOrEqual(slack);
        expect(stage?.paths).toBe(written.count);
      }
    },
  );

  it('counts fewer multiplications with shared deltas than written out', () => {
    const { writtenOut, shared } = multiplications(network, weights, trace, [gradient('w1cnn', 4)]);
    expect(writtenOut).toBeGreaterThan(shared);
  });

  it.each([
    ['w1cnn', 'hicnn', 'x'],
    ['w2cnn', 'hicnn2', 'hocnn'],
  ])('knows which cell each weight of %s met in each cell of %s', (tensor, pooled, input) => {
    for (const index of upTo(trace.gradients[tensor].length)) {
      const { terms } = explain(gradient(tensor, index));
      for (const { factors } of terms) {
        const [error, met] = factors.map((factor) => (factor.kind === 'ref' ? factor.ref : null));
        if (!error || !met) throw new Error('expected an error and what was met');
        expect([error.tensor, met.tensor]).toEqual([pooled, input]);
        const found = metPixel(trace, error.index, index, network, tensor);
        expect(found.pixel).toBe(met.index);
        expect(pixelRoute(network, trace, tensor, error.index, index)).toMatchObject(found);
      }
    }
  });

  it('refuses a weight of one kernel in a cell of the map of another', () => {
    expect(() => metPixel(trace, 30, 4, network)).toThrow(/w1cnn index: expected a weight of kernel 1/);
  });

  it('is saved and loaded to the last bit, and told from another network’s file', () => {
    const file = { network: 'small', weights, seed: 5, trained: { digits: 0, epochs: 0 }, accuracy: null };
    const parsed = parseWeights(serializeWeights(file));
    expect('error' in parsed ? parsed.error : parsed.weights).toEqual(weights);
    const foreign = parseWeights(serializeWeights(file).replace('"small"', '"kernel"'));
    expect('error' in foreign).toBe(true);
  });

  it('sees a 14x14 image in its own size, with the same mean ink', () => {
    const image = Float64Array.from({ length: 196 }, (_, n) => (n % 5) / 4);
    const x = fitImage(network, image);
    expect(x).toHaveLength(144);
    const mean = (numbers: Float64Array): number => numbers.reduce((sum, ink) => sum + ink) / numbers.length;
    expect(mean(x)).toBeCloseTo(mean(image), 2);
    expect(fitImage(networks.kernel, image)).toBe(image);
  });
});

describe('a record that cannot be', () => {
  const withLayers = (change: (layers: LayerRecord[]) => void): NetworkRecord => {
    const layers = smallRecord.layers.map((layer) => ({ ...layer }));
    change(layers);
    return { ...smallRecord, name: 'broken', layers };
  };
  it.each<[string, (layers: LayerRecord[]) => void, RegExp]>([
    [
      'a kernel larger than its image',
      (layers) => (layers[0] = { ...layers[0], side: 13 } as LayerRecord),
      /^w1cnn: expected a kernel that fits into x of 12x12, got 13x13/,
    ],
    [
      'an odd side before a pool',
      (layers) => (layers[0] = { ...layers[0], side: 4 } as LayerRecord),
      /^hicnn: expected maps whose sides are whole multiples of 2, got temphicnn of 9x9/,
    ],
    [
      'a dense layer of a wrong size',
      (layers) => (layers[6] = { ...layers[6], from: 9 } as LayerRecord),
      /^w12: expected weights from the 8 cells of hocnn2, got from 9/,
    ],
    [
      'two tensors of one name',
      (layers) => (layers[2] = { kind: 'sigmoid', output: 'hicnn' }),
      /^hicnn: expected one tensor of this name, got two/,
    ],
    [
      'nine outputs',
      (layers) => (layers[8] = { ...layers[8], to: 9 } as LayerRecord),
      /^yo: expected 10 outputs, one a digit, got 9/,
    ],
    [
      'half a kernel',
      (layers) => (layers[0] = { ...layers[0], kernels: 0.5 } as LayerRecord),
      /^w1cnn: kernels: expected a whole number/,
    ],
    ['no error at the end', (layers) => layers.pop(), /^broken: expected a squared error as its last layer/],
  ])('is refused by name and numbers: %s', (_, change, message) => {
    expect(() => defineNetwork(withLayers(change))).toThrow(message);
  });

  it('is named in what is said of it', () => {
    const change = (layers: LayerRecord[]): LayerRecord =>
      (layers[0] = { ...layers[0], side: 13 } as LayerRecord);
    expect(() => defineNetwork(withLayers(change))).toThrow(/\(in the record of the network 'broken'\)$/);
  });

  it.each<[string, Partial<NetworkRecord>, RegExp]>([
    [
      'a tensor that it has not',
      { opensAt: { tensor: 'w9', index: 0 } },
      /^opensAt: .* w1cnn, .*, got w9 .*'lost'/,
    ],
    [
      'a tensor that is no weight',
      { opensAt: { tensor: 'hicnn', index: 0 } },
      /^opensAt: .*, got hicnn .*'lost'/,
    ],
    [
      'a weight beyond the last',
      { opensAt: { tensor: 'w1cnn', index: 27 } },
      /^opensAt: w1cnn index: .* 26, got 27 .*'lost'/,
    ],
  ])('is refused if it opens at %s', (_, part, message) => {
    const record = { ...smallRecord, name: 'lost', ...part };
    expect(() => defineNetwork(record)).toThrow(RangeError);
    expect(() => registerNetwork(record)).toThrow(message);
    expect(networks['lost']).toBeUndefined();
  });

  it.each(['nowhere', 'constructor', 'lost'])(
    'is refused if it is to be compared with %s',
    (comparedWith) => {
      const record = { ...smallRecord, name: 'lost', comparedWith };
      expect(() => registerNetwork(record)).toThrow(RangeError);
      expect(() => registerNetwork(record)).toThrow(
        new RegExp(`^comparedWith: expected one of .*kernel2.*, got ${comparedWith} .*'lost'`),
      );
      expect(networks['lost']).toBeUndefined();
    },
  );

  it('is refused under a name that is taken', () => {
    expect(() => registerNetwork(smallRecord)).toThrow(/^small: expected a name that no network has/);
    expect(tensorOf(networks['small'], 'x').shape).toEqual([12, 12]);
  });
});
