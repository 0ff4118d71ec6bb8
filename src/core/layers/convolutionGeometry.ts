import type { Convolution, Links } from '../types.ts';
import { upTo } from './links.ts';

/** Which cells a convolution brings together. Flat indices throughout; a cell's row and column are those within its map. */

/** Kernel, row and column of an output cell. */
export function placeOf(layer: Convolution, place: number): { q: number; r: number; c: number } {
  const [rows, columns] = layer.outputSize;
  const q = Math.floor(place / (rows * columns));
  const within = place - q * rows * columns;
  const r = Math.floor(within / columns);
  return { q, r, c: within - r * columns };
}

/** Kernel, channel, row and column of a weight. */
export function weightOf(layer: Convolution, index: number): { q: number; a: number; u: number; v: number } {
  const area = layer.kernel * layer.kernel;
  const block = Math.floor(index / area);
  const within = index - block * area;
  const u = Math.floor(within / layer.kernel);
  return {
    q: Math.floor(block / layer.channels),
    a: block % layer.channels,
    u,
    v: within - u * layer.kernel,
  };
}

/** The input cell in the upper left corner of the window that made the output cell `place`, in channel 0. */
export function cornerOf(layer: Convolution, place: number): number {
  const { r, c } = placeOf(layer, place);
  return r * layer.size[1] + c;
}

/** The input cell that weight `index` met when it made the output cell `place`: corner + u*width + v. */
export function pixelMet(layer: Convolution, place: number, index: number): number {
  const { a, u, v } = weightOf(layer, index);
  return a * layer.size[0] * layer.size[1] + cornerOf(layer, place) + u * layer.size[1] + v;
}

/** The output cells whose window holds input cell `index`, each with the weight that met it there. */
export function meetings(layer: Convolution, index: number): { place: number; weight: number }[] {
  const { size, outputSize, kernel, channels, kernels } = layer;
  const a = Math.floor(index / (size[0] * size[1]));
  const row = Math.floor(index / size[1]) - a * size[0];
  const column = index % size[1];
  const found: { place: number; weight: number }[] = [];
  for (let q = 0; q < kernels; q += 1) {
    for (let r = Math.max(0, row - kernel + 1); r <= Math.min(row, outputSize[0] - 1); r += 1) {
      for (let c = Math.max(0, column - kernel + 1); c <= Math.min(column, outputSize[1] - 1); c += 1) {
        const weight = ((q * channels + a) * kernel + row - r) * kernel + column - c;
        found.push({ place: (q * outputSize[0] + r) * outputSize[1] + c, weight });
      }
    }
  }
  return found;
}

export function convolutionLinks(layer: Convolution): Links {
  const { kernel, channels, outputSize } = layer;
  const [area, places] = [kernel * kernel * channels, outputSize[0] * outputSize[1]];
  const outputsOfWeight = (weight: number): number[] => upTo(places, weightOf(layer, weight).q * places);
  const weightsOfOutput = (output: number): number[] => upTo(area, placeOf(layer, output).q * area);
  return {
    // a pool before which it stands passes the error on to its winners alone
    isWhole: false,
    outputsOfInput: (input) => meetings(layer, input).map(({ place }) => place),
    weightsOfInput: (input) => meetings(layer, input).map(({ weight }) => weight),
    inputsOfOutput: (output) => weightsOfOutput(output).map((weight) => pixelMet(layer, output, weight)),
    inputsOfWeight: (weight) => outputsOfWeight(weight).map((place) => pixelMet(layer, place, weight)),
    weightsOfOutput,
    outputsOfWeight,
  };
}
