import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words as en } from '../../../src/app/language/en/page.ts';
import { showLanguage, startLanguage } from '../../../src/app/language/i18n.ts';
import { words as zh } from '../../../src/app/language/zh/page.ts';

const documentElement = { lang: '' };
beforeEach(() => {
  vi.stubGlobal('document', { documentElement });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the language of the page', () => {
  it('starts as wanted and changes both ways, and the document says which it is', async () => {
    startLanguage();
    await showLanguage('zh');
    expect(i18next.t('input.clear')).toBe(zh.input.clear);
    expect(documentElement.lang).toBe('zh-Hans');
    await showLanguage('en');
    expect(i18next.t('input.clear')).toBe(en.input.clear);
    expect(documentElement.lang).toBe('en');
    await showLanguage('zh');
    expect(i18next.t('input.clear')).toBe(zh.input.clear);
  });

  it('stays as it was asked for last, though the words of another come late', async () => {
    startLanguage();
    const late = showLanguage('zh');
    await showLanguage('en');
    await late;
    expect(i18next.t('input.clear')).toBe(en.input.clear);
  });

  it('puts numbers into texts as they are: counting changes no words', async () => {
    startLanguage();
    await showLanguage('en');
    for (const count of [0, 1, 2, 1000])
      expect(i18next.t('why.others', { count })).toBe(en.why.others.replace('{{count}}', String(count)));
  });
});
