import { imageOf, type Layer, type Network } from '../../core/index.ts';

/** A part of the small picture of a network: a stack of maps, or a bar of units. Lengths in units of the picture. */
export type ShapePart =
  | {
      readonly kind: 'maps';
      readonly count: number;
      readonly width: number;
      readonly height: number;
      /** How far each map lies right of and below the one before it. */
      readonly offset: number;
    }
  | { readonly kind: 'units'; readonly count: number; readonly width: number; readonly height: number };

/** Of a picture, and of the largest stack in it. */
export const HEIGHT = 26;
/** What a stack of many maps may take beyond its first. */
const SPREAD = 7;
const OFFSET = 3;
const BAR = 4;

/** The image, then what each layer makes of it that has a shape of its own, left to right. */
export function shapeOf(network: Network): ShapePart[] {
  const image = imageOf(network).shape;
  const scale = (HEIGHT - SPREAD) / Math.max(...image);
  return [stack(1, image, scale), ...network.layers.flatMap((layer) => partOf(layer, scale) ?? [])];
}

function partOf(layer: Layer, scale: number): ShapePart | null {
  switch (layer.kind) {
    case 'convolution':
      return stack(layer.kernels, layer.outputSize, scale);
    case 'maxPool':
      return stack(layer.channels, layer.outputSize, scale);
    case 'dense':
      return { kind: 'units', count: layer.to, width: BAR, height: barHeight(layer.to) };
    case 'sigmoid':
    case 'squaredError':
      return null;
  }
}

function stack(count: number, [rows, columns]: readonly number[], scale: number): ShapePart {
  const offset = count === 1 ? 0 : Math.min(OFFSET, SPREAD / (count - 1));
  return { kind: 'maps', count, width: columns * scale, height: rows * scale, offset };
}

/** Bars grow as the sides of squares do: by the root of how many there are. */
function barHeight(units: number): number {
  return Math.min(HEIGHT, Math.max(4, Math.sqrt(units) * 2.4));
}
