import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  errorLayerOf,
  makerOf,
  oneHot,
  softmaxBeside,
  sumOfTerms,
  type OutputsBeside,
} from '../../../src/core/index.ts';
import { headOf, networkOf } from '../otherNetworks.ts';
import { networkNames, randomScene, sceneOf, upTo, type Scene } from '../support.ts';

function besideOf({ network, weights, trace }: Scene): OutputsBeside {
  return softmaxBeside(network, trace, createExplainer(network, weights, trace));
}

/** -ln of the target's share, written out plainly. */
function entropy(scores: readonly number[], target: number): number {
  return -Math.log(Math.exp(scores[target]) / scores.reduce((sum, score) => sum + Math.exp(score), 0));
}

describe.each(networkNames)('a softmax beside the outputs of %s', (name) => {
  const scenes = upTo(4).map((seed) => randomScene(name, seed + 1));

  it('sends back p - d, which is the slope of its error over each sum', () => {
    for (const scene of scenes) {
      const { rows, target } = besideOf(scene);
      const scores = rows.map(({ score }) => score);
      rows.forEach(({ softmaxDelta, share, wanted }, k) => {
        expect(softmaxDelta).toBeCloseTo(share - wanted, 12);
        const step = 1e-5;
        const [above, below] = [step, -step].map((by) =>
          entropy(
            scores.map((score, n) => (n === k ? score + by : score)),
            target,
          ),
        );
        expect((above - below) / (2 * step)).toBeCloseTo(softmaxDelta, 8);
      });
    }
  });

  it('has shares that add up to 1, and the error of the share of the digit wanted', () => {
    for (const scene of scenes) {
      const { rows, crossEntropy, target } = besideOf(scene);
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(crossEntropy).toBeCloseTo(
        entropy(
          rows.map(({ score }) => score),
          target,
        ),
        12,
      );
    }
  });

  it('stands beside the deltas of the pass: their two factors, and nothing else', () => {
    for (const scene of scenes) {
      const { rows, scores, outputs, squaredError } = besideOf(scene);
      const { values, gradients } = scene.trace;
      rows.forEach((row, k) => {
        expect(row.delta.value).toBe(gradients[scores][k]);
        expect(row.delta.factors.map(({ value }) => value)).toEqual([row.off, row.slope]);
        expect(row.output).toBe(values[outputs][k]);
      });
      expect(squaredError).toBeCloseTo(
        sumOfTerms(rows.map(({ off }) => ({ value: off ** 2 / 2, factors: [] }))),
        12,
      );
    }
  });

  it('sends the whole error back from an output that is wrong and sure, where the slope lets next to nothing through', () => {
    const { network, weights, x } = randomScene(name, 3, 0.4, 12);
    const sure = upTo(10)
      .map((digit) => besideOf(sceneOf(network, weights, x, digit)))
      .filter(({ rows, mostWrong }) => Math.abs(rows[mostWrong].off) > 0.99)
      .filter(({ rows, target, largest }) => rows[target].score < largest);
    expect(sure.length).toBeGreaterThan(0);
    for (const { rows, mostWrong } of sure) {
      expect(rows[mostWrong].slope).toBeLessThan(0.01);
      expect(Math.abs(rows[mostWrong].delta.value)).toBeLessThan(0.01);
      expect(Math.max(...rows.map(({ softmaxDelta }) => Math.abs(softmaxDelta)))).toBeGreaterThan(0.5);
    }
  });
});

it('stays finite where the sums are large', () => {
  const { network, weights, x } = randomScene('kernel', 3, 0.4, 60);
  const { scores } = besideOf(sceneOf(network, weights, x, 2));
  const { rows, crossEntropy } = besideOf(sceneOf(network, weights, x, 2));
  expect(scores).toBe(makerOf(network, errorLayerOf(network).input)?.input);
  for (const { share, softmaxDelta } of rows) expect(share + softmaxDelta).not.toBeNaN();
  expect(crossEntropy).toBeGreaterThan(0);
  expect(crossEntropy).toBeLessThan(Infinity);
});

it('refuses outputs that are no sigmoids', () => {
  const network = networkOf('plain', [
    ...headOf(120).slice(0, 3),
    { kind: 'squaredError', target: 'd', output: 'E' },
  ]);
  const trace = { values: { d: oneHot(2), yi: new Float64Array(10), E: new Float64Array(1) } };
  expect(() =>
    softmaxBeside(network, trace, () => {
      throw new Error('asked');
    }),
  ).toThrow('yi: expected the output of a sigmoid, got that of dense');
});
