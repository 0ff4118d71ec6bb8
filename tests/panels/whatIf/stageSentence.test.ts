import { describe, expect, it } from 'vitest';
import { networks, relativeDifference, rippleOf, weightTensors, type Ref } from '../../../src/core/index.ts';
import { agrees, asPrinted } from '../../../src/core/explain/printed.ts';
import { quotientDigits, stageSentence } from '../../../src/panels/whatIf/stageSentence.ts';
import { networkNames, randomScene, someWeight, upTo, type Scene } from '../../core/support.ts';
import { viewWordsIn } from '../words.ts';

const t = viewWordsIn('en');
const weight = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

function told({ network, weights, trace }: Scene, ref: Ref, nudge: number, words = t): string[] {
  const ripple = rippleOf(network, weights, trace, ref, nudge);
  const own = weights[ref.tensor][ref.index];
  return upTo(ripple.stages.length + 1).map((at) => stageSentence(words, network, ripple, ref, own, at));
}

describe('the sentences of a ripple', () => {
  it('begin with the nudge, tell how many cells change and survive, and end with E', () => {
    const sentences = told(randomScene('kernel', 73, 1), weight('w1cnn', 7), 1e-3);
    expect(sentences).toHaveLength(7);
    expect(sentences[0]).toMatch(/^w1cnn\[7\] changes by 0\.001, from .* to .*Press "Next"/);
    expect(sentences[1]).toMatch(
      /^Changed cells of temphicnn: 100 of 100, those where the weight multiplies a non-blank pixel/,
    );
    expect(sentences[2]).toMatch(
      /^Changed cells of temphicnn: 100. Of these 25 survive the pool.*Changed cells of hicnn: 25 of 25/,
    );
    expect(sentences[4]).toMatch(/Changed cells of h2o: 80 of 80, h2o\[\d+\] the most/);
    expect(sentences[6]).toMatch(/^E changes by −?[\d.]+(×10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\.$/);
  });

  it('speak of pixels only where the image is multiplied: not in a convolution inside the network', () => {
    const scene = randomScene('small', 73, 1);
    const outer = told(scene, weight('w1cnn', 7), 1e-3);
    expect(outer[1]).toContain('multiplies a non-blank pixel');
    expect(outer[4]).toMatch(/^Changed cells of temphicnn2: .* whose windows hold a changed cell of hocnn\./);
    const inner = told(scene, weight('w2cnn', 7), 1e-3);
    expect(inner[1]).toMatch(/^Changed cells of temphicnn2: .* multiplies a cell of hocnn\./);
    expect(inner.join(' ')).not.toContain('pixel');
  });

  it('end with a quotient and a gradient whose printed digits give the percentage between them', () => {
    for (const seed of [73, 74, 75, 76]) {
      for (const nudge of [1e-3, 0.01, 0.1, 1]) {
        const scene = randomScene('kernel', seed);
        const ripple = rippleOf(scene.network, scene.weights, scene.trace, weight('w1cnn', seed % 25), nudge);
        const digits = quotientDigits(ripple);
        const read = relativeDifference(
          asPrinted(ripple.quotient, digits),
          asPrinted(ripple.gradient, digits),
        );
        expect(agrees(read, ripple.relativeDifference, 2)).toBe(true);
      }
    }
  });

  it('say when another cell wins a pool', () => {
    const [, , pool] = told(randomScene('kernel', 74), weight('w1cnn', 12), 1);
    expect(pool).toMatch(/Pools where another cell is now the largest: \d+\. A kink was passed\.$/);
  });

  it('tell of one single unit where the weight leads into one, and of nothing where nothing changes', () => {
    const scene = randomScene('fourLayer', 76);
    expect(told(scene, weight('w12', 7 * 80 + 33), 0.1)[1]).toMatch(
      /^Of 80 cells of h2o one changes: h2o\[33\], by /,
    );
    const blank = scene.x.findIndex((ink) => ink === 0);
    expect(told(scene, weight('w1', blank * 25), 1).slice(1)).toEqual(
      ['ho', 'h2o', 'yo', 'E'].map((name) => `Nothing changes in ${name}: the change ends here.`),
    );
  });
});

describe.each(networkNames)('the sentences of a ripple through the %s network', (name) => {
  it('tell of every stage in English and in Chinese, and end with E', () => {
    const zh = viewWordsIn('zh');
    for (const { name: tensor } of weightTensors(networks[name])) {
      const scene = randomScene(name, 74, 1);
      const english = told(scene, someWeight(scene.network, tensor), 0.5);
      const chinese = told(scene, someWeight(scene.network, tensor), 0.5, zh);
      expect(english.at(-1)).toMatch(/^E changes by /);
      expect(english.every((sentence) => !/\p{Script=Han}/u.test(sentence))).toBe(true);
      expect(chinese.every((sentence) => /\p{Script=Han}/u.test(sentence))).toBe(true);
      expect(chinese).toHaveLength(english.length);
    }
  });
});
