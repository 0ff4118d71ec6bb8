import { describe, expect, it } from 'vitest';
import type { MatchFacts } from '../../../src/core/index.ts';
import { programSentences } from '../../../src/panels/saved/programTold.ts';
import { viewWordsIn } from '../words.ts';

const plain: MatchFacts = {
  types: ['F64'],
  taken: [{ tensor: 'w12', from: 'w12', isByName: true }],
  transposed: [],
  mapsLast: [],
  regrouped: [],
  square: [],
  zeroBiases: [],
  ignored: [],
};
const told = { name: 'mine', file: 'mine.npz', network: 'kernel', isOther: false, isOpen: true };

function said(facts: Partial<MatchFacts>, more: Partial<typeof told> = {}): string[] {
  return programSentences({ ...told, ...more, facts: { ...plain, ...facts } }, viewWordsIn('en'), 'en');
}

describe('of weights that one saved oneself', () => {
  it('little is told where all is as here', () => {
    expect(said({})).toEqual([
      'Matched by name: w12.',
      'Its numbers are F64 and were taken to the last bit.',
    ]);
  });

  it('all is told that had to be known to read them', () => {
    const all = said(
      {
        types: ['F16', 'F32'],
        taken: [
          { tensor: 'w1cnn', from: 'conv', isByName: false },
          { tensor: 'w12', from: 'w12', isByName: true },
        ],
        transposed: ['w12', 'w2'],
        mapsLast: ['w1cnn'],
        regrouped: ['w12'],
        square: ['w2', 'w3'],
        zeroBiases: ['fc1.bias'],
        ignored: ['steps'],
      },
      { isOther: true },
    ).join('\n');
    expect(all).toMatch(/fit the network "One kernel" and not the one that was open/);
    expect(all).toMatch(/by shape and order.*: w1cnn ← conv, w12\./);
    expect(all).toMatch(/numbers are F16, F32\./);
    expect(all).toMatch(/as PyTorch does.*: w12, w2\./);
    expect(all).toMatch(/as Keras does.*: w1cnn\./);
    expect(all).toMatch(/map by map.*: w12\./);
    expect(all).toMatch(/taken as transposed.*: w2\./);
    expect(all).toMatch(/taken as they are.*: w3\./);
    expect(all).toMatch(/all zero.*: fc1\.bias\./);
    expect(all).toMatch(/Not weights, left out: steps\./);
  });

  it('those that are not open yet are said to be so', () => {
    const all = said({}, { isOther: true, isOpen: false }).join('\n');
    expect(all).toMatch(/not in use, because "One kernel" is being trained/);
    expect(all).not.toMatch(/is open now/);
  });

  it('the same is told in Chinese', () => {
    const facts = { ...plain, square: ['w2'], transposed: ['w2'], ignored: ['steps'] };
    const chinese = programSentences({ ...told, isOther: true, facts }, viewWordsIn('zh'), 'zh');
    expect(chinese).toHaveLength(6);
    for (const sentence of chinese) expect(sentence).toMatch(/。$/);
  });
});
