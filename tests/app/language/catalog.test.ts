import { I18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/app/language/catalog.ts';

const words = {
  plain: 'Words with {single} braces # and "quotes"',
  given: '{{name}} and {{name}} of {{other}}',
  ending: '{{count}} cell{{count, s}}, {{most}} box{{most, es}}',
  deep: { kernels_one: '{{count}} kernel', kernels_other: '{{count}} kernels of {{of}}' },
};

describe('the words as Lingui reads them', () => {
  const i18n = new I18n({ locale: 'en', messages: { en: catalogOf('page', words) } });

  it('keep their text, and have what is put in wherever it is named', () => {
    expect(i18n._('page.plain')).toBe(words.plain);
    expect(i18n._('page.given', { name: 'a', other: 'b' })).toBe('a and a of b');
  });

  it('end an English noun by how many there are', () => {
    expect(i18n._('page.ending', { count: '1', most: '2' })).toBe('1 cell, 2 boxes');
    expect(i18n._('page.ending', { count: '1,001', most: '1' })).toBe('1,001 cells, 1 box');
  });

  it('are one message where one has another text than several, beneath the path that both share', () => {
    expect(i18n._('page.deep.kernels', { count: '1' })).toBe('1 kernel');
    expect(i18n._('page.deep.kernels', { count: '0', of: 'x' })).toBe('0 kernels of x');
  });
});
