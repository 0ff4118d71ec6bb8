import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/store/pass/multiplications.ts';
import { tracedFor } from '../support.ts';

describe('the counts of multiplications', () => {
  it('are those of one weight and of its whole tensor', () => {
    const traced = tracedFor('kernel');
    const counts = countsOf(traced, { tensor: 'w1cnn', index: 7, of: 'gradient' });
    expect(counts.one).toMatchObject({ writtenOut: 120_000, shared: 2_940 });
    expect(counts.all).toMatchObject({ writtenOut: 3_000_000, shared: 3_540 });
  });
});
