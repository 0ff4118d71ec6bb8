import { describe, expect, it, vi } from 'vitest';
import { Words } from '../../../src/panels/words/words.ts';

const texts = {
  plain: 'Words with {single} braces # and "quotes"',
  given: '{{name}} and {{name}} of {{other}}',
  ending: '{{count}} cell{{count, s}}, {{most}} box{{most, es}}',
  deep: { kernels_one: '{{count}} kernel', kernels_other: '{{count}} kernels of {{of}}' },
};

describe('words', () => {
  const words = new Words();
  words.load('en', 'page', texts);
  const text = (key: string, values = {}): string => words.text('page', key, values);

  it('keep their text, and have what is put in wherever it is named', () => {
    expect(text('plain')).toBe(texts.plain);
    expect(text('given', { name: 'a', other: '$& {{name}}' })).toBe('a and a of $& {{name}}');
  });

  it('end an English noun by how many there are', () => {
    expect(text('ending', { count: '1', most: '2' })).toBe('1 cell, 2 boxes');
    expect(text('ending', { count: '1,001', most: '1' })).toBe('1,001 cells, 1 box');
  });

  it('are one text where one has another than several, beneath the path that both share', () => {
    expect(text('deep.kernels', { count: '1' })).toBe('1 kernel');
    expect(text('deep.kernels', { count: '0', of: 'x' })).toBe('0 kernels of x');
  });

  it('stand as their key where there are none', () => {
    expect(text('missing')).toBe('missing');
  });

  it('tell when more have come or the language changed, for as long as they are listened to', () => {
    const changed = vi.fn();
    const end = words.onChange(changed);
    words.load('zh', 'page', { plain: '文字' });
    words.activate('zh');
    expect(changed).toHaveBeenCalledTimes(2);
    expect(text('plain')).toBe('文字');
    end();
    words.activate('en');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
