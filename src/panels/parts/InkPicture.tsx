import { color as parse } from 'd3';
import { memo, useEffect, useRef } from 'react';
import { colorScale, type ColorTheme } from './colorScale.ts';

export interface InkPictureProps {
  /** Bytes of ink of a square, row by row. */
  readonly pixels: ArrayLike<number>;
  readonly theme: ColorTheme;
}

/** A drawing on a canvas of its own size, a pixel a byte, which the style sheet enlarges. What it shows is named by what it stands in. */
export const InkPicture = memo(function InkPicture({ pixels, theme }: InkPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = Math.sqrt(pixels.length);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(side, side);
    const inks = inksOf(theme);
    for (let n = 0; n < pixels.length; n += 1) image.data.set(inks[pixels[n]], n * 4);
    context.putImageData(image, 0, 0);
  }, [pixels, side, theme]);
  return <canvas ref={canvas} width={side} height={side} aria-hidden />;
});

type Ink = readonly [red: number, green: number, blue: number, opacity: number];

/** The colour of each byte of ink, worked out once: a gallery draws thousands of pixels at a time. */
const known = new Map<ColorTheme, readonly Ink[]>();

function inksOf(theme: ColorTheme): readonly Ink[] {
  const { fill } = colorScale('pixel', theme);
  const inks = known.get(theme) ?? Array.from({ length: 256 }, (_, byte) => inkOf(fill(byte / 255)));
  known.set(theme, inks);
  return inks;
}

function inkOf(fill: string): Ink {
  const { r, g, b } = parse(fill)?.rgb() ?? { r: 0, g: 0, b: 0 };
  return [r, g, b, 255];
}
