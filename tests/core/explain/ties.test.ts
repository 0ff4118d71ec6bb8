import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  explain,
  isMaxPool,
  isTie,
  networks,
  oneHot,
  tensorsWithReadings,
  tiedCells,
  trace,
  windowPlaces,
  type Run,
} from '../../../src/core/index.ts';
import { networkNames, randomScene, upTo, type Scene } from '../support.ts';

const network = networks.kernel;
const weights = createWeights(network, 4);
describe('a tie', () => {
  it('is found where the largest value stands twice, as on a blank pad', () => {
    const blank = trace(network, weights, new Float64Array(196), oneHot(2));
    const { candidates = [] } = explain(network, weights, blank, { tensor: 'hicnn', index: 3, of: 'value' });
    expect(isTie(candidates)).toBe(true);
    expect(isTie(candidates.slice(0, 1))).toBe(false);
  });
});

/** The gradients if every pool kept the last of its largest cells instead of the first. */
function keptLast({ network: { layers }, weights: given, trace: passed }: Scene): Run {
  const run: Run = {
    values: { ...given, ...passed.values },
    gradients: structuredClone(passed.gradients),
    winners: structuredClone(passed.winners),
  };
  for (const layer of layers.filter(isMaxPool))
    run.winners[layer.output].forEach((winner, cell, winners) => {
      const places = windowPlaces(layer, cell);
      const values = run.values[layer.input];
      winners[cell] = places.findLast((place) => values[place] === values[winner]) ?? winner;
    });
  for (const layer of layers.toReversed()) layer.backward(run);
  return run;
}

const differing = (a: Float64Array, b: Float64Array): number[] =>
  upTo(a.length).filter((n) => Math.abs(a[n] - b[n]) > 1e-12 * Math.abs(a[n]));

describe.each(networkNames)('ties in the network %s', (name) => {
  // much paper: windows of blank patches are equal to the last bit
  const scene = randomScene(name, 6, 0.03);
  const explainer = createExplainer(scene.network, scene.weights, scene.trace);
  const tensors = tensorsWithReadings(scene.network);

  it('make those cells arbitrary whose gradient another order of the cells would change', () => {
    const other = keptLast(scene);
    for (const tensor of tensors.slice(0, 1)) {
      const tied = tiedCells(scene.network, scene.trace, tensor);
      const changed = differing(scene.trace.gradients[tensor], other.gradients[tensor]);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((cell) => !tied.has(cell))).toEqual([]);
    }
  });

  it('reach every cell that has a term through a tied window', () => {
    for (const tensor of tensors) {
      const tied = tiedCells(scene.network, scene.trace, tensor);
      scene.trace.gradients[tensor].forEach((_, index) => {
        const { terms } = explainer({ tensor, index, of: 'gradient' });
        const hasTie = terms.some(({ factors: [error] }) => {
          if (error.kind !== 'ref') return false;
          const { candidates } = explainer({ ...error.ref, of: 'value' });
          return candidates !== undefined && isTie(candidates);
        });
        if (hasTie && !tied.has(index))
          throw new Error(`cell ${index} of ${tensor} has a term through a tie`);
      });
    }
  });

  it('are none where no two cells are equal', () => {
    const full = randomScene(name, 8, 1);
    for (const tensor of tensors) expect(tiedCells(full.network, full.trace, tensor).size).toBe(0);
  });
});

it('make nothing arbitrary where no pool reads the map', () => {
  const { fourLayer } = networks;
  const scene = randomScene('fourLayer', 6, 0.03);
  expect(tiedCells(fourLayer, scene.trace, 'x').size).toBe(0);
});
