import { describe, expect, it } from 'vitest';
import { createWeights, explain, networks, oneHot, trace, windowPlaces } from '../../../src/core/index.ts';
import { leading } from '../../../src/panels/parts/terms.ts';

const network = networks.kernel;
const weights = createWeights(network, 4);
// no error anywhere: every gradient is 0, and only the pool's memory tells the winner
const silent = { ...weights, w12: new Float64Array(2000) };
const ramp = Float64Array.from({ length: 196 }, (_, n) => (n % 17) / 17);

describe('the explanation that leads a step', () => {
  it('is the winner’s in a route, even where the error that it gets is 0', () => {
    const traced = trace(network, silent, ramp, oneHot(2));
    const pool = network.layers.find(({ kind }) => kind === 'maxPool');
    if (!pool) throw new Error('the kernel network has a pool');
    for (const cell of [0, 7, 24]) {
      const places = windowPlaces(pool as Parameters<typeof windowPlaces>[0], cell);
      const group = places.map((index) =>
        explain(network, silent, traced, { tensor: 'temphicnn', index, of: 'gradient' }),
      );
      expect(group.every(({ value }) => value === 0)).toBe(true);
      expect(leading(group)?.ref.index).toBe(traced.winners['hicnn'][cell]);
    }
  });
});
