import { describe, expect, it } from 'vitest';
import { createWeights, networks, serializeWeights } from '../../../src/core/index.ts';
import { LARGEST_FILE, readUpload } from '../../../src/panels/saved/readUpload.ts';

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
    const refused = { problem: 'tooLong', file: 'huge.json', detail: '2,000,001' };
    expect(await readUpload({ name: 'huge.json', size, text })).toEqual(refused);
  });

  it.each<[string, string, string, string]>([
    ['cut off', good.slice(0, 5000), 'notJson', 'This file is not JSON, or it is cut off or damaged'],
    ['of something else', '{"a": 1}', 'notWeights', 'This file holds no ConvScope weights'],
    [
      'of another network',
      spoilt((content) => (content.network = 'leNet')),
      'network',
      'This file is for the network "leNet"; expected kernel or fourLayer',
    ],
    [
      'of another network in disguise',
      spoilt((content) => (content.network = 'fourLayer')),
      'tensors',
      'tensors: expected w1, w12, w2 and no other, got "w1cnn"',
    ],
    [
      'a tensor short',
      spoilt(({ tensors }) => tensors['w12'].pop()),
      'tensors',
      'w12: expected 2000 numbers, got 1999',
    ],
    [
      'full of tensors',
      spoilt(({ tensors }) => {
        for (let n = 0; n < 3000; n += 1) tensors[`t${n}`] = [n];
      }),
      'tensors',
      'tensors: expected w1cnn, w12, w2 and no other, got "t0"',
    ],
    [
      'after the prototype',
      good.replace('"tensors": {', '"tensors": { "__proto__": [1],'),
      'tensors',
      'tensors: expected w1cnn, w12, w2 and no other, got "__proto__"',
    ],
    ['beyond all reason', spoilt(({ tensors }) => (tensors['w2'][7] = 1e308)), 'tooLarge', 'w2[7] = 1e+308'],
  ])('that is %s is refused by name, and told why', async (_what, text, problem, detail) => {
    expect(await upload(text)).toEqual({ problem, file: 'mine.json', detail });
  });

  it('that the browser cannot read is told of', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('the disk was taken out'));
    expect(await readUpload({ name: 'a.json', size: 10, text })).toMatchObject({
      problem: 'unreadable',
      detail: 'the disk was taken out',
    });
  });
});
