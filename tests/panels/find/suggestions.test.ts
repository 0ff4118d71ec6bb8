import { describe, expect, it } from 'vitest';
import { networks, refOfName } from '../../../src/core/index.ts';
import { suggestionsFor } from '../../../src/panels/find/suggestions.ts';
import { networkNames } from '../../core/support.ts';

describe('what a name may begin with', () => {
  it.each(networkNames)('leads to cells that there are: %s', (name) => {
    for (const text of ['', 'dE/d'])
      for (const { start, first, last } of suggestionsFor(networks[name], text)) {
        expect(first.startsWith(start)).toBe(true);
        for (const cell of [first, last])
          expect(refOfName(networks[name], cell)).not.toHaveProperty('problem');
      }
  });

  it('is every tensor before anything is written, and of those what begins so far', () => {
    const starts = (text: string) => suggestionsFor(networks.kernel, text).map(({ start }) => start);
    expect(starts('')).toHaveLength(networks.kernel.tensors.length);
    expect(starts('w1')).toEqual(['w1cnn[', 'w12[', 'dE/dw1cnn[', 'dE/dw12[']);
    expect(starts('w12[8')).toEqual(['w12[', 'dE/dw12[']);
    expect(starts('dE/dh2')).toEqual(['dE/dh2i[', 'dE/dh2o[']);
    expect(starts('q')).toEqual([]);
  });
});
