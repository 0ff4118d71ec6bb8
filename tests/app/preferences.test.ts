import { afterEach, describe, expect, it, vi } from 'vitest';
import { preferredLanguage, preferredTheme, showTheme } from '../../src/app/preferences.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('on the first visit', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['ZH'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['de-DE', 'zh-CN', 'en'], 'zh'],
    [['de-DE', 'en'], 'en'],
    [['fr'], 'en'],
    [['zha', 'enm'], 'en'],
    [[], 'en'],
  ])('of someone who reads %j the page is in %s', (languages, expected) => {
    expect(preferredLanguage(languages)).toBe(expected);
  });

  it.each([
    [true, 'dark'],
    [false, 'light'],
  ])('the theme is the system’s (prefers dark: %s)', (matches, expected) => {
    const matchMedia = vi.fn(() => ({ matches }));
    vi.stubGlobal('window', { matchMedia });
    expect(preferredTheme()).toBe(expected);
    expect(matchMedia).toHaveBeenCalledWith('(prefers-color-scheme: dark)');
  });
});

it('the theme stands where the style sheet looks for it', () => {
  const dataset: Record<string, string> = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  showTheme('dark');
  expect(dataset).toEqual({ theme: 'dark' });
});
