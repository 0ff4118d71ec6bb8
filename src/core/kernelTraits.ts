import { tensorOf } from './check.ts';
import { frontMapsOf, partInFront } from './front.ts';
import type { Network, Trace, Weights } from './types.ts';

/** What is odd about a kernel among those of its layer. */
export type KernelTrait =
  /** Nearly the same kernel as another: what one finds the other finds too. */
  | { readonly kind: 'twin'; readonly of: number; readonly correlation: number }
  /** Its weights are next to nothing beside those of the others. */
  | { readonly kind: 'dead' }
  /** It has weights, but finds next to nothing on this digit. */
  | { readonly kind: 'silent' };

/** Correlation of two kernels' weights above which they are twins. */
const TWINS = 0.95;
/** The largest weight, or value of the map, as a share of the largest of all kernels: less is next to nothing. */
const NOTHING = 0.05;

/**
 * For each kernel of a layer of several what is odd about it, null for most; empty for a layer of one. Of twins the later one is told.
 * @param trace to tell which kernels find nothing on its digit; null where there is no digit
 */
export function kernelTraits(
  network: Network,
  layer: { readonly weights: string; readonly output: string },
  weights: Weights,
  trace: Pick<Trace, 'values'> | null,
): readonly (KernelTrait | null)[] {
  const kernels = mapsIn(network, layer.weights, weights[layer.weights]);
  if (kernels.length < 2) return [];
  const isDead = nextToNothing(kernels);
  const isSilent = trace ? nextToNothing(mapsIn(network, layer.output, trace.values[layer.output])) : [];
  return kernels.map((kernel, n): KernelTrait | null => {
    if (isDead[n]) return { kind: 'dead' };
    for (let of = 0; of < n; of += 1) {
      const correlation = isDead[of] ? 0 : likeness(kernel, kernels[of]);
      if (correlation > TWINS) return { kind: 'twin', of, correlation };
    }
    return isSilent[n] ? { kind: 'silent' } : null;
  });
}

function mapsIn(network: Network, tensor: string, values: Float64Array): Float64Array[] {
  const shaped = tensorOf(network, tensor);
  return Array.from({ length: frontMapsOf(shaped) }, (_, map) => {
    const { first, cells } = partInFront(shaped, map);
    return values.subarray(first, first + cells);
  });
}

/** Where all are zero, none stands out. */
function nextToNothing(maps: readonly Float64Array[]): boolean[] {
  const largest = maps.map((values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const limit = NOTHING * Math.max(...largest);
  return largest.map((each) => each < limit);
}

/** 1 for the very same weights, zeros among them; else how far two kernels' weights correlate. */
function likeness(a: Float64Array, b: Float64Array): number {
  return a.every((weight, n) => weight === b[n]) ? 1 : correlationOf(a, b);
}

/** Pearson's: 0 for a kernel whose weights are all the same, which has no pattern. */
function correlationOf(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [a, b].map(
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  let [ab, aa, bb] = [0, 0, 0];
  for (let n = 0; n < a.length; n += 1) {
    const [x, y] = [a[n] - meanA, b[n] - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
