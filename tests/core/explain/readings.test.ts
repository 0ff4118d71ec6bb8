import { describe, expect, it } from 'vitest';
import {
  cellCount,
  createExplainer,
  createWeights,
  hasReadings,
  imageOf,
  isConvolution,
  makerOf,
  meetings,
  metPixel,
  networks,
  ownerOf,
  readingsOf,
  readerOf,
  tensorOf,
  tensorsWithReadings,
  turned,
  type Network,
  type Term,
} from '../../../src/core/index.ts';
import { deep, narrow, twoKernels, unpooled } from '../otherNetworks.ts';
import { factorNumber, networkNames, randomImage, randomScene, sceneOf, total, upTo } from '../support.ts';

const all: [string, Network][] = [
  ...networkNames.map((name): [string, Network] => [name, networks[name]]),
  ...[deep, narrow, twoKernels, unpooled].map((network): [string, Network] => [network.name, network]),
];
const read = all.flatMap(([name, network]) =>
  tensorsWithReadings(network).map((tensor) => ({ name, network, tensor })),
);

function sceneWith(network: Network) {
  const image = randomImage(7, 0.5, cellCount(imageOf(network)));
  const scene = sceneOf(network, createWeights(network, 3), image, 4);
  return { scene, explain: createExplainer(network, scene.weights, scene.trace) };
}

/** A product as its two factors say it. */
const product = (scene: Parameters<typeof factorNumber>[0], { factors }: Term): number =>
  factors.reduce((value, factor) => value * factorNumber(scene, factor), 1);

it('are there for the gradients of what a convolution reads, and for nothing else', () => {
  for (const [, network] of all)
    for (const { name } of network.tensors) {
      const isRead = isConvolution(readerOf(network, name));
      expect(hasReadings(network, { tensor: name, of: 'gradient' })).toBe(isRead);
      expect(hasReadings(network, { tensor: name, of: 'value' })).toBe(false);
      expect(tensorsWithReadings(network).includes(name)).toBe(isRead);
    }
  const { explain } = sceneWith(networks.kernel);
  const other = explain({ tensor: 'h2i', index: 3, of: 'gradient' });
  expect(() => readingsOf(networks.kernel, other)).toThrow(
    /h2i: expected the gradient of a cell that a conv/,
  );
});

it('a kernel turned twice lies as before', () => {
  expect(turned([1, 2, 3, 4])).toEqual([4, 3, 2, 1]);
  expect(turned(turned([1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
});

describe.each(read)('the two readings of dE/d$tensor in the network $name', ({ network, tensor }) => {
  const { scene, explain } = sceneWith(network);
  const layer = readerOf(network, tensor);
  if (!isConvolution(layer)) throw new Error('expected a convolution');
  // every row, column and map comes up among every fifth cell
  const some = upTo(cellCount(tensorOf(network, tensor))).filter((index) => index % 5 === 0);
  const cells = some.map((index) => {
    const explanation = explain({ tensor, index, of: 'gradient' });
    return { explanation, ...readingsOf(network, explanation) };
  });

  it('have one map a kernel, whose sums add up to the gradient', () => {
    for (const { explanation, maps } of cells) {
      expect(maps.map(({ map }) => map)).toEqual(upTo(layer.kernels));
      const { sum } = total(maps.map(({ sum: value }) => ({ value })));
      const slack = 1e-12 * Math.max(total(explanation.terms).size, 1e-300);
      expect(Math.abs(sum - explanation.value)).toBeLessThanOrEqual(slack);
    }
  });

  it('hold every term once, the same in both arrangements', () => {
    for (const { explanation, maps } of cells) {
      const stamps = maps.flatMap((map) => map.stamps);
      expect(new Set(stamps.map(({ term }) => term))).toEqual(new Set(explanation.terms));
      expect(stamps.length).toBe(explanation.terms.length);
      for (const map of maps) {
        const found = map.patch.filter(({ term }) => term !== null);
        expect(found.length).toBe(map.stamps.length);
        for (const { place, weight, term } of map.stamps) {
          const same = found.find((each) => each.term === term);
          expect([same?.place, same?.weight]).toEqual([place, weight]);
        }
      }
    }
  });

  it('multiply the error of a place with the weight that lies on it', () => {
    const { gradients } = scene.trace;
    for (const { maps } of cells)
      for (const { place, weight, term } of maps.flatMap(({ patch }) => patch)) {
        const error = place ? gradients[place.tensor][place.index] : 0;
        const value = error * scene.weights[weight.tensor][weight.index];
        const off = Math.abs((term ? product(scene, term) : 0) - value);
        if (off > 1e-12 * Math.abs(value)) throw new Error(`expected ${value}, off by ${off}`);
      }
  });

  it('lay the kernel turned by 180 degrees over the places, and zeros only outside the map', () => {
    for (const { explanation, maps, side } of cells) {
      const met = new Map(meetings(layer, explanation.ref.index).map(({ place, weight }) => [weight, place]));
      const [rows, columns] = layer.outputSize;
      for (const { map, patch, corner } of maps) {
        const weights = patch.map(({ weight }) => weight.index);
        const first = Math.min(...weights);
        expect(turned(weights)).toEqual(upTo(side * side).map((n) => first + n));
        const places = patch.map((_, n) => {
          const [row, column] = [corner.row + Math.floor(n / side), corner.column + (n % side)];
          const isInside = row >= 0 && row < rows && column >= 0 && column < columns;
          return isInside ? (map * rows + row) * columns + column : undefined;
        });
        expect(patch.map(({ place }) => place?.index)).toEqual(places);
        expect(weights.map((index) => met.get(index))).toEqual(places);
      }
    }
  });

  it('lay each term where its error came from', () => {
    for (const { maps } of cells)
      for (const { place, weight, term } of maps.flatMap(({ stamps }) => stamps)) {
        const [error] = term.factors;
        if (error.kind !== 'ref') throw new Error('expected an error');
        if (makerOf(network, error.ref.tensor)?.kind !== 'maxPool') {
          expect(error.ref).toEqual(place);
          continue;
        }
        expect(scene.trace.winners[error.ref.tensor][error.ref.index]).toBe(place.index);
        expect(isConvolution(ownerOf(network, weight.tensor))).toBe(true);
        expect(() =>
          metPixel(scene.trace, error.ref.index, weight.index, network, weight.tensor),
        ).not.toThrow();
      }
  });
});

it('are refused of what is no gradient, and of what no convolution reads', () => {
  const { kernel } = networks;
  const scene = randomScene('kernel', 2);
  const explainer = createExplainer(kernel, scene.weights, scene.trace);
  for (const ref of [
    { tensor: 'x', index: 0, of: 'value' },
    { tensor: 'hicnn', index: 0, of: 'gradient' },
  ] as const)
    expect(() => readingsOf(kernel, explainer(ref))).toThrow(
      `${ref.tensor}: expected the gradient of a cell that a convolution reads`,
    );
});
