import { texCell, texGradient, texTensor } from '../explain/tex.ts';
import { termOf } from '../explain/terms.ts';
import type { Context, Layer, Reason, Run, Tensor } from '../types.ts';

export interface ConvolutionOptions {
  readonly input: string;
  readonly weights: string;
  readonly output: string;
  /** Rows and columns of one channel of the input. */
  readonly size: readonly [number, number];
  /** Side of the square kernel. */
  readonly kernel: number;
  /** Channels read, and kernels (channels written). */
  readonly channels?: number;
  readonly kernels?: number;
  readonly deviation: number;
}

/** A convolution layer with its sizes, which metPixel and the stage's window read. */
export interface Convolution extends Layer {
  readonly kind: 'convolution';
  readonly weights: string;
  readonly size: readonly [number, number];
  readonly outputSize: readonly [number, number];
  readonly kernel: number;
  readonly channels: number;
  readonly kernels: number;
}

/** Leaves out a leading 1, so that one channel reads as a plain image. */
export function channelShape(channels: number, size: readonly number[]): number[] {
  return channels === 1 ? [...size] : [channels, ...size];
}

/**
 * Valid convolution, stride 1, no bias (design 2.1):
 * output[q,r,c] = sum over a,u,v of input[a,r+u,c+v] * weights[q,a,u,v].
 */
export function convolution(options: ConvolutionOptions): Convolution {
  const { input, weights, output, size, kernel, channels = 1, kernels = 1, deviation } = options;
  const outputSize = [size[0] - kernel + 1, size[1] - kernel + 1] as const;
  const weightShape =
    channels === 1 ? channelShape(kernels, [kernel, kernel]) : [kernels, channels, kernel, kernel];
  const tensors: Tensor[] = [
    { name: weights, shape: weightShape, role: 'weight', letter: 'i', deviation },
    { name: output, shape: channelShape(kernels, outputSize), role: 'value', letter: 'p' },
  ];
  const layer: Convolution = {
    kind: 'convolution',
    input,
    weights,
    output,
    size,
    outputSize,
    kernel,
    channels,
    kernels,
    tensors,
    forward: (run) => forward(layer, run),
    backward: (run) => backward(layer, run),
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

function explainOutput(layer: Convolution, context: Context, index: number): Reason {
  const { q, r, c } = placeOf(layer, index);
  const area = layer.kernel * layer.kernel * layer.channels;
  const terms = Array.from({ length: area }, (_, n) => {
    const weight = q * area + n;
    const pixel = pixelMet(layer, index, weight);
    return termOf([context.value(layer.input, pixel), context.value(layer.weights, weight)], context.tensor);
  });
  const last = layer.kernel - 1;
  const side = layer.size[1];
  const across = layer.channels === 1 ? '' : `\\sum_{a=0}^{${layer.channels - 1}}`;
  const pixel = layer.channels === 1 ? `(${r}+u)\\cdot ${side}+(${c}+v)` : `a,\\,${r}+u,\\,${c}+v`;
  const weight =
    layer.channels === 1 && layer.kernels === 1
      ? `u\\cdot ${layer.kernel}+v`
      : `${layer.kernels === 1 ? '' : `${q},\\,`}${layer.channels === 1 ? '' : 'a,\\,'}u,\\,v`;
  const right = `${across}\\sum_{u=0}^{${last}}\\sum_{v=0}^{${last}}${texCell(layer.input, pixel)}\\;${texCell(layer.weights, weight)}`;
  const window = { tensor: layer.input, row: r, column: c, rows: layer.kernel, columns: layer.kernel };
  return { op: 'sum', right, terms, window };
}

/** Each weight's gradient sums over every cell the error reaches: dE/dcell * the pixel this weight met there. */
function explainWeightGradient(layer: Convolution, context: Context, index: number): Reason {
  const { q, u, v } = weightOf(layer, index);
  const cells = layer.outputSize[0] * layer.outputSize[1];
  const reached = context.arrivals(layer.output).filter(({ place }) => placeOf(layer, place).q === q);
  const terms = reached.map(({ place, gradient }) =>
    termOf([gradient, context.value(layer.input, pixelMet(layer, place, index))], context.tensor),
  );
  const from = reached[0].gradient;
  const name = from.kind === 'ref' ? from.ref.tensor : layer.output;
  const letter = context.tensor(name).letter ?? 'p';
  const first = from.kind === 'ref' ? from.ref.index : 0;
  const corner = `\\mathrm{corner}(${letter})`;
  const met = u === 0 && v === 0 ? corner : `${corner}+${u}\\cdot ${layer.size[1]}+${v}`;
  const right = `\\sum_{${letter}=${first}}^{${first + reached.length - 1}}${texGradient(name, letter)}\\;${texCell(layer.input, met)}`;
  const count = cells - reached.length;
  // the same sliding sum as forward: now the errors' rectangle lies over the input, at the weight's own row and column
  const window = {
    tensor: layer.input,
    row: u,
    column: v,
    rows: layer.outputSize[0],
    columns: layer.outputSize[1],
  };
  return {
    op: 'sum',
    right,
    terms,
    window,
    ...(count > 0 ? { omitted: { count, reason: 'lost the pool' } } : {}),
  };
}

/** dE/dinput[p] = sum over the (cell, weight) pairs that met p of dE/dcell * weight. */
function explainInputGradient(layer: Convolution, context: Context, index: number): Reason {
  const [rows, columns] = layer.size;
  const a = Math.floor(index / (rows * columns));
  const row = Math.floor((index - a * rows * columns) / columns);
  const column = index % columns;
  const terms = context.arrivals(layer.output).flatMap(({ place, gradient }) => {
    const { q, r, c } = placeOf(layer, place);
    const u = row - r;
    const v = column - c;
    if (u < 0 || v < 0 || u >= layer.kernel || v >= layer.kernel) return [];
    const weight = ((q * layer.channels + a) * layer.kernel + u) * layer.kernel + v;
    return [termOf([gradient, context.value(layer.weights, weight)], context.tensor)];
  });
  const arrival = context.arrivals(layer.output)[0]?.gradient;
  const name = arrival?.kind === 'ref' ? arrival.ref.tensor : layer.output;
  const letter = context.tensor(name).letter ?? 'p';
  const right = `\\sum_{(${letter},i)\\,\\to\\,${texTensor(layer.input)}[${index}]}${texGradient(name, letter)}\\;${texCell(layer.weights, 'i')}`;
  return { op: 'sum', right, terms };
}
