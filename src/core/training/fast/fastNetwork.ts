import { DIGITS } from '../../digits.ts';
import type { Layer, Network, Weights } from '../../types.ts';
import { isConvolution, isMaxPool, weightsOf } from '../../roles.ts';
import { denseStem } from './denseStem.ts';
import { doubles, type Stem } from './stem.ts';
import { createHead, type Head, type Loss } from './head.ts';
import { UNITS_AT_ONCE } from './headBackward.ts';
import { KERNEL, kernelStem, SIDE, WINDOW } from './kernelStem.ts';

/** The order of layers that the two fast paths know. */
const HEAD_KINDS = ['sigmoid', 'dense', 'sigmoid', 'dense', 'sigmoid', 'squaredError'];
const KERNEL_KINDS = ['convolution', 'maxPool', ...HEAD_KINDS].join();
const DENSE_KINDS = ['dense', ...HEAD_KINDS].join();

/** A network set up for training: its own copy of the weights, and no allocation from digit to digit. */
export interface FastNetwork {
  /** Forward from the image at `start`; returns E. */
  forward(images: Float64Array, start: number, label: number): number;
  /** The answer of the last forward. */
  answer(): number;
  /** Backward and descent for the last forward's image. */
  backward(rate: number): void;
  /** Adds what a batch noted; nothing to do when digits are taken one at a time. */
  endBatch(): void;
  /** The weights in the public layout. */
  weights(): Weights;
}

/** The names of the three weight tensors, first layer first. */
function weightNames(network: Network): [string, string, string] | null {
  const names = network.layers.flatMap((layer) => weightsOf(layer) ?? []);
  return names.length === 3 ? [names[0], names[1], names[2]] : null;
}

function kindsOf(layers: readonly Layer[]): string {
  return layers.map((layer) => layer.kind).join();
}

/** The one convolution that the sweep in kernelStem.ts is written for: 5x5 kernels over one 14x14 image. */
function fitsKernelStem(network: Network): boolean {
  const [convolution, pool] = network.layers;
  if (kindsOf(network.layers) !== KERNEL_KINDS || !isConvolution(convolution) || !isMaxPool(pool))
    return false;
  const { size, kernel } = convolution;
  return size.every((side) => side === SIDE) && kernel === KERNEL && pool.window === WINDOW;
}

function stemOf(network: Network, name: string, weights: Weights, inBatches: boolean): Stem | null {
  if (fitsKernelStem(network)) return kernelStem(name, weights[name], inBatches);
  if (kindsOf(network.layers) !== DENSE_KINDS) return null;
  const [first] = network.layers;
  return first.kind === 'dense' ? denseStem(name, weights[name], first.to, inBatches) : null;
}

/**
 * The fast path of a network, or null if there is none and the layers must be run one by one.
 * `weights` must have been checked; they are copied. `loss` is the squared error unless told.
 */
export function fastNetwork(
  network: Network,
  weights: Weights,
  inBatches: boolean,
  loss?: Loss,
): FastNetwork | null {
  const names = weightNames(network);
  if (!names) return null;
  const [first, second, third] = names;
  if (weights[third].length % (UNITS_AT_ONCE * DIGITS) !== 0) return null;
  const stem = stemOf(network, first, weights, inBatches);
  if (!stem) return null;
  const head = createHead(weights[second], weights[third], inBatches, loss);
  return join(stem, head, second, third);
}

function join(stem: Stem, head: Head, second: string, third: string): FastNetwork {
  const outputs = doubles(stem.cells);
  const deltas = doubles(stem.cells);
  return {
    forward(images, start, label) {
      stem.forward(images, start, outputs);
      return head.forward(outputs, label);
    },
    answer: () => head.answer(),
    backward(rate) {
      head.backward(outputs, deltas, rate);
      stem.backward(outputs, deltas, rate);
    },
    endBatch() {
      stem.endBatch();
      head.endBatch();
    },
    weights() {
      const { w12, w2 } = head.weights();
      return { ...stem.weights(), [second]: w12, [third]: w2 };
    },
  };
}
