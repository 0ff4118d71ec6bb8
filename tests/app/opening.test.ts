import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openingMarkup } from '../../src/app/opening/openingMarkup.tsx';
import { preferredLanguage } from '../../src/app/preferences.ts';
import { chapter } from '../../src/panels/lesson/chapters/weightedSums.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from '../../src/store/keep/keptStorage.ts';
import { LANGUAGES } from '../../src/store/state.ts';

const root = join(import.meta.dirname, '../..');
const start = readFileSync(join(root, 'public/start.js'), 'utf8');
const styles = readFileSync(join(root, 'src/app/opening/opening.css'), 'utf8');

interface Visit {
  readonly languages?: readonly string[];
  readonly isDark?: boolean;
  /** Behind the address. */
  readonly search?: string;
  readonly hash?: string;
  /** What the tab keeps, and the browser. */
  readonly tab?: Record<string, string>;
  readonly browser?: Record<string, string>;
}

/** What start.js says of a visit before anything is drawn. */
function said({
  languages = ['en'],
  isDark = false,
  search = '',
  hash = '',
  tab = {},
  browser = {},
}: Visit): Record<string, string> {
  const attributes: Record<string, string> = {};
  const storage = (items: Record<string, string>) => ({ getItem: (key: string) => items[key] ?? null });
  runInNewContext(start, {
    document: {
      documentElement: { setAttribute: (name: string, value: string) => (attributes[name] = value) },
      addEventListener: () => undefined,
    },
    window: { addEventListener: () => undefined },
    location: { search, hash },
    navigator: { languages },
    sessionStorage: storage(tab),
    localStorage: storage(browser),
    matchMedia: () => ({ matches: isDark }),
    CSS: { supports: () => true },
  });
  return attributes;
}

describe('before the page’s script has come', () => {
  it.each([['zh-CN', 'en'], ['ZH'], ['de-DE', 'zh-CN'], ['en-GB', 'zh'], ['fr'], ['zha', 'enm'], []])(
    'a first visit is greeted in the language that the page will have: %j, %j',
    (...languages) => {
      expect(said({ languages })['data-opening']).toBe(preferredLanguage(languages));
    },
  );

  it('nobody is greeted of whom something is kept, in the tab or the browser', () => {
    for (const key of [KEPT_STATE, KEPT_WEIGHTS]) {
      expect(said({ tab: { [key]: '{}' } })['data-opening']).toBe('none');
      expect(said({ browser: { [key]: '{}' } })['data-opening']).toBe('none');
    }
  });

  it('nobody is greeted who opens a link or a figure: it shows something else', () => {
    expect(said({ hash: '#m=1.x' })['data-opening']).toBe('none');
    expect(said({ hash: '#elsewhere' })['data-opening']).toBe('en');
    expect(said({ search: '?embed=now' })['data-opening']).toBe('none');
  });

  it('the page has the theme that was kept, else that of the system', () => {
    const browser = { [KEPT_STATE]: '{"theme":"light"}' };
    const tab = { [KEPT_STATE]: '{"theme":"dark"}' };
    expect(said({ isDark: true })['data-theme']).toBe('dark');
    expect(said({ isDark: false })['data-theme']).toBe('light');
    expect(said({ isDark: true, browser })['data-theme']).toBe('light');
    expect(said({ browser, tab })['data-theme']).toBe('dark');
    expect(said({ isDark: true, browser: { [KEPT_STATE]: 'broken' } })['data-theme']).toBe('dark');
  });

  it('index.html has the first chapter in every language, each with a rule that shows it', () => {
    for (const language of LANGUAGES) {
      expect(openingMarkup).toContain(chapter.words[language](null).title);
      expect(styles).toContain(`[data-opening='${language}'] .opening[data-language='${language}']`);
    }
  });
});
