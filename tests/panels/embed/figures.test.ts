import { describe, expect, it } from 'vitest';
import { networks } from '../../../src/core/index.ts';
import { embedQuery, figuresOf, readEmbed } from '../../../src/panels/embed/figures.container.tsx';
import { networkNames } from '../../core/support.ts';

const { kernel } = networks;

describe('a figure in an address', () => {
  it.each(networkNames)('is read as it was written, of every network: %s', (name) => {
    const figures = figuresOf(networks[name]);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const figure of figures)
      for (const hasTransport of [true, false]) {
        const embed = { figure, hasTransport };
        expect(readEmbed(embedQuery(embed), networks[name])).toEqual(embed);
      }
  });

  it('is a view, a block or a map by the name that it keeps', () => {
    const ids = figuresOf(kernel).map(({ id }) => id);
    expect(ids.slice(0, 11).join(' ')).toBe(
      'now route flow formulas whatIf turned softmax products block.1 block.2 block.3',
    );
    expect(ids).toContain('map.hicnn');
    expect(ids).toContain('gradient.w1cnn');
  });

  it.each([
    '',
    '?embed=',
    '?embed=block.0',
    '?embed=block.9',
    '?embed=map.E',
    '?embed=<b>',
    '?embed=__proto__',
  ])('is none where the network has no such thing: %s', (search) => {
    expect(readEmbed(search, kernel)).toBeNull();
  });
});
