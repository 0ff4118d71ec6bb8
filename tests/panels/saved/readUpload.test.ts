import { describe, expect, it } from 'vitest';
import { createWeights, networks, serializeWeights } from '../../../src/core/index.ts';
import { LARGEST_FILE, readUpload, type UploadProblem } from '../../../src/panels/saved/readUpload.ts';
import { refusalText } from '../../../src/panels/saved/refusalText.ts';
import { viewWordsIn } from '../words.ts';

const weights = createWeights(networks.kernel, 3);
const good = serializeWeights({
  network: 'kernel',
  weights,
  seed: 3,
  trained: { digits: 9000, epochs: 2 },
  accuracy: { validation: 0.9, of: 1000 },
});
const upload = (text: string, name = 'mine.json') =>
  readUpload({ name, size: text.length, text: () => Promise.resolve(text) });

interface Content {
  network: string;
  tensors: Record<string, number[]>;
}

/** The good file with something done to it. */
function spoilt(spoil: (content: Content) => void): string {
  const content = JSON.parse(good) as Content;
  spoil(content);
  return JSON.stringify(content);
}

describe('a file that is uploaded', () => {
  it('brings its weights to the last bit, under its name', async () => {
    expect(await upload(good)).toMatchObject({ name: 'mine', file: { network: 'kernel', weights, seed: 3 } });
  });

  it('that is too large is not even opened', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('was opened'));
    const size = LARGEST_FILE + 1;
    const problem = { kind: 'tooLong', characters: size, most: LARGEST_FILE };
    expect(await readUpload({ name: 'huge.json', size, text })).toEqual({ problem, file: 'huge.json' });
  });

  it.each<[string, string, UploadProblem, RegExp]>([
    ['cut off', good.slice(0, 5000), { kind: 'notJson' }, /cut off or damaged/],
    ['empty', ' ', { kind: 'empty' }, /is empty/],
    ['of something else', '{"a": 1}', { kind: 'notWeights' }, /holds no ConvScope weights/],
    [
      'of another version',
      good.replace('"version": 1', '"version": "2"'),
      { kind: 'version', came: '"2"', known: 1 },
      /\("2"\); this page reads version 1\. Open it/,
    ],
    [
      'of another network',
      spoilt((content) => (content.network = 'leNet')),
      { kind: 'network', came: '"leNet"', known: Object.keys(networks) },
      /network that this page does not have \("leNet"\)/,
    ],
    [
      'of another network in disguise',
      spoilt((content) => (content.network = 'fourLayer')),
      { kind: 'unknownTensor', came: '"w1cnn"', expected: ['w1', 'w12', 'w2'] },
      /weights called "w1cnn", and the network has w1, w12, w2 alone/,
    ],
    [
      'a tensor short',
      spoilt(({ tensors }) => tensors['w12'].pop()),
      { kind: 'length', tensor: 'w12', expected: 2000, came: '1999' },
      /w12 has 2,?000 weights, and the file gives 1,?999/,
    ],
    [
      'without tensors',
      good.replace('"tensors"', '"tenors"'),
      { kind: 'noTensors', came: '–' },
      /missing or damaged \(–\)/,
    ],
    [
      'no number',
      good.replace(/"w2": \[[^,]+,/, '"w2": [null,'),
      { kind: 'notFinite', cell: 'w2[0]', came: 'null' },
      /w2\[0\] is no number: null/,
    ],
    [
      'full of tensors',
      spoilt(({ tensors }) => {
        for (let n = 0; n < 3000; n += 1) tensors[`t${n}`] = [n];
      }),
      { kind: 'unknownTensor', came: '"t0"', expected: ['w1cnn', 'w12', 'w2'] },
      /called "t0"/,
    ],
    [
      'after the prototype',
      good.replace('"tensors": {', '"tensors": { "__proto__": [1],'),
      { kind: 'unknownTensor', came: '"__proto__"', expected: ['w1cnn', 'w12', 'w2'] },
      /called "__proto__"/,
    ],
    [
      'beyond all reason',
      spoilt(({ tensors }) => (tensors['w2'][7] = 1e308)),
      { kind: 'tooLarge', cell: 'w2[0,7]', value: 1e308 },
      /w2\[0,7\] = 1×10³⁰⁸ is larger/,
    ],
  ])(
    'that is %s is refused, and what was wrong and what to do is said',
    async (_what, text, problem, said) => {
      const refused = await upload(text);
      expect(refused).toEqual({ problem, file: 'mine.json' });
      if (!('problem' in refused)) return;
      const english = refusalText(refused, viewWordsIn('en'), 'en');
      expect(english).toContain('"mine.json"');
      expect(english).toMatch(said);
      expect(english).toMatch(/(Choose a file .*|save it again)\. Nothing was changed\.$/);
      const chinese = refusalText(refused, viewWordsIn('zh'), 'zh');
      expect(chinese).toMatch(/“mine\.json”.*请.*。没有改动任何内容。$/);
      expect(chinese).not.toMatch(/[a-z]{3,} [a-z]{2,} /); // no English sentence inside
    },
  );

  it('that the browser cannot read is told of', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('the disk was taken out'));
    expect(await readUpload({ name: 'a.json', size: 10, text })).toEqual({
      problem: { kind: 'unreadable' },
      file: 'a.json',
    });
  });
});
