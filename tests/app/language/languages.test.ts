import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadWords, showLanguage, startLanguage } from '../../../src/app/language/i18n.ts';
import { pageWords } from '../../../src/panels/words/words.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { flat } from './flat.ts';
import { viewWords } from './viewWords.ts';

const folder = join(import.meta.dirname, '../../../src/app/language');
const folders = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());

describe('a language', () => {
  it('is one folder of its name: the words of the page, and a file a view', () => {
    expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
    for (const language of LANGUAGES) expect(existsSync(join(folder, language, 'index.ts'))).toBe(true);
  });

  it.each(LANGUAGES)('%s has all words of all views', (language) => {
    expect([...flat(viewWords(language)).keys()]).toEqual([...flat(viewWords('en')).keys()]);
  });
});

describe('the words of a view', () => {
  beforeEach(async () => {
    vi.stubGlobal('document', { documentElement: {} });
    startLanguage();
    await showLanguage('en');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  /** Whether the words of a view are there in a language. */
  const has = (language: string, view: string): boolean => {
    const shown = pageWords.locale;
    pageWords.activate(language);
    const keys = [...flat(viewWords(language)).keys()].filter((key) => key.startsWith(`${view}.`));
    const isThere = keys.some((key) => pageWords.template('views', key) !== undefined);
    pageWords.activate(shown);
    return isThere;
  };

  it('come with it in the language that is shown, and in another when that is chosen', async () => {
    await loadWords(['route']);
    expect([has('en', 'route'), has('en', 'flow'), has('zh', 'route')]).toEqual([true, false, false]);
    await showLanguage('zh');
    expect([has('zh', 'route'), has('zh', 'flow')]).toEqual([true, false]);
  });

  it('come in both languages where one is on its way', async () => {
    const change = showLanguage('zh');
    await loadWords(['products']);
    expect([has('en', 'products'), has('zh', 'products')]).toEqual([true, true]);
    await change;
  });
});
