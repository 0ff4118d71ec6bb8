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
import { differenceText, ownMapText } from '../../../src/panels/formulas/Difference.tsx';
import { stageLabel, stageSum, stageText } from '../../../src/panels/formulas/words.ts';
import { networkNames, randomScene, someWeight } from '../../core/support.ts';
import { viewWordsIn } from '../words.ts';

const t = viewWordsIn('en');

function ruleOf(name: NetworkName, tensor: string, index: number): ChainRule {
  const { network, weights, trace } = randomScene(name, 81);
  return chainRule(network, weights, trace, { tensor, index, of: 'gradient' });
}

describe('of one kernel among several', () => {
  it('it is said which map its sum runs through, of one alone and of other weights nothing', () => {
    expect(ownMapText(t, 'en', 'kernel4', ruleOf('kernel4', 'w1cnn', 57))).toBe(
      'In "Four kernels" j runs through the 25 cells of map 2 alone: the other kernels have maps of their own.',
    );
    expect(ownMapText(t, 'en', 'kernel', ruleOf('kernel', 'w1cnn', 7))).toBe(false);
    expect(ownMapText(t, 'en', 'kernel4', ruleOf('kernel4', 'w12', 7))).toBe(false);
    expect(ownMapText(t, 'en', 'fourLayer', ruleOf('fourLayer', 'w1', 7))).toBe(false);
  });
});

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

  it('say of the sum that a second convolution adds through which kernels it goes', () => {
    const rule = ruleOf('small', 'w1cnn', 13);
    const added = rule.sums.findIndex(({ through }) => through !== null);
    const text = stageText(t, namesOf(networks['small']), rule, rule.stages[added]);
    expect(text).toContain(
      `through the kernels of w2cnn, from all ${rule.sums[added].options.length} cells j`,
    );
  });

  it('tell how far the pixel lies from the corner, and that for weight 0 it is the corner', () => {
    const names = namesOf(networks.kernel);
    const rule = ruleOf('kernel', 'w1cnn', 7);
    expect(stageText(t, names, rule, rule.stages[3])).toContain('row 1, column 2');
    const zero = ruleOf('kernel', 'w1cnn', 0);
    expect(stageText(t, names, zero, zero.stages[3])).toBe(formulasEn.whichZero);
  });

  it('say that nothing is left out where the article’s formula is whole', () => {
    const names = namesOf(networks.fourLayer);
    for (const tensor of ['w12', 'w2']) {
      const rule = ruleOf('fourLayer', tensor, 6);
      expect(stageText(t, names, rule, rule.stages[0])).toBe(formulasEn.articleWhole);
    }
    const rule = ruleOf('fourLayer', 'w1', 6);
    expect(stageText(t, names, rule, rule.stages[0])).toMatch(/one path: one m, summed over k\.$/);
  });
});

describe.each(networkNames)('the words of the stages of the %s network', (name) => {
  it.each(['en', 'zh'] as const)(
    'are there for every weight tensor, and end with its gradient (%s)',
    (language) => {
      const words = viewWordsIn(language);
      const names = namesOf(networks[name]);
      for (const { name: tensor } of weightTensors(networks[name])) {
        const ref = someWeight(networks[name], tensor);
        const rule = ruleOf(name, tensor, ref.index);
        const labels = rule.stages.map((stage) => stageLabel(words, rule, stage));
        expect(new Set(labels).size).toBe(labels.length);
        for (const stage of rule.stages) expect(stageText(words, names, rule, stage)).not.toBe('');
        const sums = rule.stages.map((stage) => stageSum(words, names, rule, stage, language));
        expect(sums.at(-1)).toContain(`${names.cell(ref)} =`);
      }
    },
  );
});

describe('what the article’s formula fixes', () => {
  it('has the letters of the network, and names the weight it answers for', () => {
    const article = (name: NetworkName, tensor: string, index: number): string => {
      const rule = ruleOf(name, tensor, index);
      return stageText(t, namesOf(networks[name]), rule, rule.stages[0]);
    };
    expect(article('kernel', 'w1cnn', 7)).toMatch(
      /one path: one m, one j, summed over k\. Its x\[i→\?\] is .* answers for w1cnn\[0\]\./,
    );
    expect(article('small', 'w1cnn', 13)).toMatch(
      /the second convolution adds \(in dashes\): one m, one j, one s, summed over k\. .* w1cnn\[1\]\[0\]\./,
    );
    expect(article('small', 'w2cnn', 13)).toMatch(/Its hocnn\[n→\?\] is .* w2cnn\[1\]\[0\]\[0\]\./);
  });
});

describe('what two networks’ formulas differ in', () => {
  const told = (
    a: [NetworkName, string, number],
    b: [NetworkName, string, number],
    language = 'en',
  ): string => differenceText(t, language, a[0], ruleOf(...a), b[0], ruleOf(...b));

  it('is nothing where they have the same factors', () => {
    expect(told(['kernel', 'w1cnn', 7], ['kernel2', 'w1cnn', 30])).toBe(formulasEn.sameForm);
    expect(told(['kernel', 'w12', 7], ['fourLayer', 'w12', 7])).toBe(formulasEn.sameForm);
  });

  it('is the last factor alone between a kernel and a fully connected layer over the image', () => {
    for (const name of ['kernel', 'kernel4']) {
      expect(told([name, 'w1cnn', 7], ['fourLayer', 'w1', 2000])).toContain(
        'The formulas differ in the last factor only',
      );
      expect(told(['fourLayer', 'w1', 2000], [name, 'w1cnn', 7])).toMatch(/in each cell j\.$/);
    }
  });

  it('is what they slide over between a kernel over maps and one over the image', () => {
    expect(told(['small', 'w2cnn', 13], ['kernel', 'w1cnn', 7])).toBe(
      'The formulas differ in the last factor only: hocnn here, x there.',
    );
  });

  it('is named factor by factor where a network has a layer more', () => {
    const text = told(['small', 'w1cnn', 7], ['kernel', 'w1cnn', 7]);
    expect(text).toBe('Only in "Small": w2cnn and ds(hocnn). All other factors are the same.');
    expect(told(['kernel', 'w1cnn', 7], ['small', 'w1cnn', 7])).toBe(text);
    expect(told(['small', 'w1cnn', 7], ['fourLayer', 'w1', 9])).toContain('The last factor differs, too.');
  });
});
