import { isConvolution, isMaxPool, readerOf } from '../roles.ts';
import type { Candidate, Explanation, Layer, Network, Ref } from '../types.ts';

/** The candidates that share the largest value of a pool's window: more than one make a tie. */
export function largestIn(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map(({ value }) => value));
  return candidates.filter(({ value }) => value === best);
}

/** Whether a pool's largest value stands in more than one of its cells. */
export function isTie(candidates: readonly Candidate[]): boolean {
  return largestIn(candidates).length > 1;
}

/**
 * The cells of what a convolution reads whose gradient ties make arbitrary: those that met one of the equal places of a window.
 * Where another of them had been kept, the error would have gone there. Empty where no pool reads what the convolution makes.
 */
export function tiedCells(
  network: Network,
  explain: (ref: Ref) => Explanation,
  tensor: string,
): ReadonlySet<number> {
  const layer = readerOf(network, tensor);
  const pool = isConvolution(layer) ? poolAfter(network, layer.output) : undefined;
  const cells = new Set<number>();
  if (!layer || !isMaxPool(pool)) return cells;
  const count = pool.channels * pool.outputSize[0] * pool.outputSize[1];
  for (let index = 0; index < count; index += 1) {
    const { candidates = [] } = explain({ tensor: pool.output, index, of: 'value' });
    const largest = largestIn(candidates);
    if (largest.length < 2) continue;
    for (const { ref } of largest) for (const cell of layer.links.inputsOfOutput(ref.index)) cells.add(cell);
  }
  return cells;
}

/** The layer that reads a tensor, past sigmoids: those leave every cell at its place. */
function poolAfter(network: Network, tensor: string): Layer | undefined {
  const reader = readerOf(network, tensor);
  return reader?.kind === 'sigmoid' ? poolAfter(network, reader.output) : reader;
}
