import { describe, expect, it } from 'vitest';
import { words as en } from '../../../src/app/language/en/allWords.ts';
import { viewWords } from './viewWords.ts';
import { words as zh } from '../../../src/app/language/zh/page.ts';
import { i18nIn, ONE_OF_SEVERAL } from '../../panels/words.ts';
import { flat, placeholders } from './flat.ts';
import { gluedIn, namesIn, sources } from './uses.ts';

const english = new Map([...flat(en), ...flat(viewWords('en'))]);
const chinese = new Map([...flat(zh), ...flat(viewWords('zh'))]);
const code = sources();

/** A text without what is put into it. */
const bare = (text: string): string => text.replace(/\{\{\w+(, e?s)?\}\}/g, '');
const named = (found: ReadonlyMap<string, string>): string[] =>
  [...found].map(([key, text]) => `${key}: ${text}`);
const those = (texts: ReadonlyMap<string, string>, is: (text: string, key: string) => boolean): string[] =>
  named(new Map([...texts].filter(([key, text]) => is(text, key))));

describe('every text', () => {
  it('is used somewhere', () => {
    const patterns = [...code.values()].flatMap(namesIn);
    const unused = [...english.keys()].filter((key) => {
      const name = key.replace(/_(one|other)$/, '');
      return !patterns.some((pattern) => pattern.test(name));
    });
    expect(unused).toEqual([]);
  });

  it('has the same placeholders in both languages', () => {
    for (const [key, text] of english)
      expect(`${key} ${placeholders(chinese.get(key) ?? '')}`).toBe(`${key} ${placeholders(text)}`);
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  it('names controls that exist where it stands in quotation marks', () => {
    for (const [texts, quoted] of [
      [english, /"([^"]+)"/g],
      [chinese, /“([^“”]+)”/g],
    ] as const) {
      const labels = new Set(Array.from(texts.values(), (text) => text.replace(/\{\{\w+(, e?s)?\}\}/g, '…')));
      const unknown = [...texts].flatMap(([key, text]) =>
        Array.from(text.matchAll(quoted), ([, name]) => name)
          .filter((name) => !name.includes('{{') && !labels.has(name) && !QUOTATIONS.includes(name))
          .map((name) => `${key}: ${name}`),
      );
      expect(unknown).toEqual([]);
    }
  });
});

/** What stands in quotation marks and is no control: a work that is named, a difference that is squared. */
const QUOTATIONS = ['cnn突破七', '实际输出与期望输出之差'];

/** Numbers that no network, file or setting changes, by what they belong to. */
const CONSTANTS: Readonly<Record<string, RegExp>> = {
  'ask.hint.notANumber': /^0 012 1 2 3$/, // ways to write a number
  'ask.mistake.kernelFromOne.weight': /^0 1$/,
  'ask.mistake.kernelFromOne.rowAndColumn': /^0 1$/,
  'ask.mistake.countedFromOne': /^0 1$/,
  'ask.mistake.forgotHalf': /^1 2 2$/,
  'input.scoresNote': /^0 1 1$/, // what σ gives
  'stages.fitted': /^20 20$/, // MNIST's own preparation
  'stages.centred': /^28 28$/,
  'stages.mass': /^28 28$/,
  'stages.averaged': /^28 28$/,
  'typeValue.hint.pixel': /^0 1$/, // paper and ink
  'typeValue.hint.target': /^0 1$/, // what outputs can be
  'typeValue.range.pixel': /^0 1$/,
  'typeValue.range.target': /^0 1$/,
  'picture.read.unit': /^0 1$/, // paper and ink
  'picture.read.byte': /^0 255$/,
  'picture.problem.outOfRange': /^0 1 0 255$/,
  'block.sigmoid': /^0 1$/, // what σ gives
  'phase.sigmoid': /^0 1$/,
  'caption.sigmoid': /^0 1$/,
  'names.meaning.image': /^0 1$/, // paper and ink
  'names.meaning.squashed': /^0 1$/, // what σ gives
  'names.meaning.hidden': /^0 1$/,
  'names.signMeaning.sigma': /^0 1$/,
  'names.phaseMeaning.sigmoid': /^0 1$/,
  'names.meaning.target': /^1 0$/,
  'names.signMeaning.toOne': /^0$/,
  'names.gradientMeaning.error': /^1$/, // dE/dE
  'flow.blockedDetail': /^0 1$/, // the blackest pixel
  'whatIf.ripple.sigmoid': /^1 4$/, // the steepest slope of σ
  'mistakes.interval': /^95$/, // the usual interval
  'mine.damaged.label': /^0 9$/, // digits
  'mine.damaged.time': /^1970$/,
  'run.batchBad': /^1$/,
  'turned.mathematics': /^180$/, // degrees
  'turned.books': /^180$/,
};
/** The names of the networks and of a choice count their parts. */
const NAMED = [
  'header.kernel',
  'header.fourLayer',
  'header.oneEpoch',
  'formulas.kernel',
  'formulas.fourLayer',
];

describe('numbers in sentences', () => {
  it('are put in, but for those that nothing changes', () => {
    const typed = ([key, text]: [string, string]): string[] => {
      const numbers = (bare(text).match(/\d+/g) ?? []).filter((number) => number !== '0' || key in CONSTANTS);
      const known = CONSTANTS[key]?.test(numbers.join(' ')) ?? numbers.length === 0;
      return known || NAMED.includes(key) ? [] : [`${key}: ${text}`];
    };
    expect([...english, ...chinese].flatMap(typed)).toEqual([]);
  });

  it('are not written out in words either', () => {
    const words = /\b(two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)\b/i;
    const free = [...NAMED, 'why.tie']; // "two or more are equal"
    expect(those(english, (text, key) => !free.includes(key) && words.test(bare(text)))).toEqual([]);
    const chineseWords = /[三四五六七八九十百千]/;
    const freeChinese = [...NAMED, 'mine.trainBoth']; // "a tenth"
    expect(
      those(
        chinese,
        (text, key) => !freeChinese.includes(key) && chineseWords.test(text.replace(/cnn突破七|第七篇/g, '')),
      ),
    ).toEqual([]);
  });
});

describe('Chinese', () => {
  const signs = /σ\([^)]*\)|\[[^\]]*\]/g; // formulas keep their own brackets

  it('has no English words but names and signs', () => {
    const known =
      /^(ConvScope|MNIST|JSON|CSV|SVG|PNG|GIF|JPEG|MB|NaN|PyTorch|NumPy|Keras|Wilson|[Ss]oftmax|σ|dE|ds|[A-Za-z])$/;
    const foreign = [...chinese].flatMap(([key, text]) =>
      (
        bare(text)
          .replace('cnn突破七', '')
          .match(/[A-Za-z]\w*/g) ?? []
      )
        .filter((word) => !known.test(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has full-width punctuation', () => {
    expect(those(chinese, (text) => /[(),;:?!"]|\.$/.test(bare(text).replace(signs, '')))).toEqual([]);
  });

  it('has one word for one thing', () => {
    const instead: Record<string, RegExp> = {
      准确率: /正确率/,
      加载: /载入/,
      固定: /钉/,
      '最大值（所在的单元格）': /获胜|胜者|落选|败给/,
      '单元格，隐藏神经元': /单元(?!格)|一格/,
      与之相乘的像素: /遇到/,
      网络图: /舞台/,
      折点: /拐点/,
      '导数；斜率只说曲线': /σ[^，。]*斜率/,
      写: /(?<!笔)画/,
      '0 号权重': /权重 0/,
      扰动: /微调/,
      识别: /答成|答对|回答.*数字/,
    };
    for (const [word, other] of Object.entries(instead))
      expect(
        those(chinese, (text) => other.test(text)),
        `${word}`,
      ).toEqual([]);
  });

  it('uses the words of the field', () => {
    const all = [...chinese.values()].join('\n');
    for (const word of ['反向传播', '链式法则', '混淆矩阵', '准确率', '神经元']) expect(all).toContain(word);
  });
});

/** What is put in and counts something. */
const COUNTS = new Set([
  'count',
  'terms',
  'changed',
  'before',
  'survive',
  'others',
  'shown',
  'most',
  'speed',
  'pools',
]);
/** Never one: outputs, and what is told in other words where it is one. */
const NEVER_ONE =
  /^(input\.scoresNote|phase\.(error\w*|outputDelta\w*)|caption\.(error|routeAll)|why\.belongsToAll|update\.applyMany|route\.met|formulas\.(adds|everyText|everyLast)|whatIf\.ripple\.oneUnit|notice\.digitsFull|ask\.question\.(winner|metPooled)|ask\.\w+\.allCells|mine\.refused\.tooMany|.*_other)$/;

describe('English', () => {
  it('has straight quotation marks', () => {
    expect(those(english, (text) => /[“”‘’]/.test(text))).toEqual([]);
  });

  it('counts one of a thing by the word for one', () => {
    const words = i18nIn('en');
    const say = (key: string, values: Record<string, string>): string =>
      words.text(words.template('page', key, values) === undefined ? 'views' : 'page', key, values);
    const wrong = [...english.keys()].flatMap((key) => {
      if (NEVER_ONE.test(key) || key.endsWith('_one')) return [];
      const named = Array.from((english.get(key) ?? '').matchAll(/\{\{(\w+)/g), ([, name]) => [
        name,
        COUNTS.has(name) ? '1' : '…',
      ]);
      const text = say(key, Object.fromEntries(named));
      return ONE_OF_SEVERAL.test(text) ? [`${key}: ${text}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has one word for one thing', () => {
    const instead: Record<string, RegExp> = {
      'bug, or misread digit': /mistake/i,
      'network diagram': /\bstage\b/i,
      'target digit': /\bwanted\b/i,
      'built-in': /\bshipped\b/i,
      'largest of its pool': /\bwinner|loser/i,
      'weighted patch': /\bstamp|\bpile/i,
      accuracy: /right answers|\brightly\b/i,
      continue: /\bgo on\b/i,
    };
    for (const [word, other] of Object.entries(instead))
      expect(
        those(english, (text) => other.test(bare(text))),
        word,
      ).toEqual([]);
  });
});

describe('sentences', () => {
  it('are not glued together with a blank, which Chinese does not set', () => {
    const glued = [...code].flatMap(([file, text]) => gluedIn(text).map((found) => `${file}: ${found}`));
    expect(glued).toEqual([]);
  });
});
