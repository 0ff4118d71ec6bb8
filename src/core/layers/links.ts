import type { Convolution, Dense, Layer } from '../types.ts';
import { meetings, pixelMet, placeOf, weightOf } from './convolutionGeometry.ts';
import { pooledCell, windowPlaces } from './maxPool.ts';

/** Which cells a layer brings together, by its geometry alone: for each cell the others that it may meet. Flat indices, ascending. */
export interface Links {
  outputsOfInput(input: number): readonly number[];
  inputsOfOutput(output: number): readonly number[];
  weightsOfInput(input: number): readonly number[];
  weightsOfOutput(output: number): readonly number[];
  inputsOfWeight(weight: number): readonly number[];
  outputsOfWeight(weight: number): readonly number[];
}

const NONE: readonly number[] = [];
const WEIGHTLESS = {
  weightsOfInput: () => NONE,
  weightsOfOutput: () => NONE,
  inputsOfWeight: () => NONE,
  outputsOfWeight: () => NONE,
};

export function linksOf(layer: Layer): Links {
  switch (layer.kind) {
    case 'convolution':
      return convolutionLinks(layer);
    case 'dense':
      return denseLinks(layer);
    case 'maxPool':
      return {
        ...WEIGHTLESS,
        outputsOfInput: (input) => [pooledCell(layer, input)],
        inputsOfOutput: (output) => windowPlaces(layer, output),
      };
    case 'sigmoid':
      return { ...WEIGHTLESS, outputsOfInput: (input) => [input], inputsOfOutput: (output) => [output] };
    case 'squaredError':
      // E is made of all scores; which score E leads back to, each of them asks by itself
      return { ...WEIGHTLESS, outputsOfInput: () => [0], inputsOfOutput: () => NONE };
  }
}

function upTo(count: number, first = 0): number[] {
  return Array.from({ length: count }, (_, n) => first + n);
}

function convolutionLinks(layer: Convolution): Links {
  const { kernel, channels, outputSize } = layer;
  const [area, places] = [kernel * kernel * channels, outputSize[0] * outputSize[1]];
  const outputsOfWeight = (weight: number): number[] => upTo(places, weightOf(layer, weight).q * places);
  const weightsOfOutput = (output: number): number[] => upTo(area, placeOf(layer, output).q * area);
  return {
    outputsOfInput: (input) => meetings(layer, input).map(({ place }) => place),
    weightsOfInput: (input) => meetings(layer, input).map(({ weight }) => weight),
    inputsOfOutput: (output) => weightsOfOutput(output).map((weight) => pixelMet(layer, output, weight)),
    inputsOfWeight: (weight) => outputsOfWeight(weight).map((place) => pixelMet(layer, place, weight)),
    weightsOfOutput,
    outputsOfWeight,
  };
}

function denseLinks({ from, to }: Dense): Links {
  return {
    outputsOfInput: () => upTo(to),
    inputsOfOutput: () => upTo(from),
    weightsOfInput: (input) => upTo(to, input * to),
    weightsOfOutput: (output) => upTo(from).map((input) => input * to + output),
    inputsOfWeight: (weight) => [Math.floor(weight / to)],
    outputsOfWeight: (weight) => [weight % to],
  };
}
