import { expectWhole } from '../check.ts';
import { cornerOf, pixelMet, type Convolution } from '../layers/convolution.ts';
import { kernel } from '../networks/kernel.ts';
import type { Layer, Network, Trace } from '../types.ts';

function isConvolution(layer: Layer): layer is Convolution {
  return layer.kind === 'convolution';
}

/** A network's first convolution, if it has one. */
export function convolutionOf(network: Network): Convolution | undefined {
  return network.layers.find(isConvolution);
}

/**
 * Which pixel weight i met in pooled cell j (design 2.1): the winner's place in temphicnn, the corner of its
 * window in x, and corner + u*14 + v.
 * @throws RangeError if the trace has no pool, or j or i is out of range.
 */
export function metPixel(
  trace: Pick<Trace, 'winners'>,
  j: number,
  i: number,
): { place: number; corner: number; pixel: number } {
  const winners = trace.winners['hicnn'];
  const layer = convolutionOf(kernel);
  if (!winners || !layer) throw new RangeError('winners of hicnn: expected them in the trace, got none');
  expectWhole('hicnn index', j, 0, winners.length - 1);
  expectWhole('w1cnn index', i, 0, layer.kernel * layer.kernel - 1);
  const place = winners[j];
  return { place, corner: cornerOf(layer, place), pixel: pixelMet(layer, place, i) };
}
