import { describe, expect, it } from 'vitest';
import { PositionStrip } from '../../../src/panels/transport/PositionStrip.tsx';
import { blockName } from '../../../src/panels/blockName.ts';
import { positionCount } from '../../../src/timeline/steps.ts';
import { networkNames } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';
import { markupIn } from '../markup.tsx';
import { wordsIn } from '../words.ts';

describe.each(networkNames)('the strip of the %s network as it is drawn', (name) => {
  it.each(['en', 'zh'] as const)(
    'has a short name for every phase, and a slider over all positions (%s)',
    (language) => {
      const timeline = timelines[name];
      const html = markupIn(
        language,
        <PositionStrip
          {...{ timeline, stepSize: 'cell', position: 0, caption: 'first' }}
          onChange={() => undefined}
          onFocus={() => undefined}
        />,
      );
      const names = Array.from(html.matchAll(/class="segment [^>]*>([^<]*)</g), ([, text]) => text);
      expect(names).toHaveLength(timeline.phases.length);
      for (const text of names) expect(text).toMatch(/^.{1,24}$/u);
      expect(names.filter((text) => text.startsWith('dE/d'))).toEqual([
        ...new Set(names.filter((text) => text.startsWith('dE/d'))),
      ]);
      expect(html).toContain(`max="${positionCount(timeline, 'cell') - 1}"`);
    },
  );

  it.each(['en', 'zh'] as const)(
    'has the name of every block over its phases, there and back (%s)',
    (language) => {
      const timeline = timelines[name];
      const t = wordsIn(language);
      const html = markupIn(
        language,
        <PositionStrip
          {...{ timeline, stepSize: 'block', position: 1, caption: 'second' }}
          onChange={() => undefined}
          onFocus={() => undefined}
        />,
      );
      const groups = Array.from(html.matchAll(/class="group ([^"]*)"[^>]*><span>([^<]*)</g));
      const names = timeline.blocks.map((block) => blockName(t, block));
      expect(new Set(names).size).toBe(names.length);
      expect(groups.map(([, , text]) => text)).toEqual([...names, ...names.toReversed(), '']);
      expect(groups.flatMap(([, classes], n) => (classes.includes('current') ? [n] : []))).toEqual([1]);
      expect(html).toContain(`max="${2 * names.length}"`);
    },
  );
});
