import { beforeAll, describe, expect, it } from 'vitest';
import {
  errorLayerOf,
  networks,
  registerNetwork,
  tensorName,
  type Network,
} from '../../../src/core/index.ts';
import type { NetworkNames, PlainName } from '../../../src/panels/parts/plainNames.ts';
import { glossaryOf, LISTS, signsOf } from '../../../src/panels/names/glossary.ts';
import { plainNamesIn } from '../../../src/panels/names/plainNamesIn.ts';
import { tensorWords } from '../../../src/panels/names/tensorKind.ts';
import { phasesOf } from '../../../src/timeline/phases.ts';
import { deep, fastDeep, narrow, networksInOrder, smallRecord, unpooled } from '../../core/otherNetworks.ts';
import { viewWordsIn, wordsIn, ONE_OF_SEVERAL } from '../words.ts';

registerNetwork({ ...smallRecord, name: 'ownForNames' });

const shipped: [string, Network][] = Object.entries(networks);
const others: [string, Network][] = [
  ...[deep, unpooled, narrow, fastDeep].map((network): [string, Network] => [network.name, network]),
  // many orders of layers, a few of them
  ...networksInOrder(3).filter((_, n) => n % 6 === 0),
];

describe.each(['en', 'zh'] as const)('plain names in %s', (language) => {
  let namesIn: (network: Network) => NetworkNames;
  beforeAll(() => {
    const t = wordsIn(language);
    const names = plainNamesIn(viewWordsIn(language), t, true);
    namesIn = names.of;
  });

  const beforeIndex = language === 'zh' ? '' : '\u00A0';
  const quoted = (name: string): string => (language === 'zh' ? `“${name}”` : `"${name}"`);
  const allOf = (network: Network): PlainName[] => {
    const lists = glossaryOf(network, phasesOf(network), namesIn(network));
    return LISTS.flatMap((list) => lists[list]);
  };

  it.each([...shipped, ...others])(
    '%s: every tensor, sign and phase has both names and a line',
    (_, network) => {
      for (const { short } of phasesOf(network).map(namesIn(network).phase)) expect(short).toMatch(/\S/);
      for (const { article, name, meaning } of allOf(network)) {
        expect(article).not.toBe('');
        expect(name).toMatch(/\S/);
        expect(meaning).toMatch(/[.。]$/);
        expect(`${name} ${meaning}`).not.toMatch(/\{\{|undefined|NaN|(?<![\d.])0×0/);
        if (language === 'en') expect(meaning).not.toMatch(ONE_OF_SEVERAL);
      }
    },
  );

  it.each([...shipped, ...others])(
    '%s: a label names a map or a cell of it plainly, and a formula not',
    (_, network) => {
      const names = namesIn(network);
      for (const { name: tensor } of network.tensors) {
        const { article, name } = names.map({ tensor, of: 'gradient' });
        expect(names.label(article)).toBe(name);
        expect(names.label(`${article}[1][2]`)).toBe(`${name}\u00A0[1][2]`);
        for (const formula of [`ds(${tensor})`, `${tensor} − d`, `0.1 × ${article}`])
          expect(names.label(formula)).toBe(formula);
      }
    },
  );

  it.each([...shipped, ...others])('%s: no two maps have one plain name', (_, network) => {
    const { maps, gradients } = glossaryOf(network, [], namesIn(network));
    const names = [...maps, ...gradients].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(maps.map(({ article }) => article)).toEqual(network.tensors.map(({ name }) => name));
    expect(gradients).toHaveLength(network.tensors.length - 1);
    expect(gradients.map(({ article }) => article)).not.toContain(
      tensorName({ tensor: errorLayerOf(network).target, of: 'gradient' }),
    );
  });

  it.each(shipped)('%s: every sign between its maps has a name', (_, network) => {
    const signs = signsOf(network);
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) expect(namesIn(network).sign(sign)?.article).toBe(sign);
  });

  it.each(shipped)('%s: says the size of each tensor', (_, network) => {
    for (const { name, shape, axes } of network.tensors) {
      const { size } = namesIn(network).map({ tensor: name, of: 'value' });
      for (const side of axes.length === 0 ? [] : shape) expect(size).toContain(side.toLocaleString('en'));
    }
  });

  it('captions: beside a Chinese quotation mark no space is left, and one after an index', () => {
    const { captions, map } = namesIn(networks.kernel);
    const words = ((_key: string, { cell }: { cell: string }) => `得到 ${cell} 的 ${cell} = 1`) as never;
    const said = (captions(words) as (key: string, words: object) => string)('', { cell: 'yo[3]' });
    const name = `${quoted(map({ tensor: 'yo', of: 'value' }).name)}${beforeIndex}[3]`;
    expect(said).toBe(language === 'zh' ? `得到${name} 的${name} = 1` : `得到 ${name} 的 ${name} = 1`);
  });

  it('captions: names become plain, with their indices; products and numbers stay', () => {
    const { twoConvolutions } = networks;
    const names = namesIn(twoConvolutions);
    const { captions, map } = names;
    const echo = ((_key: string, words: object) => Object.values(words).join(' | ')) as never;
    const said = (words: object): string =>
      (captions(echo) as (key: string, words: object) => string)('', words);
    const plain = (tensor: string, of: 'value' | 'gradient' = 'value'): string =>
      quoted(map({ tensor, of }).name);
    expect(said({ cell: 'yo[3]', from: 'dE/dyi[3]' })).toBe(
      `${plain('yo')}${beforeIndex}[3] | ${plain('yi', 'gradient')}${beforeIndex}[3]`,
    );
    expect(said({ cell: 'temphicnn2[2][5]' })).toBe(`${plain('temphicnn2')}${beforeIndex}[2][5]`);
    expect(said({ tensors: 'w12, w2' })).toBe(
      `${plain('w12')}${language === 'zh' ? '、' : ', '}${plain('w2')}`,
    );
    expect(said({ name: 'x[53] × w1cnn[0][7]', value: '−1.2', count: 3 })).toBe(
      'x[53] × w1cnn[0][7] | −1.2 | 3',
    );
  });
});

describe('what kind a tensor is', () => {
  const kindsOf = (network: Network): string[] =>
    network.tensors.map(({ name }) => {
      const { kind, number } = tensorWords(network, name);
      return number === null ? kind : `${kind} ${number}`;
    });

  it('is read off the layers', () => {
    expect(kindsOf(networks.kernel)).toEqual([
      'image',
      'sharedKernel',
      'convolved',
      'pooled',
      'squashed',
      'hiddenWeights',
      'hiddenSums',
      'hidden',
      'outputWeights',
      'outputSums',
      'scores',
      'target',
      'error',
    ]);
  });

  it('is numbered where there are several of it', () => {
    expect(kindsOf(networks.twoConvolutions)).toEqual(
      expect.arrayContaining(['kernels 1', 'kernels 2', 'squashed 2', 'hiddenWeights', 'scores']),
    );
    expect(kindsOf(networks.fourLayer)).toEqual(
      expect.arrayContaining(['hiddenWeights 1', 'hiddenWeights 2', 'hidden 1', 'hidden 2', 'outputWeights']),
    );
  });
});
