import { mapAxis, plane, valueTensor, weightTensor } from '../axes.ts';
import { mapAxes, sizeAlong } from '../place.ts';
import type { Convolution, Run, Tensor } from '../types.ts';
import { convolutionLinks, placeOf } from './convolutionGeometry.ts';
import { explainInputGradient, explainOutput, explainWeightGradient } from './convolutionReasons.ts';
import { weightedDifference } from './weightedDifference.ts';

export interface ConvolutionOptions {
  readonly weights: string;
  readonly output: string;
  /** How many kernels, each of which writes a map. */
  readonly kernels: number;
  /** Side of a square kernel. */
  readonly side: number;
  /** Standard deviation of the first random weights. */
  readonly deviation: number;
}

/** Letters of the maps that are written, of a weight within its kernel and of a cell that is written. */
export interface ConvolutionLetters {
  readonly map: string;
  readonly weight: string;
  readonly cell: string;
}

/**
 * Valid convolution, stride 1, no bias (design 2.1, 2.3):
 * output[q,r,c] = sum over a,u,v of input[a,r+u,c+v] * weights[q,a,u,v].
 * @throws RangeError if the kernel is larger than the maps it is to slide over.
 */
export function convolution(
  input: Tensor,
  options: ConvolutionOptions,
  letters: ConvolutionLetters,
): Convolution {
  const { weights, output, kernels, side, deviation } = options;
  const size = [sizeAlong(input, 'row'), sizeAlong(input, 'column')] as const;
  if (side > Math.min(...size))
    throw new RangeError(
      `${weights}: expected a kernel that fits into ${input.name} of ${size.join('x')}, got ${side}x${side}`,
    );
  const outputSize = [size[0] - side + 1, size[1] - side + 1] as const;
  const read = mapAxes(input);
  const written = mapAxis(letters.map, kernels);
  const layer: Convolution = {
    kind: 'convolution',
    input: input.name,
    weights,
    output,
    size,
    outputSize,
    kernel: side,
    channels: read[0]?.size ?? 1,
    kernels,
    tensors: [
      weightTensor(
        weights,
        [...written, ...read, ...plane([side, side], ['u', 'v'])],
        deviation,
        letters.weight,
      ),
      valueTensor(output, [...written, ...plane(outputSize)], letters.cell),
    ],
    signs: ['⊛', 'Σ'],
    forward: (run) => forward(layer, run),
    backward: (run) => backward(layer, run),
    get links() {
      return convolutionLinks(layer);
    },
    difference: (...runs) => weightedDifference(layer, ...runs),
    explainOutput: (context, index) => explainOutput(layer, context, index),
    explainInputGradient: (context, index) => explainInputGradient(layer, context, index),
    explainWeightGradient: (context, index) => explainWeightGradient(layer, context, index),
  };
  return layer;
}

function forward(layer: Convolution, run: Run): void {
  const { channels, kernels, kernel, size, outputSize } = layer;
  const x = run.values[layer.input];
  const w = run.values[layer.weights];
  const out = run.values[layer.output];
  const area = kernel * kernel;
  // output[q,r,c] = sum over a,u,v of input[a,r+u,c+v] * weights[q,a,u,v]
  for (let q = 0; q < kernels; q += 1) {
    for (let r = 0; r < outputSize[0]; r += 1) {
      for (let c = 0; c < outputSize[1]; c += 1) {
        let sum = 0;
        for (let a = 0; a < channels; a += 1) {
          for (let u = 0; u < kernel; u += 1) {
            const row = (a * size[0] + r + u) * size[1] + c;
            const weightRow = (q * channels + a) * area + u * kernel;
            for (let v = 0; v < kernel; v += 1) sum += x[row + v] * w[weightRow + v];
          }
        }
        out[(q * outputSize[0] + r) * outputSize[1] + c] = sum;
      }
    }
  }
}

function backward(layer: Convolution, run: Run): void {
  const { channels, kernel, size } = layer;
  const x = run.values[layer.input];
  const w = run.values[layer.weights];
  const dOut = run.gradients[layer.output];
  const dX = run.gradients[layer.input].fill(0);
  const dW = run.gradients[layer.weights].fill(0);
  const area = kernel * kernel;
  // dE/dweights[q,a,u,v] = sum over r,c of dE/doutput[q,r,c] * input[a,r+u,c+v]
  // dE/dinput[a,r+u,c+v] = sum over q,r,c of dE/doutput[q,r,c] * weights[q,a,u,v]
  for (let place = 0; place < dOut.length; place += 1) {
    const delta = dOut[place];
    if (delta === 0) continue; // a cell that lost the pool passes nothing on
    const { q, r, c } = placeOf(layer, place);
    for (let a = 0; a < channels; a += 1) {
      for (let u = 0; u < kernel; u += 1) {
        const row = (a * size[0] + r + u) * size[1] + c;
        const weightRow = (q * channels + a) * area + u * kernel;
        for (let v = 0; v < kernel; v += 1) {
          dW[weightRow + v] += delta * x[row + v];
          dX[row + v] += delta * w[weightRow + v];
        }
      }
    }
  }
}
