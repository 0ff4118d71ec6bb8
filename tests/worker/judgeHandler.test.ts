import { describe, expect, it } from 'vitest';
import { createWeights, evaluate, inkOf, networks, writeDigits } from '../../src/core/index.ts';
import { createJudgeHandler, handedOver } from '../../src/worker/judgeHandler.ts';
import type { JudgeOrder } from '../../src/worker/judgeProtocol.ts';

const setOf = (count: number, ink: number) => ({
  images: Uint8Array.from({ length: count * 196 }, (_, n) => (n * ink) % 256),
  labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
});
const validation = setOf(30, 7);
const bytes = writeDigits({ train: setOf(20, 3), validation });
const weights = createWeights(networks.kernel, 1);
const order: JudgeOrder = { kind: 'judge', id: 7, network: 'kernel', weights };

describe('what the training worker says of the validation digits', () => {
  it('is what an evaluation finds: an answer and its score for each', () => {
    const handle = createJudgeHandler();
    expect(handle({ kind: 'digits', bytes })).toBeNull();
    const { given, scores } = evaluate(networks.kernel, weights, inkOf(validation.images), validation.labels);
    const answer = handle(order);
    expect(answer).toEqual({ kind: 'judged', id: 7, verdict: { given, scores } });
    if (answer?.kind === 'judged')
      expect(handedOver(answer)).toEqual([answer.verdict.given.buffer, answer.verdict.scores.buffer]);
  });

  it('is about the digits that came last', () => {
    const handle = createJudgeHandler();
    handle({ kind: 'digits', bytes });
    handle(order);
    handle({ kind: 'digits', bytes: writeDigits({ train: setOf(0, 1), validation: setOf(4, 9) }) });
    expect(handle(order)).toMatchObject({ verdict: { given: { length: 4 } } });
  });

  it.each([
    ['weights that do not fit', { ...order, network: 'fourLayer' }, /w1/],
    ['an unknown network', { ...order, network: '__proto__' } as unknown as JudgeOrder, /network/],
    [
      'weights that are not finite',
      { ...order, weights: { ...weights, w1cnn: new Float64Array(25).fill(NaN) } },
      /w1cnn/,
    ],
  ] as const)('is a refusal for %s', (_, asked, message) => {
    const handle = createJudgeHandler();
    handle({ kind: 'digits', bytes });
    expect(handle(asked)).toEqual({
      kind: 'notJudged',
      id: 7,
      message: expect.stringMatching(message) as string,
    });
    expect(handle(order)).toMatchObject({ kind: 'judged' });
  });

  it('is a refusal before the digits have come, and where they are damaged', () => {
    const handle = createJudgeHandler();
    expect(handle(order)).toMatchObject({
      kind: 'notJudged',
      message: expect.stringMatching(/digits/) as string,
    });
    handle({ kind: 'digits', bytes: Uint8Array.of(1, 2) });
    expect(handle(order)).toMatchObject({
      kind: 'notJudged',
      message: expect.stringMatching(/bytes/) as string,
    });
  });
});
