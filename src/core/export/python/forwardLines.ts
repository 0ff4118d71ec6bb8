import { tensorOf } from '../../check.ts';
import { letterBrackets } from '../../place.ts';
import type { Layer, Network } from '../../types.ts';
import { programShape } from './shapes.ts';
import { variable, winnersVariable } from './variables.ts';

/** How a library writes what the layers do. */
export interface Dialect {
  sigmoid(z: string): string;
  convolution(x: string, w: string): string;
  /** With what it returns on the left side. */
  maxPool(output: string, winners: string, maps: string, window: number): string;
  /** `reshaped` is empty, or `.reshape(1, 5, 5)`, where what is written is to be looked at as a map. */
  dense(x: string, w: string, reshaped: string): string;
  error(yo: string, d: string): string;
  /** An array of numbers that are written out. */
  list(numbers: string): string;
}

/** A cell in a comment, with its letters: `hocnn[j]`, `w12[j,m]`. */
export function inLetters(network: Network, name: string): string {
  const brackets = letterBrackets(tensorOf(network, name)).map((each) => `[${each}]`);
  return [name, ...brackets].join('');
}

/** The letters of the cells that weights lead from and to: m and k of w2[m,k]. */
export function lettersOfWeights(network: Network, weights: string): string[] {
  return letterBrackets(tensorOf(network, weights))[0].split(',');
}

/** The lines of the forward pass, each layer's after a comment that says it in the article's names. */
export function forwardLines(network: Network, dialect: Dialect): string[] {
  return network.layers.flatMap((layer) => [
    `# ${forwardComment(network, layer)}`,
    forwardLine(network, layer, dialect),
  ]);
}

function forwardComment(network: Network, layer: Layer): string {
  const cell = (name: string): string => inLetters(network, name);
  const { input, output } = layer;
  switch (layer.kind) {
    case 'convolution':
      return `${cell(output)} = sum over its window of ${input} times ${cell(layer.weights)}`;
    case 'maxPool':
      return `${cell(output)} = the largest of its window of ${input}`;
    case 'sigmoid':
      return `${cell(output)} = sigma(${cell(input)})`;
    case 'dense': {
      const [from] = lettersOfWeights(network, layer.weights);
      return `${cell(output)} = sum over ${from} of ${input}[${from}] ${cell(layer.weights)}`;
    }
    case 'squaredError':
      return `${output} = 1/2 sum over ${letterBrackets(tensorOf(network, input)).join()} of (${cell(input)} - ${cell(layer.target)})^2`;
  }
}

function forwardLine(network: Network, layer: Layer, dialect: Dialect): string {
  const [input, output] = [variable(layer.input), variable(layer.output)];
  switch (layer.kind) {
    case 'convolution':
      return `${output} = ${dialect.convolution(input, variable(layer.weights))}`;
    case 'maxPool':
      return dialect.maxPool(output, winnersVariable(layer.output), input, layer.window);
    case 'sigmoid':
      return `${output} = ${dialect.sigmoid(input)}`;
    case 'dense': {
      const shape = programShape(network, tensorOf(network, layer.output));
      const asMaps = shape.length > 1 ? `.reshape(${shape.join(', ')})` : '';
      return `${output} = ${dialect.dense(input, variable(layer.weights), asMaps)}`;
    }
    case 'squaredError':
      return `${output} = ${dialect.error(input, variable(layer.target))}`;
  }
}
