import { describe, expect, it } from 'vitest';
import { readKept } from '../../../src/store/keep/readKept.ts';

/** As the version before wrote it. */
const BEFORE = {
  version: 1,
  source: { kind: 'sample', id: 3 },
  wanted: 4,
  beneath: { source: { kind: 'drawing', strokes: [[{ x: 0.5, y: 0.25 }]] }, wanted: 2 },
  network: 'fourLayer',
  weightsChoice: 'random',
  stepSize: 'cell',
  position: 42,
  speed: 2,
  selected: { tensor: 'w1', index: 3, of: 'gradient' },
  language: 'zh',
  theme: 'dark',
  scales: 'shared',
  normalize: false,
  learningRate: 0.3,
  lens: 'flow',
  sideBySide: true,
  pins: { fourLayer: [{ tensor: 'w1', index: 4899 }] },
};

describe('what the version before kept', () => {
  it('is read whole, whatever is called otherwise by now', () => {
    const { version: _version, wanted, lens, beneath, pins: _pins, ...same } = BEFORE;
    expect(readKept({ getItem: () => JSON.stringify(BEFORE) })).toMatchObject({
      ...same,
      target: wanted,
      weightView: lens,
      history: { past: [{ held: { source: beneath.source, target: beneath.wanted } }] },
      pins: { fourLayer: [{ ref: { tensor: 'w1', index: 4899 } }] },
    });
  });
});
