import { isConvolution, isMaxPool, readerOf } from '../roles.ts';
import { cornerOf } from '../layers/convolutionGeometry.ts';
import { windowPlaces } from '../layers/maxPool.ts';
import type { Layer, MaxPool, Network, Trace } from '../types.ts';

/**
 * The cells whose gradient ties make arbitrary: of what a convolution reads those that met one of the equal places of a window, of
 * what a pool reads these places themselves. Where another of them had been kept, the error would have gone there. Sigmoids leave every
 * cell at its place. Empty where no pool follows.
 */
export function tiedCells(
  network: Network,
  trace: Pick<Trace, 'values'>,
  tensor: string,
): ReadonlySet<number> {
  const layer = readerOf(network, tensor);
  if (layer?.kind === 'sigmoid') return tiedCells(network, trace, layer.output);
  if (isMaxPool(layer)) return new Set(Array.from(tiesOf(layer, trace), ([, places]) => places).flat());
  if (!isConvolution(layer)) return new Set();
  const pool = poolAfter(network, layer.output);
  if (!isMaxPool(pool)) return new Set();
  const { links } = layer;
  // equal places of several kernels often lie at one corner, and met the same cells
  const equalAt = new Map<number, number>();
  for (const places of tiesOf(pool, trace).values())
    for (const place of places) equalAt.set(cornerOf(layer, place), place);
  return new Set(Array.from(equalAt.values()).flatMap((place) => links.inputsOfOutput(place)));
}

/** The equal places of each pooled cell that has several. */
function tiesOf(pool: MaxPool, { values }: Pick<Trace, 'values'>): Map<number, number[]> {
  const pooled = values[pool.input];
  const ties = new Map<number, number[]>();
  values[pool.output].forEach((best, cell) => {
    const equal = windowPlaces(pool, cell).filter((place) => pooled[place] === best);
    if (equal.length > 1) ties.set(cell, equal);
  });
  return ties;
}

/** The layer that reads a tensor, past sigmoids: those leave every cell at its place. */
function poolAfter(network: Network, tensor: string): Layer | undefined {
  const reader = readerOf(network, tensor);
  return reader?.kind === 'sigmoid' ? poolAfter(network, reader.output) : reader;
}
