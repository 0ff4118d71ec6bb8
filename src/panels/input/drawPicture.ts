import { color as parse } from 'd3';
import type { ColorScale } from '../parts/colorScale.ts';

/** Puts `side` by `side` bytes of ink on a canvas of the same size. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  pixels: ArrayLike<number>,
  side: number,
  scale: ColorScale,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(side, side);
  const inks = inksOf(scale);
  for (let n = 0; n < side * side; n += 1) image.data.set(inks[pixels[n]], n * 4);
  context.putImageData(image, 0, 0);
}

type Ink = readonly [red: number, green: number, blue: number, opacity: number];

/** The colour of each byte of ink, worked out once: a gallery draws thousands of pixels at a time. */
const known = new Map<string, readonly Ink[]>();

function inksOf(scale: ColorScale): readonly Ink[] {
  const key = `${scale.palette} ${scale.theme}`;
  const inks = known.get(key) ?? Array.from({ length: 256 }, (_, byte) => inkOf(scale.fill(byte / 255)));
  known.set(key, inks);
  return inks;
}

function inkOf(fill: string): Ink {
  const { r, g, b } = parse(fill)?.rgb() ?? { r: 0, g: 0, b: 0 };
  return [r, g, b, 255];
}
