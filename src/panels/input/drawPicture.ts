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
  for (let n = 0; n < side * side; n += 1) {
    const { r, g, b } = parse(scale.fill(pixels[n] / 255))?.rgb() ?? { r: 0, g: 0, b: 0 };
    image.data.set([r, g, b, 255], n * 4);
  }
  context.putImageData(image, 0, 0);
}
