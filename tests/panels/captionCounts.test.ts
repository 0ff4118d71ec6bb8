import type { Translate } from '../../src/panels/words/translation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cellCount,
  createExplainer,
  createWeights,
  imageOf,
  readerOf,
  tensorOf,
  type Network,
} from '../../src/core/index.ts';
import { captionOf } from '../../src/panels/caption.ts';
import { frameAt } from '../../src/timeline/frame.ts';
import { createTimeline, type Step, type Timeline } from '../../src/timeline/steps.ts';
import { networkOf, networksInOrder, headOf, small } from '../core/otherNetworks.ts';
import { randomImage, sceneOf, upTo } from '../core/support.ts';
import { ONE_OF_SEVERAL, wordsIn } from './words.ts';

const languages = ['en', 'zh'] as const;
const words = {} as Record<(typeof languages)[number], Translate>;
beforeAll(() => {
  for (const language of languages) words[language] = wordsIn(language);
});

/** Says what a step does, on a random image. */
function speaker(network: Network): (t: Translate, step: Step) => string {
  const timeline = createTimeline(network);
  const image = randomImage(1, 0.6, cellCount(imageOf(network)));
  const { weights, trace } = sceneOf(network, createWeights(network, 3), image, 4);
  const explain = createExplainer(network, weights, trace);
  return (t, step) => {
    const frame = frameAt(timeline, step);
    const phase = timeline.phases[step.phase];
    const sigmoid = phase.kind === 'dense' ? readerOf(network, phase.tensor) : undefined;
    const after = sigmoid?.kind === 'sigmoid' ? explain({ ...frame.focus, tensor: sigmoid.output }) : null;
    return captionOf(t, {
      timeline,
      frame,
      explanations: phase.half === 'update' ? [] : frame.group.map(explain),
      after,
      updated: null,
      error: 0.4,
      errorAfter: frame.updated === phase.steps ? 0.3 : null,
      learningRate: 0.1,
      isPlanted: false,
    });
  };
}

/** Each phase, and of its cells the first, one in the middle and the last, whole and at their last multiplication. */
function stepsIn({ phases }: Timeline): Step[] {
  return phases.flatMap(({ steps, half, terms }, phase): Step[] => [
    { size: 'phase', phase },
    ...[...new Set([0, Math.floor(steps / 2), steps - 1])].flatMap((cell): Step[] => [
      { size: 'cell', phase, cell },
      ...(half === 'update' ? [] : [{ size: 'multiply', phase, cell, term: terms(cell) - 1 } as const]),
    ]),
  ]);
}

describe.each([1, 2])('in every order of layers, with %i kernels, a caption', (kernels) => {
  const orders = networksInOrder(kernels).filter((_, n) => n % 12 === kernels);

  it('counts one of a thing by the word for one', () => {
    for (const [order, network] of orders) {
      const say = speaker(network);
      for (const step of stepsIn(createTimeline(network)))
        expect(`${order} ${say(words.en, step)}`).not.toMatch(ONE_OF_SEVERAL);
    }
  });

  it.each(languages)('says what there is: σ where there is one, and nothing empty (%s)', (language) => {
    for (const [order, network] of orders) {
      const say = speaker(network);
      const timeline = createTimeline(network);
      for (const step of stepsIn(timeline)) {
        const caption = say(words[language], step);
        const what = `${order} ${JSON.stringify(step)} ${caption}`;
        expect(caption, what).not.toMatch(/= [.。]|= *$|undefined|NaN| {2}/);
        const { kind, tensor } = timeline.phases[step.phase];
        const hasSigmoid = kind === 'sigmoid' || readerOf(network, tensor)?.kind === 'sigmoid';
        if (step.size === 'phase' && ['dense', 'delta', 'outputDelta', 'sigmoid'].includes(kind))
          expect(caption.includes('σ'), what).toBe(hasSigmoid);
        const isOverImage =
          kind === 'convolution' || kind === 'kernelGradient'
            ? network.layers.some(({ input, output, ...layer }) => {
                const own = 'weights' in layer ? layer.weights : '';
                return input === imageOf(network).name && [own, output].includes(tensor);
              })
            : false;
        if (step.size === 'cell' && !isOverImage) expect(caption, what).not.toMatch(/pixel|像素/);
        if (step.size === 'phase' && kind.startsWith('k') && !isOverImage)
          expect(caption, what).not.toMatch(/ over x|滑过 x/);
        if (kernels > 1 && step.size === 'phase' && ['convolution', 'kernelGradient'].includes(kind))
          expect(caption, what).not.toMatch(/[Tt]he kernel\b/);
      }
    }
  });
});

describe('how many errors come to a cell', () => {
  const said = (network: Network, tensor: string): string => {
    const timeline = createTimeline(network);
    const phase = timeline.phases.findIndex((each) => each.kind === 'delta' && each.tensor === tensor);
    return speaker(network)(words.en, { size: 'phase', phase });
  };

  it('is one number where it is the same for all', () => {
    expect(said(small, 'hicnn2')).toContain('6 weighted errors to each cell');
  });

  it('is told from the fewest to the most where a kernel slides over them', () => {
    const unpooled = networkOf('unpooled', [
      { kind: 'convolution', weights: 'wa', output: 'a', kernels: 1, side: 3, deviation: 1 },
      { kind: 'sigmoid', output: 'sa' },
      { kind: 'convolution', weights: 'wb', output: 'b', kernels: 2, side: 2, deviation: 1 },
      ...headOf(126),
    ]);
    expect(said(unpooled, 'a')).toContain('2 to 8 weighted errors to each cell');
  });

  it('is at most that of all windows where a pool lies behind the kernels', () => {
    const timeline = createTimeline(small);
    const phase = timeline.phases.find((each) => each.kind === 'delta' && each.tensor === 'hicnn');
    const most = Math.max(...upTo(phase?.steps ?? 0).map((cell) => phase?.terms(cell) ?? 0));
    expect(said(small, 'hicnn')).toContain(`up to ${most} weighted errors to each cell`);
    expect(tensorOf(small, 'hicnn').shape).toEqual([3, 5, 5]);
  });
});
