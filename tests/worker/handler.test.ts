import { describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, predict, trace } from '../../src/core/index.ts';
import { plantBug } from '../../src/planted/plantedBugs.ts';
import { createHandler, type Handler } from '../../src/worker/handler.ts';
import type { ToTraceWorker } from '../../src/worker/protocol.ts';

const kernelWeights = createWeights(networks.kernel, 1);
const x = Float64Array.from({ length: 196 }, (_, n) => ((n * 37) % 11) / 10);
const d = oneHot(7);
const asked: Extract<ToTraceWorker, { kind: 'trace' }> = { kind: 'trace', revision: 5, x, d };
const expected = [
  { kind: 'traced', revision: 5, network: 'kernel', trace: trace(networks.kernel, kernelWeights, x, d) },
];

function withWeights(): Handler {
  const handle = createHandler(plantBug);
  expect(handle({ kind: 'weights', network: 'kernel', weights: kernelWeights })).toEqual([]);
  return handle;
}

describe('the trace worker', () => {
  it('answers a drawing with the trace the core makes of it', () => {
    expect(withWeights()(asked)).toEqual(expected);
  });

  it('uses the network and the weights that came last', () => {
    const handle = withWeights();
    const weights = createWeights(networks.fourLayer, 2);
    handle({ kind: 'weights', network: 'fourLayer', weights });
    expect(handle(asked)).toEqual([
      { kind: 'traced', revision: 5, network: 'fourLayer', trace: trace(networks.fourLayer, weights, x, d) },
    ]);
  });

  it('takes the guess of the network for wanted if nobody has said what is', () => {
    const yo = predict(networks.kernel, kernelWeights, x);
    const guess = oneHot(yo.indexOf(Math.max(...yo)));
    expect(withWeights()({ ...asked, d: null })).toEqual([
      { ...expected[0], trace: trace(networks.kernel, kernelWeights, x, guess) },
    ]);
  });

  it('traces with the bug that is planted until weights come without one', () => {
    const handle = withWeights();
    const planted = plantBug(networks.kernel, 'cornerPixel');
    handle({ kind: 'weights', network: 'kernel', weights: kernelWeights, planted: 'cornerPixel' });
    expect(handle(asked)).toEqual([{ ...expected[0], trace: trace(planted, kernelWeights, x, d) }]);
    handle({ kind: 'weights', network: 'kernel', weights: kernelWeights });
    expect(handle(asked)).toEqual(expected);
  });

  it('answers a ping with a pong, weights or not', () => {
    expect(createHandler(plantBug)({ kind: 'ping', id: 3 })).toEqual([{ kind: 'pong', id: 3 }]);
  });

  it('refuses a drawing before there are weights', () => {
    expect(createHandler(plantBug)(asked)).toEqual([
      { kind: 'failed', revision: 5, message: 'weights: expected them before the first drawing, got none' },
    ]);
  });

  it.each<[string, unknown, object]>([
    [
      'a short drawing',
      { kind: 'trace', revision: 6, x: new Float64Array(3), d },
      { revision: 6, message: 'x: expected 196 numbers, got 3' },
    ],
    [
      'weights of a wrong length',
      { kind: 'weights', network: 'kernel', weights: { ...kernelWeights, w1cnn: new Float64Array(24) } },
      { message: 'w1cnn: expected 25 numbers, got 24' },
    ],
    [
      'weights with a NaN',
      {
        kind: 'weights',
        network: 'kernel',
        weights: { ...kernelWeights, w1cnn: new Float64Array(25).fill(NaN) },
      },
      { message: 'w1cnn[0]: expected a finite number, got NaN' },
    ],
    [
      'an unknown network',
      { kind: 'weights', network: 'toString', weights: kernelWeights },
      { message: expect.stringMatching(/^network: expected one of kernel, .*fourLayer.*, got toString$/) },
    ],
    ['an unknown kind', { kind: 'dance' }, { message: 'kind: expected weights, trace or ping, got dance' }],
    [
      'a bug that the network has no layer for',
      {
        kind: 'weights',
        network: 'fourLayer',
        weights: createWeights(networks.fourLayer, 2),
        planted: 'cornerPixel',
      },
      { message: "fourLayer: expected a layer in which 'cornerPixel' can be planted, got none" },
    ],
    ['nothing at all', null, { message: expect.any(String) }],
  ])('refuses %s in words, and keeps its state', (_, message, failure) => {
    const handle = withWeights();
    expect(handle(message as ToTraceWorker)).toEqual([{ kind: 'failed', ...failure }]);
    expect(handle(asked)).toEqual(expected);
  });
});
