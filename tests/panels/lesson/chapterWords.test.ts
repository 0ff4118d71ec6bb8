import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasCell, networks, type Ref } from '../../../src/core/index.ts';
import { words as en } from '../../../src/app/language/en/allWords.ts';
import { words as zh } from '../../../src/app/language/zh/page.ts';
import type { ChapterWords, Piece, Sentence } from '../../../src/panels/lesson/chapter.ts';
import { loadChapter } from '../../../src/panels/lesson/chapterFiles.ts';
import { CHAPTERS, type ChapterId } from '../../../src/store/lesson/chapters.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { loadSamples } from '../../../src/store/input/samples.ts';
import { chapterStore, seenIn } from './chapterStore.ts';

await loadSamples();
const chapters = await Promise.all(
  CHAPTERS.map(async (id) => {
    const chapter = await loadChapter(id);
    return { id, chapter, seen: seenIn(chapterStore(id, chapter)) };
  }),
);

const views = import.meta.glob<{ words: unknown }>('../../../src/app/language/*/views/*.ts', { eager: true });

function sentencesOf({ text, task, found, keep }: ChapterWords): Sentence[] {
  return [...text, task, found, keep];
}

function cellsOf(words: ChapterWords): Ref[] {
  return sentencesOf(words)
    .flat()
    .flatMap((piece) => (typeof piece === 'object' && 'cell' in piece ? [piece.cell] : []));
}

function cellNames(words: ChapterWords): string[] {
  return [...new Set(cellsOf(words).map(({ tensor, index, of }) => `${of} ${tensor}[${index}]`))].toSorted();
}

/** A cell whose number may be missing is a sign; all else is words. */
function toldOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return typeof piece === 'object' && 'cell' in piece && piece.hasValue ? '#' : ' a formula ';
}

/** A sentence as plain text; what stands in between counts as one word, or one sign. */
function plain(sentence: Sentence): string {
  return sentence.map((piece: Piece) => (typeof piece === 'string' ? piece : '#')).join('');
}

const source = (id: ChapterId): string =>
  readFileSync(join(import.meta.dirname, `../../../src/panels/lesson/chapters/${id}.ts`), 'utf8');

/** Texts that stand in a file's code as they will be read: of templates what stands between their holes. Imports are left out. */
function textsIn(code: string): string[] {
  const texts: string[] = [];
  let rest = code.replaceAll(/^import[^;]*;$/gm, '').replaceAll(/\/\*\*?.*?\*\//gs, '');
  const quote = /['"`]/;
  for (let at = rest.search(quote); at >= 0; at = rest.search(quote)) {
    const { text, end } = read(rest, at);
    texts.push(...text);
    rest = rest.slice(end);
  }
  return texts;
}

/** The text that begins at a quotation mark, with those in the holes of a template. */
function read(code: string, from: number): { text: string[]; end: number } {
  const mark = code[from];
  const text: string[] = [''];
  let at = from + 1;
  while (code[at] !== mark) {
    if (mark === '`' && code.startsWith('${', at)) {
      let depth = 1;
      at += 2;
      while (depth > 0) {
        if (`'"\``.includes(code[at])) {
          const inner = read(code, at);
          text.push(...inner.text);
          at = inner.end;
          continue;
        }
        if (code[at] === '{') depth += 1;
        if (code[at] === '}') depth -= 1;
        at += 1;
      }
      text.push('');
      continue;
    }
    if (code[at] === '\\') {
      text[text.length - 1] += code[at];
      at += 1;
    }
    text[text.length - 1] += code[at];
    at += 1;
  }
  return { text, end: at + 1 };
}

/** Names of tensors and networks have digits of their own. */
const names = Object.values(networks).flatMap(({ name, tensors }) => [
  name,
  ...tensors.map((each) => each.name),
]);
const nameWithDigit = new RegExp(
  `(?<![A-Za-z0-9])(d[E]/d)?(${names.filter((name) => /\d/.test(name)).join('|')})(?![A-Za-z0-9])`,
  'g',
);

/** All texts of the page in a language. */
function labelsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(labelsOf) : [];
}

function pageLabels(language: (typeof LANGUAGES)[number]): Set<string> {
  const own = Object.entries(views).filter(([path]) => path.includes(`/${language}/`));
  return new Set(labelsOf([language === 'en' ? en : zh, ...own.map(([, { words }]) => words)]));
}

const MOST_WORDS = 100;
const MOST_SIGNS = 180;

describe.each(chapters)('the chapter $id', ({ id, chapter, seen }) => {
  const written = [null, seen].flatMap((known) =>
    LANGUAGES.map((language) => ({ language, known, words: chapter.words[language](known) })),
  );

  it('writes no number by hand', () => {
    const found = textsIn(source(id))
      .map((text) => text.replaceAll(nameWithDigit, ''))
      .filter((text) => /[0-9]/.test(text));
    expect(found).toEqual([]);
  });

  it('names cells that its network has', () => {
    const network = networks[chapter.stage.network];
    for (const { words } of written) {
      const missing = cellsOf(words).filter((ref) => !hasCell(network, ref));
      expect(missing).toEqual([]);
    }
  });

  it('says the same in both languages: as many paragraphs, and the same cells', () => {
    for (const known of [null, seen]) {
      const [first, ...others] = LANGUAGES.map((language) => chapter.words[language](known));
      for (const other of others) {
        expect(other.text.length).toBe(first.text.length);
        expect(cellNames(other)).toEqual(cellNames(first));
      }
    }
  });

  it('is short: two to four paragraphs, and a task', () => {
    for (const { language, words } of written) {
      expect(words.text.length).toBeGreaterThanOrEqual(2);
      expect(words.text.length).toBeLessThanOrEqual(4);
      const text = words.text.map(plain).join(' ');
      const size = language === 'zh' ? signsIn(text) : text.split(/\s+/).length;
      expect(size, `${language}: ${text}`).toBeLessThanOrEqual(language === 'zh' ? MOST_SIGNS : MOST_WORDS);
      for (const sentence of [words.task, words.found, words.keep]) expect(plain(sentence)).not.toBe('');
      expect(words.title).not.toBe('');
    }
  });

  it('prints every number: none is missing or infinite, and every formula is whole', () => {
    for (const { words } of written) {
      for (const piece of sentencesOf(words).flat()) {
        if (typeof piece === 'number') expect(Number.isFinite(piece)).toBe(true);
        else if (typeof piece === 'object' && 'real' in piece) expect(Number.isFinite(piece.real)).toBe(true);
        else if (typeof piece === 'object' && 'tex' in piece)
          expect(piece.tex).not.toMatch(/^$|undefined|NaN/);
      }
    }
  });

  it('calls buttons and views what the page calls them', () => {
    for (const { language, words } of written) {
      const labels = pageLabels(language);
      const called = Array.from(
        sentencesOf(words)
          .map(plain)
          .join(' ')
          .matchAll(/[“"]([^”"]+)[”"]/g),
        ([, label]) => label,
      );
      expect(called.filter((label) => !labels.has(label))).toEqual([]);
    }
  });

  it('has whole sentences also while the numbers of cells are not shown', () => {
    for (const { words } of written) {
      const said = sentencesOf(words).flatMap((sentence) => sentence.map(toldOf).join('').split(/[.。]/));
      // "Here E = 0.7" is a sentence, "Here E" is none
      const broken = said.filter(
        (each) => each.includes('#') && !/\p{L}+\P{L}+\p{L}+|\p{Script=Han}{3}/u.test(each),
      );
      expect(broken).toEqual([]);
    }
  });

  it('calls the network diagram by the name that the page has for it', () => {
    for (const { words } of written) expect(sentencesOf(words).map(plain).join(' ')).not.toMatch(/\bstage\b/);
  });

  it('praises nobody and raises no voice', () => {
    for (const { words } of written) expect(sentencesOf(words).map(plain).join(' ')).not.toMatch(/[!！]/);
  });
});

/** Han characters, and every run of other letters, numbers and holes as one. */
function signsIn(text: string): number {
  return Array.from(text.matchAll(/\p{Script=Han}|[A-Za-z0-9#]+/gu)).length;
}
