import { expectWhole } from '../check.ts';
import { cornerOf, pixelMet, placeOf, weightOf } from '../layers/convolutionGeometry.ts';
import { firstNetwork } from '../networks/all.ts';
import { cellsOf } from '../place.ts';
import { isConvolution, isMaxPool, ownerOf, readerOf } from '../roles.ts';
import type { Convolution, MaxPool, Network, Trace } from '../types.ts';

/** A network's first convolution, if it has one. */
export function convolutionOf(network: Network): Convolution | undefined {
  return network.layers.find(isConvolution);
}

/** A convolution and the pool that reads it. */
export interface PooledConvolution {
  readonly convolution: Convolution;
  readonly pool: MaxPool;
}

/** The convolution whose weights `tensor` are, with its pool; null where it has none, or the weights are of another kind. */
export function pooledConvolution(network: Network, tensor: string): PooledConvolution | null {
  const convolution = ownerOf(network, tensor);
  if (!isConvolution(convolution)) return null;
  const pool = readerOf(network, convolution.output);
  return isMaxPool(pool) ? { convolution, pool } : null;
}

/**
 * Which cell of its input weight i met in pooled cell j (design 2.1, 2.3): the winner's place and the corner of its
 * window, both within their map, and corner + u*width + v in the whole input. Of several kernels i and j are counted through.
 * `tensor`: the kernels' weights; those of the first convolution unless told.
 * @throws RangeError if the network has no such convolution with a pool, the trace has not its winners, j or i is out of
 * range, or weight i belongs to another kernel than the map of cell j.
 */
export function metPixel(
  trace: Pick<Trace, 'winners'>,
  j: number,
  i: number,
  network: Network = firstNetwork,
  tensor: string = convolutionOf(network)?.weights ?? '',
): { place: number; corner: number; pixel: number } {
  const pooled = pooledConvolution(network, tensor);
  if (!pooled) throw new RangeError(`${network.name}: expected a kernel and a pool, got neither`);
  const { convolution, pool } = pooled;
  const winners = trace.winners[pool.output];
  if (!winners) throw new RangeError(`winners of ${pool.output}: expected them in the trace, got none`);
  expectWhole(`${pool.output} index`, j, 0, winners.length - 1);
  const weights = convolution.tensors.find(({ name }) => name === tensor);
  expectWhole(`${tensor} index`, i, 0, cellsOf(weights?.axes ?? []) - 1);
  const { q } = placeOf(convolution, winners[j]);
  const kernel = weightOf(convolution, i).q;
  if (q !== kernel)
    throw new RangeError(
      `${tensor} index: expected a weight of kernel ${q}, whose map cell ${j} lies in, got ${i} of kernel ${kernel}`,
    );
  const [rows, columns] = convolution.outputSize;
  return {
    place: winners[j] - q * rows * columns,
    corner: cornerOf(convolution, winners[j]),
    pixel: pixelMet(convolution, winners[j], i),
  };
}
