import { describe, expect, it } from 'vitest';
import { words as formulasEn } from '../../../src/app/language/en/views/formulas.ts';
import {
  chainRule,
  namesOf,
  networks,
  weightTensors,
  type ChainRule,
  type NetworkName,
} from '../../../src/core/index.ts';
import { stageLabel, stageSum, stageText } from '../../../src/panels/formulas/words.ts';
import { networkNames, randomScene, someWeight } from '../../core/support.ts';
import { viewWordsIn } from '../words.ts';

const t = await viewWordsIn('en');

function ruleOf(name: NetworkName, tensor: string, index: number): ChainRule {
  const { network, weights, trace } = randomScene(name, 81);
  return chainRule(network, weights, trace, { tensor, index, of: 'gradient' });
}

describe('the words of the stages', () => {
  it('name what each stage of the kernel’s formula adds', () => {
    const rule = ruleOf('kernel', 'w1cnn', 7);
    expect(rule.stages.map((stage) => stageLabel(t, rule, stage))).toEqual([
      'One path',
      '+ every m',
      '+ every j',
      '+ which pixel',
    ]);
  });

  it('say of whom the sum is the gradient: of weight 0 until the pixel is right, then of the weight', () => {
    const rule = ruleOf('kernel', 'w1cnn', 7);
    const sums = rule.stages.map((stage) => stageSum(t, namesOf(networks.kernel), rule, stage, 'en'));
    expect(sums[0]).toMatch(/^10 products add up to:\s+\S+$/);
    expect(sums[2]).toContain('20,000 products add up to: dE/dw1cnn[0] =');
    expect(sums[3]).toContain('20,000 products add up to: dE/dw1cnn[7] =');
  });

  it('tell how far the pixel lies from the corner, and that for weight 0 it is the corner', () => {
    const rule = ruleOf('kernel', 'w1cnn', 7);
    expect(stageText(t, rule, rule.stages[3])).toContain('row 1, column 2');
    const zero = ruleOf('kernel', 'w1cnn', 0);
    expect(stageText(t, zero, zero.stages[3])).toBe(formulasEn.whichZero);
  });

  it('say that nothing is left out where the article’s formula is whole', () => {
    for (const tensor of ['w12', 'w2']) {
      const rule = ruleOf('fourLayer', tensor, 6);
      expect(stageText(t, rule, rule.stages[0])).toBe(formulasEn.articleWhole);
    }
    const rule = ruleOf('fourLayer', 'w1', 6);
    expect(stageText(t, rule, rule.stages[0])).toBe(formulasEn.articleDense);
  });
});

describe.each(networkNames)('the words of the stages of the %s network', (name) => {
  it.each(['en', 'zh'] as const)(
    'are there for every weight tensor, and end with its gradient (%s)',
    async (language) => {
      const words = await viewWordsIn(language);
      const names = namesOf(networks[name]);
      for (const { name: tensor } of weightTensors(networks[name])) {
        const ref = someWeight(networks[name], tensor);
        const rule = ruleOf(name, tensor, ref.index);
        const labels = rule.stages.map((stage) => stageLabel(words, rule, stage));
        expect(new Set(labels).size).toBe(labels.length);
        for (const stage of rule.stages) expect(stageText(words, rule, stage)).not.toBe('');
        const sums = rule.stages.map((stage) => stageSum(words, names, rule, stage, language));
        expect(sums.at(-1)).toContain(`${names.cell(ref)} =`);
      }
    },
  );
});
