import { describe, expect, it } from 'vitest';
import { createExplainer, readerOf, type Network } from '../../../src/core/index.ts';
import { captionOf } from '../../../src/panels/caption.ts';
import { plainNamesIn } from '../../../src/panels/names/plainNamesIn.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import { createTimeline, positionCount, stepAt, STEP_SIZES, type Step } from '../../../src/timeline/steps.ts';
import { everyScene } from '../../core/support.ts';
import { viewWordsIn, wordsIn } from '../words.ts';

/** The first, middle and last step of each phase in each size. */
function someSteps(network: Network): Step[] {
  const timeline = createTimeline(network);
  return STEP_SIZES.flatMap((size) => {
    const starts = [...timeline.starts[size], positionCount(timeline, size)];
    const positions = starts.slice(0, -1).flatMap((start, n) => {
      const last = Math.max(starts[n + 1] - 1, start);
      return [start, Math.floor((start + last) / 2), last];
    });
    return [...new Set(positions)]
      .filter((position) => position < positionCount(timeline, size))
      .map((position) => stepAt(timeline, size, position));
  });
}

const scenes = everyScene(7);

describe.each(['en', 'zh'] as const)('captions with plain names in %s', (language) => {
  it.each(Object.keys(scenes))('of %s keep the article’s names in products and sums alone', (name) => {
    const t = wordsIn(language);
    const { network, weights, trace } = scenes[name];
    const plain = plainNamesIn(viewWordsIn(language), t, true).of(network);
    const timeline = createTimeline(network);
    const explain = createExplainer(network, weights, trace);
    const long = network.tensors.map((tensor) => tensor.name).filter((each) => each.length > 1);
    const left = new RegExp(`(?:dE/d)?\\b(?:${long.join('|')})\\b(?:\\[[^\\]]*\\])*`, 'g');
    const found = someSteps(network).flatMap((step) => {
      const frame = frameAt(timeline, step);
      const phase = timeline.phases[step.phase];
      const sigmoid = phase.kind === 'dense' ? readerOf(network, phase.tensor) : undefined;
      const caption = captionOf(plain.captions(t), {
        timeline,
        frame,
        explanations: phase.half === 'update' ? [] : frame.group.map(explain),
        after: sigmoid?.kind === 'sigmoid' ? explain({ ...frame.focus, tensor: sigmoid.output }) : null,
        updated: null,
        error: 0.4,
        errorAfter: 0.3,
        learningRate: 0.1,
        isPlanted: false,
      });
      const words = caption.replaceAll(/\S+ × \S+(?: × \S+)*/g, '');
      return words.match(left) ? [`${step.size} ${phase.kind}: ${caption}`] : [];
    });
    expect(found).toEqual([]);
  });
});
