import { expectWhole } from '../check.ts';
import { convolution, type ConvolutionOptions } from '../layers/convolution.ts';
import { dense, type DenseOptions } from '../layers/dense.ts';
import { maxPool, type MaxPoolOptions } from '../layers/maxPool.ts';
import { sigmoid } from '../layers/sigmoid.ts';
import { squaredError, type SquaredErrorOptions } from '../layers/squaredError.ts';
import type { Layer, Tensor } from '../types.ts';

/** A layer as data: its kind, its sizes and the names of the tensors that it brings. */
export type LayerRecord =
  | ({ readonly kind: 'convolution' } & ConvolutionOptions)
  | ({ readonly kind: 'maxPool' } & MaxPoolOptions)
  | { readonly kind: 'sigmoid'; readonly output: string }
  | ({ readonly kind: 'dense' } & DenseOptions)
  | ({ readonly kind: 'squaredError' } & SquaredErrorOptions);

/** The letters of a layer's indices. */
export interface LayerLetters {
  /** The cells that the layer reads, and those that it writes. */
  readonly from: string;
  readonly to: string;
  /** A convolution's kernels, and a weight within one. */
  readonly map: string;
  readonly weight: string;
}

/** The layer of a record that reads the tensor `read`. @throws RangeError that names the layer and the sizes that do not fit. */
export function layerOf(record: LayerRecord, read: Tensor, letters: LayerLetters): Layer {
  const { from, to } = letters;
  switch (record.kind) {
    case 'convolution':
      expectSizes(record.weights, { kernels: record.kernels, side: record.side });
      return convolution(read, record, { map: letters.map, weight: letters.weight, cell: to });
    case 'maxPool':
      expectSizes(record.output, { window: record.window });
      return maxPool(read, record, to);
    case 'sigmoid':
      return sigmoid(read, record);
    case 'dense':
      expectSizes(record.weights, { from: record.from, to: record.to });
      return dense(read, record, [from, to]);
    case 'squaredError':
      return squaredError(read, record);
  }
}

function expectSizes(layer: string, sizes: Readonly<Record<string, number>>): void {
  for (const [name, size] of Object.entries(sizes))
    expectWhole(`${layer}: ${name}`, size, 1, Number.MAX_SAFE_INTEGER);
}
