import { lab, rgb } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorScale, extentOf, type ColorTheme, type Palette } from '../../../src/panels/parts/colorScale.ts';
import { upTo } from '../../core/support.ts';
import { contrast } from '../../fixtures/contrast.ts';

const signed = ['value', 'weight'] as const;
const themes = ['light', 'dark'] as const;
const every: [Palette, ColorTheme][] = (['pixel', 'sigmoid', ...signed] as const).flatMap((palette) =>
  themes.map((theme): [Palette, ColorTheme] => [palette, theme]),
);
const everySigned = every.filter(([palette]) => palette === 'value' || palette === 'weight');

const hex = (color: string): string => rgb(color).formatHex();
const hue = (color: string): number => lab(color).b;
/** Anything a cell may hold: from well below the scale to well above. */
const samples = upTo(1201).map((n) => (n - 600) / 500);

describe.each(every)('the %s colours, %s', (palette, theme) => {
  const scale = colorScale(palette, theme);

  it('carry text that is readable on every one of them (WCAG AA, 4.5 : 1)', () => {
    const poor = samples.filter((value) => contrast(scale.fill(value), scale.text(value)) < 4.5);
    expect(poor.map((value) => `${value}: ${scale.text(value)} on ${hex(scale.fill(value))}`)).toEqual([]);
  });

  it('take the end colours beyond the ends', () => {
    expect(scale.fill(scale.high * 3)).toBe(scale.fill(scale.high));
    expect(scale.fill(scale.low - 3)).toBe(scale.fill(scale.low));
    expect(scale.fill(Infinity)).toBe(scale.fill(scale.high));
  });

  it('change with the value, and by no leaps', () => {
    const inside = upTo(101).map((n) => lab(scale.fill(scale.low + ((scale.high - scale.low) * n) / 100)));
    const steps = inside.slice(1).map((color, n) => {
      const { l, a, b } = inside[n];
      return Math.hypot(color.l - l, color.a - a, color.b - b);
    });
    expect(Math.max(...steps)).toBeLessThan(5);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });
});

describe.each(everySigned)('the signed %s colours, %s', (palette, theme) => {
  it('have zero in the middle, in the paper’s own tone, whatever their range', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (extent) => {
        const scale = colorScale(palette, theme, extent);
        expect(scale.low).toBe(-scale.high);
        expect(scale.fill(0)).toBe(colorScale(palette, theme).fill(0));
        const { a, b } = lab(scale.fill(0));
        expect(Math.hypot(a, b)).toBeLessThan(8);
      }),
    );
  });

  it('are cool where positive and warm where negative', () => {
    const scale = colorScale(palette, theme);
    for (const share of [0.3, 0.5, 0.7, 0.9]) expect(hue(scale.fill(share))).toBeLessThan(hue(scale.fill(0)));
    for (const share of [0.3, 0.5, 0.7, 0.9])
      expect(hue(scale.fill(-share))).toBeGreaterThan(hue(scale.fill(0)));
  });

  it('stand away from zero alike on both sides', () => {
    const scale = colorScale(palette, theme);
    const zero = lab(scale.fill(0)).l;
    for (const share of [0.5, 1]) {
      const up = Math.abs(lab(scale.fill(share)).l - zero);
      const down = Math.abs(lab(scale.fill(-share)).l - zero);
      expect(Math.abs(up - down)).toBeLessThan(12);
    }
  });

  it('of a map of zeros are those of zero', () => {
    const scale = colorScale(palette, theme, 0);
    expect(scale.fill(0)).toBe(colorScale(palette, theme).fill(0));
    expect(scale.low).toBeLessThan(scale.high);
  });
});

describe('pixels and sigmoid outputs', () => {
  it.each(['pixel', 'sigmoid'] as const)('run from 0 to 1 whatever is in the map (%s)', (palette) => {
    for (const extent of [0.2, 1, 7]) {
      const { low, high, fill } = colorScale(palette, 'light', extent);
      expect([low, high]).toEqual([0, 1]);
      expect(fill(0.5)).toBe(colorScale(palette, 'light').fill(0.5));
    }
  });

  it('are paper at 0 and ink at 1: dark on light, light on dark', () => {
    expect(lab(colorScale('pixel', 'light').fill(0)).l).toBeGreaterThan(95);
    expect(lab(colorScale('pixel', 'light').fill(1)).l).toBeLessThan(15);
    expect(lab(colorScale('pixel', 'dark').fill(0)).l).toBeLessThan(15);
    expect(lab(colorScale('pixel', 'dark').fill(1)).l).toBeGreaterThan(95);
  });
});

describe('the extent of some values', () => {
  it('is the largest size among them all, and 0 of none', () => {
    expect(extentOf([1, -3, 2], [2.5])).toBe(3);
    expect(extentOf(new Float64Array([0.25]), undefined, [-0.5])).toBe(0.5);
    expect(extentOf()).toBe(0);
    expect(extentOf([], undefined)).toBe(0);
  });
});
