import { describe, expect, it } from 'vitest';
import { forwardMultiplications, networks, type Accuracy } from '../../../src/core/index.ts';
import { verdictSentences } from '../../../src/panels/kernels/KernelsTable.tsx';
import { deeperThanOne, measuredOf, verdictOf } from '../../../src/panels/kernels/measured.ts';
import { shippedAccuracy } from '../../../src/store/weights/shippedAccuracy.ts';
import { networksInOrder } from '../../core/otherNetworks.ts';
import { viewWordsIn } from '../words.ts';
import { shippedNames } from '../../core/support.ts';

const accuracy = (validation: number, interval: readonly [number, number]): Accuracy => ({
  validation,
  of: 1000,
  interval,
});

describe('the multiplications of a forward pass', () => {
  it('are a kernel’s weights at every place, and a weight each between all units', () => {
    const head = (cells: number): number => cells * 80 + 80 * 10;
    expect(forwardMultiplications(networks.kernel)).toBe(100 * 25 + head(25));
    expect(forwardMultiplications(networks.kernel4)).toBe(400 * 25 + head(100));
    expect(forwardMultiplications(networks.fourLayer)).toBe(196 * 25 + head(25));
  });

  it.each(networksInOrder(2))('are those that the explanations of the sums count: %s', (_, network) => {
    const counted = network.layers.reduce((sum, layer) => {
      if (!('weights' in layer)) return sum;
      const tensor = network.tensors.find(({ name }) => name === layer.output);
      const cells = tensor?.shape.reduce((product, side) => product * side, 1) ?? 0;
      return (
        sum +
        Array.from({ length: cells }, (_each, n) => layer.links.weightsOfOutput(n).length).reduce(
          (a, b) => a + b,
          0,
        )
      );
    }, 0);
    expect(forwardMultiplications(network)).toBe(counted);
  });
});

describe('what a further convolution buys', () => {
  it('is told beside the best network of one convolution', () => {
    const measured = measuredOf(shippedNames, (name) => shippedAccuracy(name, 'trained'));
    const [found, ...others] = deeperThanOne(measured);
    expect(others).toEqual([]);
    expect([found.deeper.name, found.other.name]).toEqual(['twoConvolutions', 'kernel4']);
    expect(found.isUnsure).toBe(true);
  });

  it('is printed as times that can be recomputed from the table', () => {
    const measured = measuredOf(shippedNames, (name) => shippedAccuracy(name, 'trained'));
    const sentence = verdictSentences(viewWordsIn('en'), 'en', measured).at(-1);
    const [weights, multiplications] = [17460 / 8900, 150560 / 18800].map((each) =>
      String(Number(each.toPrecision(2))),
    );
    expect(sentence).toBe(
      `"Two convolutions" (98.8%) beside "Four kernels" (98.3%): ${weights} times the weights and ${multiplications} times the multiplications. Their intervals overlap.`,
    );
  });

  it('is not told where there is no such network, or none to set beside it', () => {
    const one = accuracy(0.9, [0.8, 1]);
    expect(deeperThanOne(measuredOf(['kernel', 'fourLayer'], () => one))).toEqual([]);
    expect(deeperThanOne(measuredOf(['twoConvolutions', 'fourLayer'], () => one))).toEqual([]);
  });
});

describe('whether kernels win', () => {
  it('is said by the figures of the files: one loses to the network without, more win', () => {
    const verdict = verdictOf(measuredOf(shippedNames, (name) => shippedAccuracy(name, 'trained')));
    const named = (group: 'fewer' | 'more' | 'same') => verdict?.[group].map(({ name }) => name);
    expect(verdict?.against.name).toBe('fourLayer');
    expect([named('fewer'), named('same'), named('more')]).toEqual([
      ['kernel'],
      [],
      ['kernel2', 'kernel4', 'twoConvolutions'],
    ]);
  });

  it('follows figures that say otherwise, and says where intervals overlap', () => {
    const figures: Record<string, Accuracy> = {
      kernel: accuracy(0.97, [0.96, 0.98]),
      kernel2: accuracy(0.95, [0.94, 0.96]),
      kernel4: accuracy(0.5, [0.4, 0.6]),
      fourLayer: accuracy(0.95, [0.94, 0.955]),
    };
    const names = Object.keys(figures);
    const verdict = verdictOf(measuredOf(names, (name) => figures[name]));
    expect(verdict?.more.map(({ name }) => name)).toEqual(['kernel']);
    expect(verdict?.same.map(({ name }) => name)).toEqual(['kernel2']);
    expect(verdict?.fewer.map(({ name }) => name)).toEqual(['kernel4']);
    expect(verdict?.unsure.map(({ name }) => name)).toEqual(['kernel2']);
  });

  it('is not said where there is nothing to compare, or nothing was measured', () => {
    expect(verdictOf(measuredOf(['kernel', 'kernel2'], () => accuracy(0.9, [0.8, 1])))).toBeNull();
    expect(verdictOf(measuredOf(shippedNames, () => null))).toBeNull();
  });
});
