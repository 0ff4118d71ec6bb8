import { isConvolution, isMaxPool, readerOf } from '../roles.ts';
import { cornerOf } from '../layers/convolutionGeometry.ts';
import { windowPlaces } from '../layers/maxPool.ts';
import type { Layer, Network, Trace } from '../types.ts';

/**
 * The cells of what a convolution reads whose gradient ties make arbitrary: those that met one of the equal places of a window.
 * Where another of them had been kept, the error would have gone there. Empty where no pool reads what the convolution makes.
 */
export function tiedCells(
  network: Network,
  { values }: Pick<Trace, 'values'>,
  tensor: string,
): ReadonlySet<number> {
  const layer = readerOf(network, tensor);
  if (!isConvolution(layer)) return new Set();
  const pool = poolAfter(network, layer.output);
  if (!isMaxPool(pool)) return new Set();
  const { links } = layer;
  const pooled = values[pool.input];
  // equal places of several kernels often lie at one corner, and met the same cells
  const equalAt = new Map<number, number>();
  values[pool.output].forEach((best, cell) => {
    const equal = windowPlaces(pool, cell).filter((place) => pooled[place] === best);
    if (equal.length > 1) for (const place of equal) equalAt.set(cornerOf(layer, place), place);
  });
  return new Set(Array.from(equalAt.values()).flatMap((place) => links.inputsOfOutput(place)));
}

/** The layer that reads a tensor, past sigmoids: those leave every cell at its place. */
function poolAfter(network: Network, tensor: string): Layer | undefined {
  const reader = readerOf(network, tensor);
  return reader?.kind === 'sigmoid' ? poolAfter(network, reader.output) : reader;
}
