import { describe, expect, it } from 'vitest';
import { networks } from '../../../src/core/index.ts';
import { stageBlocks } from '../../../src/panels/stage/layout.ts';
import { leastWidth, openBlocks } from '../../../src/panels/stage/openBlocks.ts';
import { stageTracks } from '../../../src/panels/stage/tracks.ts';
import { networkNames } from '../../core/support.ts';

const nothing = (): undefined => undefined;

describe.each(networkNames)('the blocks of the stage (%s)', (name) => {
  const blocks = stageBlocks(networks[name]);
  const all = blocks.map(() => true);

  it('hold every tensor that has a map, once', () => {
    const shown = blocks.flatMap(({ columns }) => columns.map(({ value }) => value.tensor));
    expect(new Set(shown).size).toBe(shown.length);
    expect(blocks.every(({ columns }) => columns.length > 0)).toBe(true);
  });

  it('are all open where there is room for all', () => {
    expect(openBlocks({ blocks, width: 3000, wanted: [], byHand: nothing })).toEqual(all);
  });

  it('are folded but for that of the step where there is none', () => {
    for (const n of blocks.keys()) {
      const isOpen = openBlocks({ blocks, width: 0, wanted: [n], byHand: nothing });
      expect(isOpen).toEqual(all.map((_, other) => other === n));
    }
  });

  it('stay as the reader wants them, whatever the step', () => {
    for (const byHand of [true, false])
      for (const width of [0, 3000]) {
        const isOpen = openBlocks({
          blocks,
          width,
          wanted: [0],
          byHand: (n) => (n === 0 ? byHand : undefined),
        });
        expect(isOpen[0]).toBe(byHand);
      }
  });

  it('open no further than they have room', () => {
    for (let width = 0; width < 1500; width += 50) {
      const isOpen = openBlocks({ blocks, width, wanted: [], byHand: nothing });
      const least = blocks.reduce((sum, block, n) => sum + (isOpen[n] ? leastWidth(block) : 0), 0);
      expect(least).toBeLessThanOrEqual(Math.max(width, 0));
    }
  });

  it('stand side by side in the columns of one grid', () => {
    const isOpen = blocks.map((_, n) => n % 2 === 0);
    const { template, starts, spans } = stageTracks(blocks, isOpen, 900);
    starts.forEach((start, n) => {
      if (n > 0) expect(start).toBe(starts[n - 1] + spans[n - 1] + 1);
    });
    expect(template.match(/px(?! *,)|fr\)/g)).toHaveLength((starts.at(-1) ?? 0) + (spans.at(-1) ?? 0) - 1);
  });
});
