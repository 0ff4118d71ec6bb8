import { expect, it } from 'vitest';
import { judge, updatedWeights } from '../../../src/core/index.ts';
import { manyScenes, questionsOf } from './support.ts';

it('a weight goes where a step of descent takes it, and the other way is with the gradient', () => {
  let count = 0;
  for (const scene of manyScenes()) {
    const { network, weights, trace } = scene;
    const updated = updatedWeights(network, weights, trace, 0.1);
    for (const question of questionsOf(scene, 'descent')) {
      const { tensor, index } = question.ref;
      const [old, now] = [weights[tensor][index], updated[tensor][index]];
      expect(now).not.toBe(old);
      const right = question.choices.indexOf(now > old ? 'up' : 'down');
      expect(judge(question, { kind: 'choice', choice: right })).toEqual({ kind: 'right' });
      expect(judge(question, { kind: 'choice', choice: 1 - right })).toMatchObject({
        kind: 'wrong',
        mistake: { kind: 'withGradient', weight: old, gradient: trace.gradients[tensor][index] },
      });
      const largest = Math.max(...trace.gradients[tensor].map(Math.abs));
      expect(Math.abs(question.gradient)).toBeGreaterThanOrEqual(0.05 * largest);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(200);
});
