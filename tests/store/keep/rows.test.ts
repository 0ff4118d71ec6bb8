import { expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { readSaved } from '../../../src/store/keep/rows.ts';

const row = {
  name: 'from a file',
  network: 'kernel',
  weights: createWeights(networks.kernel, 1),
  accuracy: 1,
  isClaim: true,
  seed: null,
  trained: null,
  savedAt: 1,
};

it('weights of a network that there is no longer are left out', () => {
  expect(readSaved({ ...row, network: 'sixteenKernels' })).toBeNull();
});

it('what a file claims of its accuracy is kept as it came, with the digits it was measured on', () => {
  for (const claim of [
    { validation: 1, of: 1 },
    { validation: 0.5, of: 10, interval: [0.2, 0.8] },
  ])
    expect(readSaved({ ...row, claim })).toEqual({ ...row, claim });
  // a version that kept no claims
  expect(readSaved(row)).toEqual(row);
  expect(readSaved({ ...row, claim: { validation: 1, of: 0 } })).toBeNull();
});
