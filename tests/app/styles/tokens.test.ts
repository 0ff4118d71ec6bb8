import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../fixtures/contrast.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/app/styles/tokens.css'), 'utf8');

/** The colours that a block of the style sheet sets: `--ink` to `#16181d`. */
function colorsIn(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(Array.from(block.matchAll(/--([\w-]+):\s*(#\w+);/g), ([, name, color]) => [name, color]));
}

const light = colorsIn(':root,\n  .paper');
const dark = new Map([...light, ...colorsIn(":root[data-theme='dark']")]);

/** What is written on what. */
const TEXTS: [ink: string, ground: string][] = [
  ...['ink', 'ink-2', 'forward', 'backward', 'update', 'error', 'positive', 'negative'].flatMap(
    (ink): [string, string][] => [
      [ink, 'card'],
      [ink, 'paper'],
    ],
  ),
  ['forward', 'forward-soft'],
  ['backward', 'backward-soft'],
];

/** What is drawn without a word, to be told from what it lies on: WCAG asks 3 : 1. */
const MARKS: [mark: string, ground: string][] = [
  ['line-strong', 'card'],
  ['focus', 'card'],
  ['focus', 'paper'],
  ['selected', 'card'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_theme, colors) => {
  const ratio = (a: string, b: string): number => contrast(colors.get(a) ?? 'none', colors.get(b) ?? 'none');

  it.each(TEXTS)('writes %s on %s with a contrast of 4.5 : 1 or more', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('draws %s on %s with a contrast of 3 : 1 or more', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('the dark theme sets every colour that the light one sets', () => {
  const missing = [...light.keys()].filter((name) => !colorsIn(":root[data-theme='dark']").has(name));
  expect(missing).toEqual([]);
});
