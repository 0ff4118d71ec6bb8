import { describe, expect, it } from 'vitest';
import { explain, isConvolution, mapsOf, tensorOf } from '../../../src/core/index.ts';
import { slidingErrorsOf } from '../../../src/panels/now/sliding.ts';
import { networkNames, randomScene } from '../../core/support.ts';

const kernels = networkNames.flatMap((name) => {
  const { network, weights, trace } = randomScene(name, 2, 0.7);
  return network.layers.filter(isConvolution).map((layer) => {
    const { count, cells } = mapsOf(tensorOf(network, layer.weights));
    const slid = (kernel: number) => {
      const explanations = Array.from({ length: cells }, (_, n) =>
        explain(network, weights, trace, {
          tensor: layer.weights,
          index: kernel * cells + n,
          of: 'gradient',
        }),
      );
      const sliding = slidingErrorsOf(network, explanations);
      if (!sliding) throw new Error('expected the errors of a kernel');
      return { sliding, explanations };
    };
    return { title: `${name}, ${layer.weights}`, layer, trace, count, slid };
  });
});

describe.each(kernels)('the errors that slide: $title', ({ layer, trace, count, slid }) => {
  const [height, width] = layer.size;
  const [rows, columns] = layer.outputSize;
  const last = slid(count - 1);

  it('are the map of errors of the kernel, zero where no error came from', () => {
    const { sliding } = last;
    expect([sliding.rows, sliding.columns]).toEqual([rows, columns]);
    expect([sliding.made, sliding.input]).toEqual([layer.output, layer.input]);
    const map = trace.gradients[layer.output].slice(sliding.first, sliding.first + rows * columns);
    expect(map).toHaveLength(rows * columns);
    map.forEach((error, place) => expect(sliding.errors.get(place) ?? 0).toBe(error));
  });

  it('lie at a row and a column for each weight, over the map that the kernel reads', () => {
    const { sliding } = last;
    expect(sliding.part).toEqual({
      first: ((count - 1) % layer.channels) * height * width,
      cells: height * width,
    });
    for (const [n, { row, column, products }] of sliding.weights.entries()) {
      expect([row, column]).toEqual([Math.floor(n / layer.kernel), n % layer.kernel]);
      for (const [place, { met, value }] of products) {
        const [r, c] = [Math.floor(place / columns) + row, (place % columns) + column];
        expect(met).toEqual({
          tensor: layer.input,
          index: sliding.part.first + r * width + c,
          of: 'value',
        });
        expect(value).toBeCloseTo(
          (sliding.errors.get(place) ?? 0) * trace.values[layer.input][met.index],
          12,
        );
      }
    }
  });

  it('give the gradient of each weight: every term once, and their sum', () => {
    const { sliding, explanations } = slid(0);
    for (const [n, { ref, value, products }] of sliding.weights.entries()) {
      expect(ref).toEqual(explanations[n].ref);
      expect(value).toBe(explanations[n].value);
      expect(new Set(Array.from(products.values(), ({ term }) => term))).toEqual(
        new Set(explanations[n].terms),
      );
    }
  });
});

it('nothing slides over what is no kernel', () => {
  const { network, weights, trace } = randomScene('fourLayer', 1);
  const [, layer] = network.layers.filter((each) => each.kind === 'dense');
  const of = explain(network, weights, trace, { tensor: layer.weights, index: 0, of: 'gradient' });
  expect(slidingErrorsOf(network, [of])).toBeNull();
  expect(slidingErrorsOf(network, [])).toBeNull();
});
