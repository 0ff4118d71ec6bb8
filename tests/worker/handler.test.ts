import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { plantBug } from '../../src/planted/plantedBugs.ts';
import { missingFor } from '../../src/worker/handler.ts';
import { createLearning } from '../../src/worker/learning.ts';
import type { ToWorker } from '../../src/worker/protocol.ts';
import { Handled } from './handled.ts';

const weights = createWeights(networks.kernel, 1);
const trace: ToWorker = {
  kind: 'trace',
  order: 1,
  network: 'kernel',
  weights,
  bug: null,
  x: new Float64Array(196),
  d: null,
};

describe('a worker', () => {
  it('answers a ping with a pong', () => {
    const worker = new Handled({ kind: 'ping', order: 3 });
    expect(worker.posted).toEqual([{ kind: 'pong', order: 3 }]);
  });

  it.each<[string, unknown, string]>([
    [
      'an unknown kind',
      { kind: 'dance' },
      'kind: expected an order, digits, pause, resume, stop, makeWay or ping, got dance',
    ],
    ['nothing at all', null, expect.any(String) as string],
    [
      'a place to rest at that it does not know',
      { kind: 'resume', until: 'noon' },
      'until: expected step, epoch or null, got "noon"',
    ],
  ])('refuses %s in words, and works on', (_, message, text) => {
    const worker = new Handled();
    worker.tell(message, trace);
    expect(worker.posted[0]).toEqual({ kind: 'failed', message: text });
    expect(worker.last('traced').order).toBe(1);
  });
});

describe('what a worker has to load first', () => {
  const bytes = new Uint8Array();

  it('is nothing for a trace or a ping', () => {
    expect(missingFor(trace, {})).toBeNull();
    expect(missingFor({ kind: 'ping', order: 1 }, {})).toBeNull();
  });

  it('is what plants, once, where a bug is planted', () => {
    expect(missingFor({ ...trace, bug: 'cornerPixel' }, {})).toBe('plantBug');
    expect(missingFor({ ...trace, bug: 'cornerPixel' }, { plantBug })).toBeNull();
  });

  it('is what learns, once, for all that needs the digits, and for a comparison both', () => {
    const settings = { learningRate: 1, decay: 1, batchSize: 1, epochs: 1, augment: false, seed: 1 };
    const rest = { network: 'kernel', weights, settings, mine: null } as const;
    const compare: ToWorker = { kind: 'compare', order: 1, bug: 'cornerPixel', ...rest };
    expect(missingFor({ kind: 'digits', side: 14, bytes }, {})).toBe('createLearning');
    expect(missingFor({ kind: 'digits', side: 14, bytes }, { createLearning })).toBeNull();
    expect(missingFor(compare, {})).toBe('createLearning');
    expect(missingFor(compare, { createLearning })).toBe('plantBug');
    expect(missingFor(compare, { createLearning, plantBug })).toBeNull();
  });
});
