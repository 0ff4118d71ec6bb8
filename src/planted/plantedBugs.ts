import {
  constant,
  convolutionOf,
  isConvolution,
  isMaxPool,
  letterBrackets,
  meetings,
  pixelMet,
  termOf,
  texCell,
  texGradient,
  weightOf,
  windowPlaces,
  type Convolution,
  type Dense,
  type Layer,
  type MaxPool,
  type Network,
  type Run,
  type Sigmoid,
} from '../core/index.ts';

/**
 * The classic mistakes of a backward pass, to be found by learners: a network like another, whose forward pass is right and
 * whose gradients, explanations included, are wrong in one way. Made of the true layers, which know nothing of it.
 */
export const PLANTED_BUGS = [
  'forgottenSum',
  'allFourCells',
  'forgottenSlope',
  'cornerPixel',
  'kernelNotTurned',
  'forgottenKernels',
  'oneKernel',
] as const;
export type PlantedBug = (typeof PLANTED_BUGS)[number];

/**
 * A copy of a network with one mistake in its backward pass. Train it with `trainEpochReadable`: the fast path is true.
 * @throws RangeError if the network has no layer in which this mistake can be made.
 */
export function plantBug(network: Network, bug: PlantedBug): Network {
  const layers = network.layers.map((layer, n) => plantedLayer(network, layer, n, bug));
  if (layers.every((layer, n) => layer === network.layers[n]))
    throw new RangeError(`${network.name}: expected a layer in which '${bug}' can be planted, got none`);
  return { ...network, layers };
}

/** Whether a network has a layer in which this mistake can be made. */
export function canPlant(network: Network, bug: PlantedBug): boolean {
  return network.layers.some((layer, n) => plantedLayer(network, layer, n, bug) !== layer);
}

function plantedLayer(network: Network, layer: Layer, n: number, bug: PlantedBug): Layer {
  switch (bug) {
    case 'forgottenSum': {
      // the second dense layer from the end: there the sum over m is made
      const dense = network.layers.filter(({ kind }) => kind === 'dense');
      return layer.kind === 'dense' && layer === dense[dense.length - 2] ? forgetSum(layer) : layer;
    }
    case 'allFourCells':
      if (isMaxPool(layer)) return toAllFour(layer);
      return isConvolution(layer) && isPooled(network, layer) ? overAllFour(layer) : layer;
    case 'forgottenSlope':
      return layer.kind === 'sigmoid' && network.layers[n + 1].kind === 'dense' ? forgetSlope(layer) : layer;
    case 'cornerPixel':
      return layer === convolutionOf(network) && isConvolution(layer) ? cornerOnly(layer) : layer;
    case 'kernelNotTurned':
      return isConvolution(layer) && passesOn(network, n) ? leaveKernel(layer) : layer;
    case 'forgottenKernels':
      return isConvolution(layer) && passesOn(network, n) && layer.kernels > 1
        ? passOnly(layer, () => layer.kernels - 1)
        : layer;
    case 'oneKernel':
      return isConvolution(layer) && passesOn(network, n) && layer.kernels > 1
        ? passOnly(layer, (map) => map % layer.kernels)
        : layer;
  }
}

/** Whether weights further down wait for the error that a layer hands on. */
function passesOn(network: Network, n: number): boolean {
  return network.layers.slice(0, n).some((layer) => 'weights' in layer);
}

function isPooled(network: Network, { output }: Layer): boolean {
  return network.layers.some((layer) => isMaxPool(layer) && layer.input === output);
}

/** "=" where "+=" was meant: each product replaces the one before, and the last unit's alone is left. */
function forgetSum(layer: Dense): Dense {
  const { input, output, weights } = layer;
  return {
    ...layer,
    backward(run) {
      layer.backward(run);
      const dX = run.gradients[input];
      const dZ = run.gradients[output];
      const last = dZ.length - 1;
      // dE/dx[l] = w[l,n] * dE/dz[n] for the last n, instead of the sum over n
      for (let l = 0; l < dX.length; l += 1) dX[l] = run.values[weights][l * dZ.length + last] * dZ[last];
    },
    explainInputGradient(context, index) {
      const { terms } = layer.explainInputGradient(context, index);
      const last = terms.length - 1;
      const right = `${texCell(weights, `${index},\\,${last}`)}\\;${texGradient(output, last)}`;
      return { op: 'sum', right, terms: terms.slice(last) };
    },
  };
}

/** The error goes to every cell of the window, not to the winner alone. */
function toAllFour(layer: MaxPool): MaxPool {
  const { input, output } = layer;
  const cells = layer.outputSize[0] * layer.outputSize[1] * layer.channels;
  const places = Array.from({ length: cells }, (_, cell) => windowPlaces(layer, cell));
  const cellOf = new Map(places.flatMap((window, cell) => window.map((place) => [place, cell] as const)));
  return {
    ...layer,
    backward(run) {
      const dIn = run.gradients[input].fill(0);
      // dE/dinput = dE/doutput at all places of the window
      for (const [cell, window] of places.entries())
        for (const place of window) dIn[place] = run.gradients[output][cell];
    },
    explainInputGradient(context, index) {
      const reason = layer.explainInputGradient(context, index);
      const cell = cellOf.get(index) ?? 0;
      const factors = [context.gradient(output, cell), constant(1)];
      return {
        ...reason,
        right: `${texGradient(output, cell)}\\cdot 1`,
        terms: [termOf(factors, context.tensor)],
      };
    },
    arrivals: (context) =>
      places.flatMap((window, cell) =>
        window.map((place) => ({ place, gradient: context.gradient(output, cell) })),
      ),
  };
}

/** The kernel's sum as it comes out then: over the pooled cells, and over all cells of each one's window. */
function overAllFour(layer: Convolution): Convolution {
  return {
    ...layer,
    explainWeightGradient(context, index) {
      const reason = layer.explainWeightGradient(context, index);
      const error = reason.terms[0]?.factors[0];
      if (error?.kind !== 'ref') return reason;
      const { name, shape, letter = 'j' } = context.tensor(error.ref.tensor);
      const last = shape.reduce((cells, side) => cells * side) / layer.kernels - 1;
      const { u, v } = weightOf(layer, index);
      const corner = `\\mathrm{corner}(${letter},\\,\\mathrm{dy},\\,\\mathrm{dx})`;
      const met = u === 0 && v === 0 ? corner : `${corner}+${u}\\cdot ${layer.size[1]}+${v}`;
      const sums = `\\sum_{${letter}=0}^{${last}}\\sum_{\\mathrm{dy},\\,\\mathrm{dx}}`;
      return { ...reason, right: `${sums}${texGradient(name, letter)}\\;${texCell(layer.input, met)}` };
    },
  };
}

/** dE/dz = dE/dy, as if sigma were a straight line of slope 1. */
function forgetSlope(layer: Sigmoid): Sigmoid {
  return {
    ...layer,
    backward(run) {
      run.gradients[layer.input].set(run.gradients[layer.output]);
    },
    explainInputGradient: (context, index) => context.reasonForGradient(layer.output, index),
  };
}

/** Every weight of the kernel takes the pixel in the window's corner for the one it met. */
function cornerOnly(layer: Convolution): Convolution {
  const { weights, kernel, channels } = layer;
  const area = kernel * kernel;
  const cornerWeight = (index: number): number => index - (index % area);
  return {
    ...layer,
    backward(run: Run) {
      layer.backward(run);
      const dW = run.gradients[weights];
      // dE/dw[u,v] = dE/dw[0,0] of its channel: the offset u*side+v is left out
      for (let index = 0; index < area * channels * layer.kernels; index += 1)
        dW[index] = dW[cornerWeight(index)];
    },
    explainWeightGradient: (context, index) => layer.explainWeightGradient(context, cornerWeight(index)),
  };
}

/** Each error meets the weight on the other side of the kernel's centre, as if the kernel did not have to be turned by 180 degrees. */
function leaveKernel(layer: Convolution): Convolution {
  const { weights, kernel } = layer;
  const area = kernel * kernel;
  /** Weight u,v for weight kernel-1-u,kernel-1-v. */
  const opposite = (weight: number): number => weight - (weight % area) + (area - 1 - (weight % area));
  return {
    ...layer,
    backward(run) {
      layer.backward(run);
      sendBack(layer, run, (weight) => run.values[weights][opposite(weight)]);
    },
    explainInputGradient(context, index) {
      const reason = layer.explainInputGradient(context, index);
      const terms = reason.terms.map(({ factors: [error, weight] }) =>
        termOf(
          [error, weight.kind === 'ref' ? context.value(weights, opposite(weight.ref.index)) : weight],
          context.tensor,
        ),
      );
      const letters = letterBrackets(context.tensor(weights));
      const turned = [...letters.slice(0, -1), `${area - 1}-${letters[letters.length - 1]}`];
      return {
        ...reason,
        right: reason.right.replace(texCell(weights, letters), texCell(weights, turned)),
        terms,
      };
    },
  };
}

/** Of all kernels that read a map, only one hands its error on to it. */
function passOnly(layer: Convolution, kernelFor: (map: number) => number): Convolution {
  const { weights } = layer;
  const isPassed = (weight: number): boolean => {
    const { q, a } = weightOf(layer, weight);
    return q === kernelFor(a);
  };
  return {
    ...layer,
    backward(run) {
      layer.backward(run);
      sendBack(layer, run, (weight) => (isPassed(weight) ? run.values[weights][weight] : 0));
    },
    explainInputGradient(context, index) {
      const reason = layer.explainInputGradient(context, index);
      const terms = reason.terms.filter(({ factors }) =>
        factors.some(
          (factor) => factor.kind === 'ref' && factor.ref.tensor === weights && isPassed(factor.ref.index),
        ),
      );
      const [letter] = letterBrackets(context.tensor(weights));
      const [{ weight }] = meetings(layer, index);
      const kernel = kernelFor(weightOf(layer, weight).a);
      return { ...reason, right: `${reason.right}\\Big|_{${letter}=${kernel}}`, terms };
    },
  };
}

/** dE/dinput, with other numbers in the place of the weights: each error times the number, to the cell that its weight met. */
function sendBack(layer: Convolution, run: Run, numberFor: (weight: number) => number): void {
  const dIn = run.gradients[layer.input].fill(0);
  for (const [place, error] of run.gradients[layer.output].entries()) {
    if (error === 0) continue;
    for (const weight of layer.links.weightsOfOutput(place))
      dIn[pixelMet(layer, place, weight)] += error * numberFor(weight);
  }
}
