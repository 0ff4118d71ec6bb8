import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words as en } from '../../../src/app/language/en/allWords.ts';
import { loadLaterWords, showLanguage, startLanguage } from '../../../src/app/language/i18n.ts';
import { words as zh } from '../../../src/app/language/zh/page.ts';
import { translationOf } from '../../../src/panels/words/translation.ts';
import { pageWords } from '../../../src/panels/words/words.ts';

const t = translationOf(pageWords, 'page');
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
    expect(t('input.clear')).toBe(zh.input.clear);
    expect(documentElement.lang).toBe('zh-Hans');
    await showLanguage('en');
    expect(t('input.clear')).toBe(en.input.clear);
    expect(documentElement.lang).toBe('en');
    await showLanguage('zh');
    expect(t('input.clear')).toBe(zh.input.clear);
  });

  it('stays as it was asked for last, though the words of another come late', async () => {
    startLanguage();
    const late = showLanguage('zh');
    await showLanguage('en');
    await late;
    expect(t('input.clear')).toBe(en.input.clear);
  });

  it('puts numbers into texts with the thousands of the language, and ends an English noun by how many there are', async () => {
    startLanguage();
    await showLanguage('en');
    await loadLaterWords();
    const terms = [0, 1, 2, 1000].map((count) => t('why.terms', { count }));
    expect(terms).toEqual([
      '0 terms, largest first',
      '1 term, largest first',
      '2 terms, largest first',
      '1,000 terms, largest first',
    ]);
    await showLanguage('zh');
    expect(t('why.terms', { count: 1000 })).toContain('1,000 ');
    await showLanguage('en');
  });
});
