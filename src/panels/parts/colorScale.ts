import { labOf, rgbOf } from './lab.ts';
import { piecewiseLinear } from './piecewiseLinear.ts';

/** The kind of numbers that a map's colours stand for. */
export type Palette = 'pixel' | 'sigmoid' | 'value' | 'weight';
export type ColorTheme = 'light' | 'dark';

/** Colours for one map: a fill for each value, the text that is readable on it, and the range they cover. */
export interface ColorScale {
  readonly palette: Palette;
  readonly theme: ColorTheme;
  /** Values beyond these take the end colours. Signed palettes are symmetric about zero. */
  readonly low: number;
  readonly high: number;
  fill(value: number): string;
  text(value: number): string;
}

/** Stops from the lowest to the highest value. Cool is positive everywhere; zero is the paper's own tone. */
const STOPS: Record<ColorTheme, Record<Palette, readonly string[]>> = {
  light: {
    pixel: ['#ffffff', '#8d9099', '#16181d'],
    sigmoid: ['#f3f4f7', '#8fa9d8', '#173a80'],
    value: ['#7d0f1c', '#e0735f', '#f3f2ee', '#5d9fd3', '#08386f'],
    weight: ['#742f00', '#eb9a3e', '#f3f2ee', '#9d8bd1', '#3f2182'],
  },
  dark: {
    pixel: ['#15171c', '#7d818c', '#ffffff'],
    sigmoid: ['#1d212b', '#4a72bd', '#cfe0ff'],
    value: ['#ffb3a1', '#c9483b', '#23262e', '#3f86c2', '#b5deff'],
    weight: ['#ffcf8a', '#c4741a', '#23262e', '#7d66c9', '#d9ccff'],
  },
};

const LIGHT_TEXT = '#ffffff';
const DARK_TEXT = '#000000';

/** The lightness on which both texts are equally readable; only pure black and white reach 4.5 : 1 on either side of it. */
const EVEN = 49.4;

/** A ramp is looked up, not computed: hundreds of cells change colour in a frame. */
const RAMP_STEPS = 256;
interface Ramp {
  readonly fills: readonly string[];
  /** The text that is readable on each fill. */
  readonly texts: readonly string[];
}

const ramps = new Map<string, Ramp>();

function rampOf(palette: Palette, theme: ColorTheme): Ramp {
  const key = `${theme} ${palette}`;
  const known = ramps.get(key);
  if (known) return known;
  const stops = STOPS[theme][palette].map(labOf);
  const places = stops.map((_, n) => n / (stops.length - 1));
  const [l, a, b] = [0, 1, 2].map((part) =>
    piecewiseLinear(
      places,
      stops.map((stop) => stop[part]),
    ),
  );
  const shares = Array.from({ length: RAMP_STEPS + 1 }, (_, n) => n / RAMP_STEPS);
  const ramp = {
    fills: shares.map((share) => rgbOf([l(share), a(share), b(share)])),
    texts: shares.map((share) => (l(share) < EVEN ? LIGHT_TEXT : DARK_TEXT)),
  };
  ramps.set(key, ramp);
  return ramp;
}

/** A scale for values up to `extent` in size; pixels and sigmoid outputs always run from 0 to 1. */
export function colorScale(palette: Palette, theme: ColorTheme, extent = 1): ColorScale {
  const ramp = rampOf(palette, theme);
  const isSigned = palette === 'value' || palette === 'weight';
  const high = isSigned ? extent || 1 : 1;
  const low = isSigned ? -high : 0;
  const stepOf = (value: number): number => {
    const share = (value - low) / (high - low);
    return Math.round(Math.min(Math.max(share, 0), 1) * RAMP_STEPS);
  };
  return {
    palette,
    theme,
    low,
    high,
    fill: (value) => ramp.fills[stepOf(value)],
    text: (value) => ramp.texts[stepOf(value)],
  };
}

/** Negative by more than a trace of the scale: such cells carry a dash, so that colour is never alone. */
export function isClearlyNegative(value: number, { low }: ColorScale): boolean {
  return low < 0 && value < low * 0.04;
}

/** The largest size among some values. */
export function extentOf(...arrays: readonly (ArrayLike<number> | undefined)[]): number {
  let largest = 0;
  for (const values of arrays) {
    for (let n = 0; n < (values?.length ?? 0); n += 1)
      largest = Math.max(largest, Math.abs(values?.[n] ?? 0));
  }
  return largest;
}
