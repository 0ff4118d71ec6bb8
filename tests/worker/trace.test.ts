import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, predict, trace } from '../../src/core/index.ts';
import { plantBug } from '../../src/planted/plantedBugs.ts';
import type { Numbered, TraceOrder } from '../../src/worker/protocol.ts';
import { Handled } from './handled.ts';

const weights = createWeights(networks.kernel, 1);
const x = Float64Array.from({ length: 196 }, (_, n) => ((n * 37) % 11) / 10);
const d = oneHot(7);
const order: Numbered<TraceOrder> = { kind: 'trace', order: 5, network: 'kernel', weights, bug: null, x, d };
const right = trace(networks.kernel, weights, x, d);

let worker: Handled;
beforeEach(() => {
  worker = new Handled();
});

/** The trace that the order is answered with. */
function traced(asked: Numbered<TraceOrder>) {
  worker.tell(asked);
  expect(worker.posted.at(-1)).toMatchObject({ kind: 'traced', order: asked.order });
  return worker.last('traced').trace;
}

describe('a drawing', () => {
  it('is answered with the trace the core makes of it', () => {
    expect(traced(order)).toEqual(right);
  });

  it('is traced through the network and the weights that it comes with', () => {
    const others = createWeights(networks.fourLayer, 2);
    const other = traced({ ...order, network: 'fourLayer', weights: others });
    expect(other).toEqual(trace(networks.fourLayer, others, x, d));
    expect(traced(order)).toEqual(right);
  });

  it('has the guess of the network for its target if nobody has said what is wanted', () => {
    const yo = predict(networks.kernel, weights, x);
    const guess = oneHot(yo.indexOf(Math.max(...yo)));
    expect(traced({ ...order, d: null })).toEqual(trace(networks.kernel, weights, x, guess));
  });

  it('is traced with the bug that is planted, and the next one rightly', () => {
    const planted = plantBug(networks.kernel, 'cornerPixel');
    expect(traced({ ...order, bug: 'cornerPixel' })).toEqual(trace(planted, weights, x, d));
    expect(traced(order)).toEqual(right);
  });

  it.each<[string, object, unknown]>([
    ['that is too short', { x: new Float64Array(3) }, 'x: expected 196 numbers, got 3'],
    [
      'with weights of a wrong length',
      { weights: { ...weights, w1cnn: new Float64Array(24) } },
      'w1cnn: expected 25 numbers, got 24',
    ],
    [
      'with weights that hold a NaN',
      { weights: { ...weights, w1cnn: new Float64Array(25).fill(NaN) } },
      'w1cnn[0]: expected a finite number, got NaN',
    ],
    [
      'for an unknown network',
      { network: 'toString' },
      expect.stringMatching(/^network: expected one of kernel, .*fourLayer.*, got toString$/),
    ],
    [
      'with a bug that the network has no layer for',
      { network: 'fourLayer', weights: createWeights(networks.fourLayer, 2), bug: 'cornerPixel' },
      "fourLayer: expected a layer in which 'cornerPixel' can be planted, got none",
    ],
  ])('%s is refused in words, and the next is traced', (_, change, message) => {
    worker.tell({ ...order, order: 6, ...change });
    expect(worker.posted).toEqual([{ kind: 'failed', order: 6, message }]);
    expect(traced(order)).toEqual(right);
  });
});
