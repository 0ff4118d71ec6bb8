import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, evaluate, inkOf, networks, writeDigits } from '../../src/core/index.ts';
import { withFineNetwork } from '../core/fineNetwork.ts';
import type { EvaluateOrder, Numbered } from '../../src/worker/protocol.ts';
import { Handled, someDigits } from './handled.ts';

const FINE = withFineNetwork();
const validation = someDigits(30);
const bytes = writeDigits({ train: someDigits(20), validation });
const weights = createWeights(networks.kernel, 1);
const order: Numbered<EvaluateOrder> = { kind: 'evaluate', order: 7, network: 'kernel', weights };

let worker: Handled;
beforeEach(() => {
  worker = new Handled({ kind: 'digits', side: 14, bytes });
});

describe('how the validation digits are answered', () => {
  it('is what an evaluation finds: an answer and its score for each', () => {
    worker.tell(order);
    const { given, scores } = evaluate(networks.kernel, weights, inkOf(validation.images), validation.labels);
    expect(worker.posted).toEqual([{ kind: 'evaluated', order: 7, predictions: { given, scores } }]);
  });

  it('is found out in slices: messages are heard between them', () => {
    const many = someDigits(2500);
    worker.tell({ kind: 'digits', side: 14, bytes: writeDigits({ train: many, validation: many }) }, order);
    worker.tell({ kind: 'ping', order: 8 });
    worker.run();
    const { given, scores } = evaluate(networks.kernel, weights, inkOf(many.images), many.labels);
    expect(worker.posted).toEqual([
      { kind: 'pong', order: 8 },
      { kind: 'evaluated', order: 7, predictions: { given, scores } },
    ]);
  });

  it('is about the digits that came last', () => {
    worker.tell(
      order,
      { kind: 'digits', side: 14, bytes: writeDigits({ train: someDigits(0), validation: someDigits(4) }) },
      order,
    );
    expect(worker.last('evaluated').predictions.given).toHaveLength(4);
  });

  it('is told while a run goes on, and the run goes on', () => {
    const settings = { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 1, augment: false, seed: 1 };
    worker.tell({
      kind: 'train',
      order: 1,
      network: 'kernel',
      weights,
      settings,
      from: { epoch: 0, digits: 0 },
      until: null,
    });
    worker.tell(order);
    worker.run();
    expect(worker.posted.map(({ kind }) => kind)).toEqual(['evaluated', 'progress', 'epoch', 'finished']);
  });

  it.each([
    ['weights that do not fit', { ...order, network: 'fourLayer' }, /w1/],
    ['an unknown network', { ...order, network: '__proto__' }, /network/],
    [
      'weights that are not finite',
      { ...order, weights: { ...weights, w1cnn: new Float64Array(25).fill(NaN) } },
      /w1cnn/,
    ],
  ] as const)('is a refusal for %s', (_, asked, message) => {
    worker.tell(asked);
    expect(worker.posted).toEqual([
      { kind: 'failed', order: 7, message: expect.stringMatching(message) as string },
    ]);
    worker.tell(order);
    expect(worker.last('evaluated').order).toBe(7);
  });

  it('is a refusal before the digits have come, and where they are damaged', () => {
    worker = new Handled();
    worker.tell(order);
    expect(worker.last('failed')).toMatchObject({
      order: 7,
      message: expect.stringMatching(/digits/) as string,
    });
    worker.tell({ kind: 'digits', side: 14, bytes: Uint8Array.of(1, 2) }, order);
    expect(worker.last('failed')).toMatchObject({
      order: 7,
      message: expect.stringMatching(/bytes/) as string,
    });
  });

  it('is about the digits of the size that the network reads; of another size they are named and refused', () => {
    const fine = networks[FINE];
    const own = createWeights(fine, 1);
    const asked = { ...order, network: fine.name, weights: own };
    worker.tell(asked);
    expect(worker.last('failed')).toMatchObject({
      order: 7,
      message: 'digits: expected those of 28x28 before the first order, got none',
    });
    worker.tell({ kind: 'digits', side: 28, bytes }, asked);
    expect(worker.last('failed').message).toBe('digits: expected images of 28x28, got 14x14');
    const large = {
      images: Uint8Array.from({ length: 3 * 784 }, (_, n) => n % 256),
      labels: Uint8Array.of(1, 2, 3),
    };
    worker.tell(
      { kind: 'digits', side: 28, bytes: writeDigits({ train: large, validation: large }, 28) },
      asked,
    );
    const { given, scores } = evaluate(fine, own, inkOf(large.images), large.labels);
    expect(worker.last('evaluated').predictions).toEqual({ given, scores });
    worker.tell(order);
    expect(worker.last('evaluated').predictions.given).toHaveLength(30);
  });
});
