import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/panels/mine/DigitList.tsx';
import { importText, type ImportOutcome } from '../../../src/panels/mine/importText.ts';
import { MinePanel, type MinePanelProps } from '../../../src/panels/mine/MinePanel.tsx';
import { markupIn } from '../markup.tsx';
import { viewWordsIn } from '../words.ts';
import { DigitsChoice } from '../../../src/panels/train/DigitsChoice.tsx';

const nothing = (): void => undefined;
const image = new Uint8Array(196);
const digits = [7, 1, 7].map((label, n) => ({ id: `id ${n}`, label, image, drawnAt: 10 - n }));

const panel: MinePanelProps = {
  digits,
  answers: new Map(digits.map(({ id }) => [id, 7])),
  chosen: null,
  removed: 0,
  isRead: true,
  failure: null,
  importing: null,
  imported: null,
  theme: 'light',
  onShow: nothing,
  onRelabel: nothing,
  onRemove: nothing,
  onRemoveAll: nothing,
  onUndo: nothing,
  onExport: nothing,
  onImport: nothing,
};

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const html = (props: Partial<MinePanelProps>): string => markupIn('en', <MinePanel {...panel} {...props} />);
/** The names of the buttons that have nothing to do. */
const off = (markup: string): string[] =>
  Array.from(markup.matchAll(/<button[^>]* aria-disabled="true"[^>]*>(.*?)<\/button>/g), ([, inside]) =>
    textOf(inside).trim(),
  );

describe('the list of one’s own digits', () => {
  it('is grouped by label, the oldest first, each with what the network answers', () => {
    const answers = new Map([
      ['id 0', 7],
      ['id 1', 7],
      ['id 2', 4],
    ]);
    const groups = groupsOf(digits, answers);
    const told = groups.map(([label, all]) => [label, ...all.map(({ digit, answer }) => [digit.id, answer])]);
    expect(told).toEqual([
      [1, ['id 1', 7]],
      [7, ['id 2', 4], ['id 0', 7]],
    ]);
  });

  it('tells how many are answered rightly, and marks those that are not', () => {
    expect(textOf(html({}))).toContain('Your digits: 3. The weights in use classify 2 of them correctly.');
    expect(html({})).toContain('aria-label="Your 1, number 1, read as 7"');
    expect(html({}).match(/class="wrong"/g)).toHaveLength(1);
  });

  it('says what to do while there are none, and does not claim so before it has looked', () => {
    expect(textOf(html({ digits: [] }))).toContain('None yet. Draw a digit');
    expect(textOf(html({ digits: [], isRead: false }))).toContain('Looking for digits of earlier visits');
  });

  it('has no button on that has nothing to do', () => {
    expect(off(html({}))).toEqual(['Delete', 'Bring back']);
    expect(off(html({ chosen: digits[0], removed: 2 }))).toEqual([]);
    expect(off(html({ digits: [], answers: null }))).toEqual([
      'Export',
      'Delete all',
      'Delete',
      'Bring back',
    ]);
    expect(off(html({ importing: { done: 0, of: null } }))).toContain('Import');
    expect(html({ importing: { done: 30, of: 100 } })).toMatch(/<progress[^>]* value="30" max="100"/);
  });

  it('says plainly that nothing is kept, and why', () => {
    expect(textOf(html({ failure: 'full' }))).toContain('no room left');
    expect(textOf(html({ failure: 'forbidden' }))).toContain('stores nothing');
  });
});

describe('what an import came to', () => {
  const refusals: ImportOutcome[] = [
    { kind: 'unreadable' },
    { kind: 'tooLarge', bytes: 12_300_000, most: 8_000_000 },
    { kind: 'notJson' },
    { kind: 'notDigits' },
    { kind: 'version', version: 2, known: 1 },
    { kind: 'damaged', part: 'list', where: 'digits', came: '–' },
    { kind: 'damaged', part: 'label', where: 'digits.3.label', came: '12' },
    { kind: 'damaged', part: 'time', where: 'digits.3.drawnAt', came: '"noon"' },
    { kind: 'damaged', part: 'digit', where: 'digits.3.strokes.0.1', came: '{…}' },
    { kind: 'tooManyPoints', digit: 4, points: 5000, most: 4000 },
    { kind: 'blank', digit: 4 },
    { kind: 'tooMany', count: 1001, most: 1000 },
  ];

  it.each(['en', 'zh'] as const)('is told in words, every refusal with what to do: %s', (language) => {
    const t = viewWordsIn(language);
    for (const refusal of refusals) {
      const text = importText(refusal, t);
      expect(text).not.toMatch(/\{\{|mine\.|saved\./);
      if (language === 'zh') expect(text).not.toMatch(/[a-z]{3,} [a-z]{2,} /); // no English sentence inside
      expect(text.endsWith(language === 'en' ? 'Nothing was changed.' : '没有改动任何内容。')).toBe(true);
    }
    expect(importText(refusals[1], t)).toMatch(/12\.3 MB.*8 MB/);
  });
});

describe('the choice of the digits to train on', () => {
  const choice = (count: number, isBusy = false): string =>
    markupIn('en', <DigitsChoice value="shipped" count={count} isBusy={isBusy} onChange={nothing} />);
  const disabled = (markup: string): number => markup.match(/<input[^>]* disabled=""/g)?.length ?? 0;

  it('offers one’s own only where there are some, with their number', () => {
    expect(disabled(choice(0))).toBe(2);
    expect(disabled(choice(12))).toBe(0);
    expect(choice(12)).toContain('aria-label="Mine (12)"');
    expect(disabled(choice(12, true))).toBe(3);
  });
});
