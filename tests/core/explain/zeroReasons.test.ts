import { describe, expect, it } from 'vitest';
import { cellCount, createExplainer, createWeights, type Network } from '../../../src/core/index.ts';
import { networksInOrder, small } from '../otherNetworks.ts';
import { everyRef, randomImage, sceneOf } from '../support.ts';

/** Every term of exactly 0 that says no reason. */
function nameless(network: Network): string[] {
  const scene = sceneOf(
    network,
    createWeights(network, 2),
    randomImage(4, 0.3, cellCount(network.tensors[0])),
    3,
  );
  const explain = createExplainer(network, scene.weights, scene.trace);
  return everyRef(network).flatMap((ref) => {
    const { op, terms } = explain(ref);
    if (op === 'given' || op === 'sigmoid') return [];
    return terms.some(({ value, zero }) => value === 0 && zero === undefined)
      ? [`${network.name} ${ref.of} ${ref.tensor} ${ref.index}`]
      : [];
  });
}

describe('a term of 0', () => {
  it('says why, in every cell of a network of two convolutions', () => {
    expect(nameless(small)).toEqual([]);
  });

  it('says why in other orders of layers too', () => {
    for (const [, network] of networksInOrder(2).filter((_, n) => n % 9 === 0))
      expect(nameless(network)).toEqual([]);
  });

  it('that no error comes back, where the gradient among its factors is 0', () => {
    const scene = sceneOf(small, createWeights(small, 2), randomImage(4, 0.6, 144), 3);
    const explain = createExplainer(small, scene.weights, scene.trace);
    const blocked = scene.trace.gradients['hicnn'].findIndex((value) => value === 0);
    const terms = explain({ tensor: 'w1cnn', index: 9 * Math.floor(blocked / 25) + 4, of: 'gradient' }).terms;
    const reasons = terms.flatMap(({ value, zero }) => (value === 0 ? [zero] : []));
    expect(reasons).toContain('no error');
    expect(reasons).not.toContain(undefined);
  });
});
