import { expect, it } from 'vitest';
import { beginningOf } from '../../../../src/panels/share/numbers/beginning.ts';

it('a text that a field can show is shown whole', () => {
  expect(beginningOf('a\nb\n')).toEqual({ shown: 'a\nb\n', cut: null });
});

it('of a longer one whole lines are shown, and how many these are of how many', () => {
  const text = 'x'.repeat(99).concat('\n').repeat(3000);
  const { shown, cut } = beginningOf(text);
  expect(shown.length).toBeLessThanOrEqual(100_001);
  expect(shown.endsWith('\n')).toBe(true);
  expect(text.startsWith(shown)).toBe(true);
  expect(cut).toEqual({ shown: shown.length / 100, lines: 3000 });
});
