import { describe, expect, it } from 'vitest';
import { createExplainer, sigma, slope, softmaxBeside } from '../../../src/core/index.ts';
import { printedOutputs } from '../../../src/panels/softmax/printedOutputs.ts';
import { networkNames, randomScene, sceneOf, upTo } from '../../core/support.ts';
import { computed, unitIn } from '../../printedNumbers.ts';

/** Whether a number comes out as it is printed, to one unit of its last place. */
function expectAs(recomputed: number, printed: string): void {
  expect(Math.abs(recomputed - computed(printed)), printed).toBeLessThanOrEqual(unitIn(printed) * 1.000001);
}

describe.each(networkNames)('the numbers of the outputs of %s, as they are printed,', (name) => {
  const scenes = [0.5, 1, 3].flatMap((size) =>
    upTo(10).map((digit) => {
      const { network, weights, x } = randomScene(name, digit + 1, 0.4, size);
      return sceneOf(network, weights, x, digit);
    }),
  );

  it('can each be computed from those to their left', () => {
    for (const { network, weights, trace } of scenes) {
      const beside = softmaxBeside(network, trace, createExplainer(network, weights, trace));
      const printed = printedOutputs(beside);
      const [largest, powers] = [computed(printed.largest), computed(printed.powers)];
      printed.rows.forEach((row, k) => {
        const { wanted } = beside.rows[k];
        const yo = computed(row.output);
        expectAs(sigma(computed(row.score)), row.output);
        expectAs(yo - wanted, row.off);
        expectAs(slope(yo), row.slope);
        expectAs(computed(row.off) * computed(row.slope), row.delta);
        expectAs(Math.exp(computed(row.score) - largest), row.power);
        expectAs(computed(row.power) / powers, row.share);
        expectAs(computed(row.share) - wanted, row.softmaxDelta);
      });
      const all = printed.rows.map(({ power }) => computed(power));
      expectAs(
        all.reduce((sum, power) => sum + power, 0),
        printed.powers,
      );
      expectAs(
        printed.rows.reduce((sum, { off }) => sum + computed(off) ** 2 / 2, 0),
        printed.squaredError,
      );
      expectAs(-Math.log(computed(printed.rows[beside.target].share)), printed.crossEntropy);
    }
  });
});
