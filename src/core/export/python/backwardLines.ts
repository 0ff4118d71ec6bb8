import type { Layer, Network } from '../../types.ts';
import { inLetters, lettersOfWeights } from './forwardLines.ts';
import { gradientVariable, variable, winnersVariable } from './variables.ts';

/** The lines of the backward pass, from E to the image; each layer's after a comment that says it in the article's names. */
export function backwardLines(network: Network): string[] {
  return network.layers
    .toReversed()
    .flatMap((layer) => [
      ...backwardComment(network, layer).map((line) => `# ${line}`),
      ...backwardLine(layer),
    ]);
}

function backwardComment(network: Network, layer: Layer): string[] {
  const cell = (name: string): string => inLetters(network, name);
  const { input, output } = layer;
  switch (layer.kind) {
    case 'convolution':
      return [
        `dE/d${cell(layer.weights)} = sum of dE/d${output} times the cell of ${input} that the weight met there`,
        `dE/d${cell(input)} = sum of dE/d${output} times the weight of ${layer.weights} that met the cell there`,
      ];
    case 'maxPool':
      return [`dE/d${input} = dE/d${cell(output)} at the cell that won its window, 0 at the others`];
    case 'sigmoid':
      return [`dE/d${cell(input)} = dE/d${cell(output)} ds(${cell(output)}), with ds(y) = y (1 - y)`];
    case 'dense': {
      const [, to] = lettersOfWeights(network, layer.weights);
      return [
        `dE/d${cell(layer.weights)} = dE/d${cell(output)} ${cell(input)}`,
        `dE/d${cell(input)} = sum over ${to} of ${cell(layer.weights)} dE/d${cell(output)}`,
      ];
    }
    case 'squaredError':
      return [`dE/d${cell(input)} = ${cell(input)} - ${cell(layer.target)}`];
  }
}

function backwardLine(layer: Layer): string[] {
  const [input, output] = [variable(layer.input), variable(layer.output)];
  const [dInput, dOutput] = [gradientVariable(layer.input), gradientVariable(layer.output)];
  switch (layer.kind) {
    case 'convolution':
    case 'dense': {
      const helper = layer.kind === 'dense' ? 'dense_backward' : 'convolution_backward';
      const dWeights = gradientVariable(layer.weights);
      return [`${dInput}, ${dWeights} = ${helper}(${input}, ${variable(layer.weights)}, ${dOutput})`];
    }
    case 'maxPool':
      return [`${dInput} = max_pool_backward(${input}, ${winnersVariable(layer.output)}, ${dOutput})`];
    case 'sigmoid':
      return [`${dInput} = ${dOutput} * (${output} * (1 - ${output}))`];
    case 'squaredError':
      return [`${dOutput} = np.float64(1)`, `${dInput} = ${input} - ${variable(layer.target)}`];
  }
}
