import { describe, expect, it } from 'vitest';
import type { FileProblem, MatchProblem } from '../../../src/core/index.ts';
import { refusalText } from '../../../src/panels/saved/refusalText.ts';
import { viewWordsIn } from '../words.ts';

const expected = ['(80, 10)', '(10, 80)'];

describe("a file of one's own program that is refused", () => {
  it.each<[string, FileProblem | MatchProblem, RegExp]>([
    ['too long', { kind: 'longFile', bytes: 2e8, most: 16e6 }, /has 200 MB, and at most 16 MB/],
    ['cut off', { kind: 'cutOff' }, /is cut off/],
    ['damaged', { kind: 'badHeader' }, /list of its tensors cannot be read/],
    ['damaged in a tensor', { kind: 'badTensor', tensor: 'fc1.weight' }, /the tensor fc1\.weight is damaged/],
    ['packed otherwise', { kind: 'packing', tensor: 'w2' }, /array w2 is encrypted, or packed/],
    ['a bomb', { kind: 'unpacksTooLarge', most: 16e6 }, /grow to more than 16 MB/],
    ['full of tensors', { kind: 'tooMany', most: 1000 }, /more than 1,?000\)/],
    ['without tensors', { kind: 'noArrays' }, /holds no tensors/],
    ['a single array', { kind: 'singleArray' }, /numpy\.savez\("weights\.npz"/],
    ['a pickle', { kind: 'otherProgram', ending: '.pt' }, /\(\.pt\).*save_file\(model\.state_dict\(\)/],
    ['of no network', { kind: 'noNetwork', came: ['fc.weight (10, 784)'] }, /fc\.weight \(10, 784\)/],
    [
      'without a layer',
      { kind: 'missing', network: 'kernel', tensor: 'w2', expected },
      /"One kernel", but has no weights w2 of the shape \(80, 10\) \/ \(10, 80\)/,
    ],
    [
      'of another size',
      { kind: 'shape', network: 'kernel', tensor: 'w2', name: 'fc2', expected, came: '(12, 80)' },
      /fc2 has the shape \(12, 80\), and w2 has \(80, 10\)/,
    ],
    ['of integers', { kind: 'type', name: 'w2', came: 'I64' }, /w2 are of the type I64; those read are F16/],
    [
      'with biases',
      { kind: 'bias', network: 'kernel', names: ['fc1.bias'] },
      /not zero: fc1\.bias\. The networks of this page have no biases/,
    ],
    [
      'with a layer more',
      { kind: 'extra', network: 'kernel', name: 'fc3', came: '(10, 10)' },
      /"One kernel" but for fc3 \(10, 10\)/,
    ],
    ['with a number that is none', { kind: 'notNumber', cell: 'w2[0, 1]', came: 'NaN' }, /w2\[0, 1\] is NaN/],
  ])('because it is %s: what was wrong and what to do is said in both languages', (_what, problem, said) => {
    const refused = { problem, file: 'mine.npz' };
    const english = refusalText(refused, viewWordsIn('en'), 'en');
    expect(english).toContain('"mine.npz"');
    expect(english).toMatch(said);
    expect(english).toMatch(/(Save|Give|Train|Build|In PyTorch|another network).*\. Nothing was changed\.$/);
    const chinese = refusalText(refused, viewWordsIn('zh'), 'zh');
    expect(chinese).toMatch(/“mine\.npz”.*请.*。没有改动任何内容。$/);
    expect(chinese.replaceAll(/\([^)]*\)/g, '')).not.toMatch(/[a-z]{3,} [a-z]{2,} /);
  });

  it('names no more of its tensors than can be read, and none of their signs that cannot be seen', () => {
    const came = Array.from({ length: 900 }, (_, n) => `tensor\u202e${n} ${'x'.repeat(100)}`);
    const text = refusalText(
      { problem: { kind: 'noNetwork', came }, file: 'a.npz' },
      viewWordsIn('en'),
      'en',
    );
    expect(text).toContain('tensor5');
    expect(text).toContain(' and 894 more');
    expect(text).not.toMatch(/tensor6|\u202e|x{80}/);
  });
});
