import { describe, expect, it } from 'vitest';
import { createExplainer, type Ref } from '../../../src/core/index.ts';
import { pictureOf } from '../../../src/panels/now/picture.ts';
import { ProductPicture } from '../../../src/panels/now/ProductPicture.tsx';
import SumOverMaps from '../../../src/panels/now/SumOverMaps.tsx';
import { randomScene } from '../../core/support.ts';
import { markupIn } from '../markup.tsx';

const { network, weights, trace } = randomScene('kernel', 7);
const explained = createExplainer(network, weights, trace)({ tensor: 'temphicnn', index: 44, of: 'value' });

/** How a convolution's products are drawn: its canvases, and its cells with a number. */
function drawn(isRushed: boolean, termsShown: number | null): { canvases: string[]; numbers: number } {
  const picture = pictureOf(network, [explained]);
  if (picture?.kind !== 'product') throw new Error('expected a convolution to be a product');
  const html = markupIn(
    'en',
    <ProductPicture
      {...{ picture, termsShown, isRushed }}
      productsTitle="products"
      ghostText="not yet"
      theme="light"
      onHover={() => undefined}
    />,
  );
  const canvases = Array.from(html.matchAll(/<canvas[^>]*aria-label="(.*?)"/g), ([, name]) => name);
  return { canvases, numbers: html.match(/class="cell-number"/g)?.length ?? 0 };
}

describe('the picture of a product', () => {
  it('has every number in its cell where it can be read', () => {
    expect(drawn(false, null)).toEqual({ canvases: [], numbers: 75 });
  });

  it('has only named pictures where steps follow too fast', () => {
    expect(drawn(true, null)).toEqual({ canvases: ['x, 25', 'w1cnn, 25', 'products, 25'], numbers: 0 });
  });

  it('keeps its cells where its terms come one by one, at any speed', () => {
    expect(drawn(true, 3)).toEqual({ canvases: [], numbers: 53 });
  });
});

describe('the picture of a sum over several maps', () => {
  const scene = randomScene('kernel4', 3);
  const sum = createExplainer(
    scene.network,
    scene.weights,
    scene.trace,
  )({ tensor: 'h2i', index: 5, of: 'value' });

  /** The addends' numbers, and how many of their cells are known. */
  function addends(termsShown: number | null): { sums: string[]; ghosts: number } {
    const picture = pictureOf(scene.network, [sum]);
    if (picture?.kind !== 'product' || !picture.maps) throw new Error('expected a sum over several maps');
    const html = markupIn(
      'en',
      <SumOverMaps
        {...{ picture, termsShown }}
        maps={picture.maps}
        isRushed={false}
        productsTitle="products"
        ghostText="not yet"
        theme="light"
        onHover={() => undefined}
      />,
    );
    const drawn = html.slice(html.indexOf('class="addends"'));
    return {
      sums: Array.from(drawn.matchAll(/<figcaption><b>(.*?)<\/b>/g), ([, text]) => text),
      ghosts: drawn.match(/not yet/g)?.length ?? 0,
    };
  }

  it('has one addend a map, with what it adds', () => {
    const { sums, ghosts } = addends(null);
    expect(sums).toHaveLength(4);
    expect(sums.every((text) => /\d/.test(text))).toBe(true);
    expect(ghosts).toBe(0);
  });

  it('has no number for a map that is still to come', () => {
    const { sums, ghosts } = addends(30);
    expect(sums.map((text) => text !== '')).toEqual([true, true, false, false]);
    expect(ghosts).toBe(70);
  });
});

describe('the picture of a sum over twelve maps', () => {
  const scene = randomScene('twoConvolutions', 3);
  const explainIt = createExplainer(scene.network, scene.weights, scene.trace);

  /** What stands before the addends, and the addends' numbers times their power of ten. */
  function read(ref: Ref, termsShown: number | null): { names: string[]; sums: number[]; texts: string[] } {
    const picture = pictureOf(scene.network, [explainIt(ref)]);
    if (picture?.kind !== 'product' || !picture.maps) throw new Error('expected a sum over maps');
    const { maps } = picture;
    const html = markupIn(
      'en',
      <SumOverMaps
        {...{ picture, maps, termsShown }}
        isRushed={false}
        productsTitle="products"
        ghostText="not yet"
        theme="light"
        onHover={() => undefined}
      />,
    );
    const texts = Array.from(html.matchAll(/<figcaption><b>([^<]*)<\/b><small>/g), ([, text]) => text);
    const power = /\) <small>×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*)/.exec(html)?.[1] ?? '⁰';
    const exponent = Number(
      Array.from(power, (each) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each))
        .map((n) => (n === 0 ? '-' : n - 1))
        .join(''),
    );
    const sums = texts.map((text) => Number(text.replace('≈', '').replace('−', '-')) * 10 ** exponent);
    const before = html.slice(0, html.indexOf('class="addends"'));
    return { names: Array.from(before.matchAll(/<small>(.*?)<\/small>/g), ([, name]) => name), sums, texts };
  }

  it('has the slope in front of what the twelve maps add up to', () => {
    for (const index of [40, 200, 333]) {
      const ref: Ref = { tensor: 'hicnn', index, of: 'gradient' };
      const { names, sums } = read(ref, null);
      expect(names).toEqual([expect.stringMatching(/^ds\(hocnn\[/)]);
      expect(sums).toHaveLength(12);
      const sum = sums.reduce((total, each) => total + each, 0);
      const whole = scene.trace.gradients['hocnn'][index];
      expect(Math.abs(sum - whole)).toBeLessThan(0.01 * Math.max(...sums.map(Math.abs)));
    }
  });

  it('has short numbers of one power of ten, and none for a map that is still to come', () => {
    const { texts, sums } = read({ tensor: 'h2i', index: 5, of: 'value' }, 40);
    expect(texts.map((text) => text !== '')).toEqual(texts.map((_, n) => n < 3));
    for (const text of texts) expect(text).toMatch(/^(|0|≈0|−?\d{1,2}(\.\d{1,3})?)$/);
    expect(sums.slice(3)).toEqual(Array(9).fill(0));
  });
});
