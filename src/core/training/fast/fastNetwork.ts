import { DIGITS } from '../../digits.ts';
import type { Layer, Network, Weights } from '../../types.ts';
import { isConvolution, isMaxPool, weightsOf } from '../../roles.ts';
import { denseStem } from './denseStem.ts';
import { doubles, type Stem } from './stem.ts';
import { createHead, type Head, type Loss } from './head.ts';
import { UNITS_AT_ONCE } from './headBackward.ts';
import { mapsStem, type SweepSpec } from './mapsStem.ts';
import { KERNEL, WINDOW } from './sweep.ts';

/** The layers that every fast path ends with, and those that one may begin with: these, or sweeps one after the other. */
const HEAD_KINDS = ['dense', 'sigmoid', 'dense', 'sigmoid', 'squaredError'].join();
const DENSE_KINDS = ['dense', 'sigmoid'].join();
const SWEEP_KINDS = ['convolution', 'maxPool', 'sigmoid'];

/** A network set up for training: its own copy of the weights, and no allocation from digit to digit. */
export interface FastNetwork {
  /** Forward from the image at `start`; returns E. */
  forward(images: Float64Array, start: number, label: number): number;
  /** The answer of the last forward, and its score of any digit. */
  answer(): number;
  score(digit: number): number;
  /** Backward and descent for the last forward's image. */
  backward(rate: number): void;
  /** Adds what a batch noted; nothing to do when digits are taken one at a time. */
  endBatch(): void;
  /** The weights in the public layout. */
  weights(): Weights;
}

function kindsOf(layers: readonly Layer[]): string {
  return layers.map((layer) => layer.kind).join();
}

/** Convolutions, each with its pool and sigmoid, of the sizes that the sweep's loops are written for; else null. */
function sweepsIn(layers: readonly Layer[]): SweepSpec[] | null {
  const specs: SweepSpec[] = [];
  for (let n = 0; n < layers.length; n += SWEEP_KINDS.length) {
    const [convolution, pool] = layers.slice(n, n + SWEEP_KINDS.length);
    if (kindsOf(layers.slice(n, n + SWEEP_KINDS.length)) !== SWEEP_KINDS.join()) return null;
    if (!isConvolution(convolution) || !isMaxPool(pool)) return null;
    if (convolution.kernel !== KERNEL || pool.window !== WINDOW) return null;
    const { weights: name, channels, kernels, size } = convolution;
    specs.push({ name, channels, rows: size[0], columns: size[1], kernels });
  }
  return specs;
}

function stemOf(layers: readonly Layer[], weights: Weights, inBatches: boolean): Stem | null {
  const [first] = layers;
  if (first?.kind === 'dense')
    return kindsOf(layers) === DENSE_KINDS
      ? denseStem(first.weights, weights[first.weights], first.to, inBatches)
      : null;
  const sweeps = sweepsIn(layers);
  return sweeps && sweeps.length > 0 ? mapsStem(sweeps, weights, inBatches) : null;
}

/**
 * The fast path of a network, or null if there is none and the layers must be run one by one.
 * `weights` must have been checked; they are copied. `loss` is the squared error unless told.
 */
export function fastNetwork(
  { layers }: Network,
  weights: Weights,
  inBatches: boolean,
  loss?: Loss,
): FastNetwork | null {
  const end = layers.length - HEAD_KINDS.split(',').length;
  const head = layers.slice(Math.max(end, 0));
  const [second, third] = head.flatMap((layer) => weightsOf(layer) ?? []);
  if (kindsOf(head) !== HEAD_KINDS || weights[third].length % (UNITS_AT_ONCE * DIGITS) !== 0) return null;
  const stem = stemOf(layers.slice(0, end), weights, inBatches);
  if (!stem) return null;
  return join(stem, createHead(weights[second], weights[third], inBatches, loss), second, third);
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
    score: (digit) => head.score(digit),
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
