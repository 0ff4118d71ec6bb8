import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { startLanguage } from '../../../src/app/language/i18n.ts';
import { colorScale } from '../../../src/panels/parts/colorScale.ts';
import { Heatmap } from '../../../src/panels/parts/Heatmap.tsx';
import type { HeatmapProps } from '../../../src/panels/parts/heatmapProps.ts';
import { upTo } from '../../core/support.ts';

const kernel: HeatmapProps = {
  name: 'w1cnn',
  values: upTo(25).map((n) => (n - 12) / 10),
  rows: 5,
  columns: 5,
  color: colorScale('weight', 'light', 1.2),
};

function markup(props: Partial<HeatmapProps> = {}): string {
  return renderToStaticMarkup(<Heatmap {...kernel} {...props} />);
}

/** Every cell's tag, by its place in the picture. */
function cells(html: string): string[] {
  return Array.from(html.matchAll(/<g role="gridcell".*?(?=<g role|<\/svg>)/g), ([cell]) => cell);
}

function names(html: string): string[] {
  return cells(html).map((cell) => /aria-label="(.*?)"/.exec(cell)?.[1] ?? '');
}

const withClass = (html: string, name: RegExp): number[] =>
  cells(html).flatMap((cell, n) => (name.test(cell) ? [n] : []));

/** The cells of a picture of 5 columns that carry a dash, by where the dashes lie. */
const dashed = (html: string): number[] =>
  Array.from(html.matchAll(/class="dash[^>]* d="(.*?)"/g), ([, d]) =>
    Array.from(
      d.matchAll(/M([\d.]+) ([\d.]+)h/g),
      ([, x, y]) => Math.floor(Number(y) / 40) * 5 + Math.floor(Number(x) / 40),
    ),
  )
    .flat()
    .sort((a, b) => a - b);

/** The cells that outlines of a class stand around. */
const outlined = (html: string, name: string): number[] =>
  Array.from(html.matchAll(new RegExp(`class="${name}" data-around="([\\d ]+)"`, 'g')), ([, cells]) =>
    cells.split(' ').map(Number),
  ).flat();

beforeAll(startLanguage);

describe('a map of few cells', () => {
  it('is a grid with its tensor’s name, its size, and rows of cells', () => {
    const html = markup();
    expect(html).toMatch(
      /role="grid" aria-label="w1cnn" aria-describedby="\S+" aria-rowcount="5" aria-colcount="5"/,
    );
    expect(html.match(/role="row" aria-label="row \d"/g)).toEqual(
      upTo(5).map((row) => `role="row" aria-label="row ${row}"`),
    );
    expect(cells(html)).toHaveLength(25);
  });

  it('names each cell with its index and number, 3 digits and an ASCII minus', () => {
    const values = [-1.7, 0, 1.23456e-5, 1234.5];
    expect(names(markup({ values, rows: 2, columns: 2 }))).toEqual([
      'w1cnn[0] = -1.7',
      'w1cnn[1] = 0',
      'w1cnn[2] = 1.23e-5',
      'w1cnn[3] = 1230',
    ]);
  });

  it('has one tab stop', () => {
    expect(markup().match(/tabindex="0"/gi)).toHaveLength(1);
    expect(markup().match(/tabindex="-1"/gi)).toHaveLength(24);
  });

  it('shows a ghost, and tells no number, where nothing is computed yet', () => {
    const html = markup({ isShown: (index) => index < 3, ghostText: 'not computed yet', numbersIn: 0 });
    expect(withClass(html, /class="ghost"/)).toEqual(upTo(25).slice(3));
    expect(names(html).slice(2, 4)).toEqual(['w1cnn[2] = -1', 'w1cnn[3] not computed yet']);
    expect(withClass(html, /<text/)).toEqual([0, 1, 2]);
    expect(dashed(html)).toEqual([0, 1, 2]);
  });

  it('never tells a sign by colour alone: negative cells carry a dash, or their number', () => {
    expect(dashed(markup())).toEqual(upTo(12));
    const grey = markup({ color: colorScale('pixel', 'light'), values: upTo(25).map(() => 0.5) });
    expect(dashed(grey)).toEqual([]);
  });

  it('marks what lights up, and outlines what is selected', () => {
    const html = markup({
      marks: new Map([
        [3, 'source'],
        [7, 'focus'],
        [4, 'source'],
      ]),
      selected: 9,
    });
    expect(outlined(html, 'mark source')).toEqual([3, 4]);
    expect(html.match(/class="mark source"[^>]* d="(.*?)"/)?.[1]).toBe('M120 0h40v40h-40zM160 0h40v40h-40z');
    expect(outlined(html, 'mark focus')).toEqual([7]);
    expect(outlined(html, 'selected')).toEqual([9]);
    expect(withClass(html, /aria-selected="true"/)).toEqual([9]);
  });

  it('rings as many winners as the pool has found, of those that are computed', () => {
    const rings = [4, 8, 20];
    expect(outlined(markup({ rings }), 'winner')).toEqual(rings);
    expect(outlined(markup({ rings, ringCount: 2 }), 'winner')).toEqual([4, 8]);
    expect(outlined(markup({ rings, ringCount: 0 }), 'winner')).toEqual([]);
    expect(outlined(markup({ rings, isShown: (index) => index > 4 }), 'winner')).toEqual([8, 20]);
  });

  it('says behind its number which cell won its pool', () => {
    const html = markup({
      rings: [4, 8, 20],
      ringCount: 2,
      isShown: (index) => index > 4,
      ghostText: 'not yet',
    });
    expect(names(html).filter((name) => name.endsWith(', largest of its pool'))).toEqual([
      'w1cnn[8] = -0.4, largest of its pool',
    ]);
  });
});
