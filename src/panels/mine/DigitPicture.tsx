import { color as parse } from 'd3';
import { memo, useEffect, useRef } from 'react';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';

export interface DigitPictureProps {
  /** Ink of a square, row by row. */
  readonly image: Uint8Array;
  readonly theme: ColorTheme;
}

/** A digit as x has it, on a canvas of its own size that the style sheet makes larger. */
export const DigitPicture = memo(function DigitPicture({ image, theme }: DigitPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = Math.sqrt(image.length);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = context.createImageData(side, side);
    const colors = colorsOf(theme);
    for (const [n, ink] of image.entries()) picture.data.set(colors[ink], n * 4);
    context.putImageData(picture, 0, 0);
  }, [image, side, theme]);
  return <canvas ref={canvas} width={side} height={side} aria-hidden />;
});

const palettes = new Map<ColorTheme, readonly (readonly number[])[]>();

/** Red, green, blue and opacity of each byte of ink: looked up, as a list has hundreds of pictures. */
function colorsOf(theme: ColorTheme): readonly (readonly number[])[] {
  const known = palettes.get(theme);
  if (known) return known;
  const scale = colorScale('pixel', theme);
  const colors = Array.from({ length: 256 }, (_, ink) => {
    const { r, g, b } = parse(scale.fill(ink / 255))?.rgb() ?? { r: 0, g: 0, b: 0 };
    return [r, g, b, 255];
  });
  palettes.set(theme, colors);
  return colors;
}
