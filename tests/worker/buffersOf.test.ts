import { describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, trace } from '../../src/core/index.ts';
import { buffersOf } from '../../src/worker/buffersOf.ts';

describe('what is handed over with a message', () => {
  it('is the memory of every typed array in it, once', () => {
    const shared = Float64Array.of(1, 2, 3);
    const [images, labels] = [new Uint8Array(4), new Uint8Array(2)];
    const message = {
      kind: 'any',
      order: 3,
      none: null,
      parts: [shared, shared.subarray(1)],
      of: { images, labels },
    };
    expect(buffersOf(message)).toEqual([shared.buffer, images.buffer, labels.buffer]);
    expect(buffersOf({ kind: 'pong', order: 1 })).toEqual([]);
  });

  it('leaves a trace as it was on the other side', () => {
    const made = trace(
      networks.kernel,
      createWeights(networks.kernel, 1),
      new Float64Array(196).fill(0.5),
      oneHot(3),
    );
    const before = structuredClone(made);
    expect(structuredClone(made, { transfer: buffersOf(made) })).toEqual(before);
    expect(made.values['yo']).toHaveLength(0);
  });
});
