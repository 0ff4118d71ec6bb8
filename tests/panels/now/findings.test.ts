import { describe, expect, it } from 'vitest';
import { isConvolution, tensorOf } from '../../../src/core/index.ts';
import { findingsOf, knownOf } from '../../../src/panels/now/findings.ts';
import { networkNames, randomScene } from '../../core/support.ts';

const layers = networkNames.flatMap((name) => {
  const scene = randomScene(name, 6);
  return scene.network.layers
    .filter(isConvolution)
    .filter(({ kernels }) => kernels > 1)
    .map((layer) => ({ name: `${layer.weights} of ${name}`, scene, layer }));
});

it('there are layers of several kernels to look at', () => {
  expect(layers.length).toBeGreaterThan(2);
});

describe.each(layers)('what the kernels $name found', ({ scene, layer }) => {
  const { network, weights, trace } = scene;
  const findings = findingsOf(network, layer, weights, trace);

  it('is told of each, with its own weights and its own map', () => {
    expect(findings.map(({ map }) => map)).toEqual(Array.from({ length: layer.kernels }, (_, map) => map));
    expect(findings.flatMap(({ kernel }) => kernel)).toEqual(Array.from(weights[layer.weights]));
    expect(findings.flatMap(({ found }) => found)).toEqual(Array.from(trace.values[layer.output]));
  });

  it('is largest at the row and column that it says', () => {
    const { axes } = tensorOf(network, layer.output);
    const columns = axes[axes.length - 1].size;
    for (const { found, largest } of findings) {
      expect(largest.value).toBe(Math.max(...found));
      expect(found[largest.row * columns + largest.column]).toBe(largest.value);
      expect(largest.cell).toBe(largest.row * columns + largest.column);
    }
  });

  it('names strokes of ink for kernels over the image alone', () => {
    const isOverInk = layer.input === network.tensors[0].name;
    for (const { strokes } of findings) expect(strokes).toHaveLength(isOverInk ? 4 : 0);
  });

  it('comes to be known map after map', () => {
    const { cells } = findings[0].part;
    const known = (done: number) => findings.map(({ part }) => knownOf(part, done));
    expect(known(0)).toEqual(findings.map(() => 0));
    expect(known(cells + 3).slice(0, 2)).toEqual([cells, 3]);
    expect(known(cells * layer.kernels)).toEqual(findings.map(() => cells));
  });
});
