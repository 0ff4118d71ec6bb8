import { describe, expect, it } from 'vitest';
import {
  cellCount,
  checkGradient,
  createExplainer,
  isConvolution,
  nameOf,
  networks,
  tensorOf,
  trace,
  trainEpochReadable,
  weightTensors,
  type Network,
} from '../../src/core/index.ts';
import { canPlant, PLANTED_BUGS, plantBug, type PlantedBug } from '../../src/planted/plantedBugs.ts';
import { everyRef, networkNames, randomScene, total, type Scene } from '../core/support.ts';

/** The weight tensors whose gradients a bug makes wrong. */
const WRONG: Record<(typeof PLANTED_BUGS)[number], readonly string[]> = {
  forgottenSum: ['w1cnn'],
  allFourCells: ['w1cnn'],
  forgottenSlope: ['w1cnn', 'w12'],
  cornerPixel: ['w1cnn'],
  kernelNotTurned: ['w1cnn'],
  forgottenKernels: ['w1cnn'],
  oneKernel: ['w1cnn'],
};

const wrongTensors = (planted: Network, { network, weights, x, d, trace: right }: Scene): string[] =>
  weightTensors(network)
    .map(({ name }) => name)
    .filter((name) =>
      trace(planted, weights, x, d).gradients[name].some(
        (value, n) => Math.abs(value - right.gradients[name][n]) > 1e-12,
      ),
    );

/** Every bug in a network that has a layer for it. */
const PLACES = PLANTED_BUGS.map(
  (bug) => [bug, canPlant(networks['kernel'], bug) ? 'kernel' : 'small'] as const,
);

describe.each(PLACES)('the planted bug "%s" (%s)', (bug, home) => {
  const scene = randomScene(home, 5);
  const { network, weights, x, d } = scene;
  const count = cellCount(tensorOf(network, 'w1cnn'));
  const planted = plantBug(network, bug);
  const wrong = trace(planted, weights, x, d);

  it('leaves the forward pass as it is', () => {
    expect(wrong.values).toEqual(scene.trace.values);
  });

  it('makes the gradients wrong of just the weights behind it', () => {
    expect(wrongTensors(planted, scene)).toEqual(WRONG[bug]);
  });

  it('explains the wrong numbers: the terms of every cell add up to what this backward pass computed', () => {
    const explain = createExplainer(planted, weights, wrong);
    const values = { ...weights, ...wrong.values };
    // plain ifs, because it is asked of every cell there is
    for (const ref of everyRef(planted)) {
      const { terms, value } = explain(ref);
      const { sum, size } = total(terms);
      const computed = (ref.of === 'value' ? values : wrong.gradients)[ref.tensor][ref.index];
      if (value !== computed) expect(value, nameOf(ref)).toBe(computed);
      if (!(Math.abs(sum - value) <= 1e-12 * size)) expect(sum, nameOf(ref)).toBe(value);
    }
  });

  it('is found by the gradient check', () => {
    const errors = Array.from(
      { length: count },
      (_, i) => checkGradient(planted, weights, x, d, 'w1cnn', i).relativeError,
    );
    expect(Math.max(...errors)).toBeGreaterThan(0.01);
    const right = Array.from(
      { length: count },
      (_, i) => checkGradient(network, weights, x, d, 'w1cnn', i).relativeError,
    );
    expect(Math.max(...right)).toBeLessThan(1e-5);
  });

  it('does not leak into the true network', () => {
    expect(trace(networks[home], weights, x, d)).toEqual(scene.trace);
    expect(networks.kernel.layers).not.toContain(
      planted.layers.find((layer) => !network.layers.includes(layer)),
    );
  });

  it('spoils training that goes through the layers', () => {
    const after = (train: typeof trainEpochReadable, by: Network): Record<string, Float64Array> => {
      const copies = Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, w.slice()]));
      train(by, copies, x, Uint8Array.of(3), { learningRate: 0.1, batchSize: 1 });
      return copies;
    };
    const right = after(trainEpochReadable, network);
    expect(after(trainEpochReadable, planted)['w1cnn']).not.toEqual(right['w1cnn']);
    expect(after(trainEpochReadable, planted)['w2']).toEqual(right['w2']);
  });
});

describe.each(networkNames.filter((name) => canPlant(networks[name], 'oneKernel')))(
  'what a second convolution hands back when a bug is planted (%s)',
  (name) => {
    const { network, weights, x, d, trace: right } = randomScene(name, 7);
    const read = 'hocnn';
    const cells = cellCount(tensorOf(network, read));
    const [, kernels] = network.layers.filter(isConvolution);
    const { kernel, channels } = kernels;
    const area = kernel * kernel;

    /** The sum over some kernels and all errors, by the design's formula, with the weight that `weightAt` names. */
    function handed(isRead: (q: number, a: number) => boolean, weightAt: (u: number, v: number) => number) {
      const sums = new Float64Array(cells);
      const [rows, columns] = kernels.outputSize;
      right.gradients[kernels.output].forEach((error, place) => {
        const q = Math.floor(place / (rows * columns));
        const [r, c] = [Math.floor(place / columns) % rows, place % columns];
        for (let a = 0; a < channels; a += 1)
          for (let u = 0; u < kernel; u += 1)
            for (let v = 0; v < kernel; v += 1)
              if (isRead(q, a))
                sums[(a * kernels.size[0] + r + u) * kernels.size[1] + c + v] +=
                  error * weights[kernels.weights][(q * channels + a) * area + weightAt(u, v)];
      });
      return sums;
    }
    const all = (): boolean => true;
    const inPlace = (u: number, v: number): number => u * kernel + v;
    const expectAbout = (bug: PlantedBug, wanted: Float64Array): void => {
      const found = trace(plantBug(network, bug), weights, x, d).gradients[read];
      expect(Math.max(...found.map((value, n) => Math.abs(value - wanted[n])))).toBeLessThan(1e-12);
      expect(
        Math.max(...found.map((value, n) => Math.abs(value - right.gradients[read][n]))),
      ).toBeGreaterThan(1e-6);
    };

    it('is the sum over all kernels where none is', () => {
      const sums = handed(all, inPlace);
      expect(Math.max(...sums.map((value, n) => Math.abs(value - right.gradients[read][n])))).toBeLessThan(
        1e-12,
      );
    });

    it('meets the weight on the other side of the kernel', () => {
      expectAbout(
        'kernelNotTurned',
        handed(all, (u, v) => inPlace(kernel - 1 - u, kernel - 1 - v)),
      );
    });

    it('comes from the last kernel alone', () => {
      expectAbout(
        'forgottenKernels',
        handed((q) => q === kernels.kernels - 1, inPlace),
      );
    });

    it('comes from the kernel of the same number alone', () => {
      expectAbout(
        'oneKernel',
        handed((q, a) => q === a % kernels.kernels, inPlace),
      );
    });
  },
);

describe('a network', () => {
  it.each(networkNames)('can have just the bugs that its layers allow: %s', (name) => {
    const possible = PLANTED_BUGS.filter((bug) => canPlant(networks[name], bug));
    const convolutions = networks[name].layers.filter(({ kind }) => kind === 'convolution').length;
    const everywhere = ['forgottenSum', 'forgottenSlope'];
    const expected = [everywhere, PLANTED_BUGS.slice(0, 4), PLANTED_BUGS][convolutions];
    expect(possible).toEqual(expected);
  });

  it('without such a layer refuses the bug', () => {
    expect(() => plantBug(networks.fourLayer, 'cornerPixel')).toThrow(/fourLayer: expected a layer/);
  });
});
