import type { LayerLetters, LayerRecord } from './layerOf.ts';

/** The letters of a network's indices, layer by layer. */
export interface Letters {
  /** The image's cells. */
  readonly input: string;
  readonly layers: readonly LayerLetters[];
}

/** From the output back to what the first dense layer reads, as the source article has them. */
const DENSE = ['k', 'm', 'j', 'i', 'l', 'n'];
/** What is convolved, what is pooled, a kernel's weights: first layer first. */
const CONVOLVED = ['p', 't', 'z'];
const POOLED = ['s', 'g', 'e'];
const WEIGHTS = ['i', 'n', 'o'];
/** Maps, the last convolution's first. */
const MAPS = ['q', 'a', 'b'];

/** The kinds that write other cells than they read; under the others cells keep their letter. */
const MAKES_CELLS: ReadonlySet<LayerRecord['kind']> = new Set(['convolution', 'maxPool', 'dense']);

/** The letter at a place of a list; behind its end the last with a number. */
function pick(letters: readonly string[], place: number): string {
  return letters[place] ?? `${letters[letters.length - 1]}_${place}`;
}

/**
 * Letters that read as the source article's: x[p] or x[i], w12[j,m], w2[m,k]; q for the maps of the last convolution.
 * Cells that stay the same cells (under a sigmoid) keep their letter.
 */
export function lettersOf(layers: readonly LayerRecord[]): Letters {
  const count = (kind: LayerRecord['kind'], until: number): number =>
    layers.slice(0, until).filter((layer) => layer.kind === kind).length;
  const dense = count('dense', layers.length);
  const convolutions = count('convolution', layers.length);
  const firstDense = layers.findIndex(({ kind }) => kind === 'dense');
  // which layer made the cells that the first dense layer reads; -1 for the image
  const readByDense = layers
    .slice(0, Math.max(firstDense, 0))
    .findLastIndex(({ kind }) => MAKES_CELLS.has(kind));
  const written = (n: number): string => {
    if (n === readByDense && firstDense >= 0) return pick(DENSE, dense);
    if (n < 0) return pick(CONVOLVED, 0);
    const { kind } = layers[n];
    if (kind === 'convolution') return pick(CONVOLVED, count(kind, n));
    if (kind === 'maxPool') return pick(POOLED, count(kind, n));
    if (kind === 'dense') return pick(DENSE, dense - 1 - count(kind, n));
    return written(n - 1);
  };
  return {
    input: written(-1),
    layers: layers.map((_, n) => ({
      from: written(n - 1),
      to: written(n),
      map: pick(MAPS, convolutions - 1 - count('convolution', n)),
      weight: pick(WEIGHTS, count('convolution', n)),
    })),
  };
}
