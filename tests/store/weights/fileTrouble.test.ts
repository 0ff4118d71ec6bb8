import { expect, it } from 'vitest';
import { createWeights, networks, serializeWeights } from '../../../src/core/index.ts';
import { FileError, readShipped, troubleWith } from '../../../src/store/weights/fileTrouble.ts';

const facts = { network: 'kernel', seed: 1, trained: { digits: 0, epochs: 0 }, accuracy: null } as const;
const good = serializeWeights({ ...facts, weights: createWeights(networks.kernel, 1) });

function troubleOf(text: string): unknown {
  try {
    return readShipped(text).network;
  } catch (error) {
    return error instanceof FileError && troubleWith(error);
  }
}

it('a file of weights is read, or it is told what is wrong in it', () => {
  expect(troubleOf(good)).toBe('kernel');
  for (const cut of ['', good.slice(0, -20)]) expect(troubleOf(cut)).toBe('damaged');
  for (const foreign of [
    '{"format":"other"}',
    good.replace('"version": 1', '"version": 2'),
    good.replace('"kernel"', '"another"'),
    good.padEnd(3_000_000),
  ])
    expect(troubleOf(foreign)).toBe('foreign');
  for (const unfit of [
    good.replace('"w1cnn"', '"w1"'),
    good.replace('"w1cnn": [', '"w1cnn": [1, '),
    good.replace('"w1cnn": [', '"w1cnn": [null, '),
    good.replace('"tensors": {', '"tensors": null, "others": {'),
  ])
    expect(troubleOf(unfit)).toBe('unfit');
});

it('what else is thrown is told as a server that was not reached', () => {
  expect(troubleWith('no reason')).toBe('unreachable');
});
