import type { Factor, Network, Ref } from '../types.ts';
import type { Delta, Deltas } from './deltas.ts';

/** A factor of the chain rule, from the output back to the weight. */
export interface ChainFactor {
  /** What it is to the formula, the same in every network: `difference-k`, `weight-mk`, and last `met`. */
  readonly role: string;
  /** Its symbol in letters. */
  readonly tex: string;
  /** The factor on the path that is looked at. */
  readonly factor: Factor;
  /** The gradients to open one after the other, from the weight's own, to come where this factor stands. */
  readonly way: readonly Ref[];
  /** The source article, whose network has one convolution, has no such factor: the error came through the kernels of a further one. */
  readonly isAdded: boolean;
}

/** A sum of the chain rule: over a letter, with the values that the letter takes. */
export interface ChainSum {
  readonly letter: string;
  readonly options: readonly number[];
  readonly tex: string;
  /** Without its limits, where room is short. */
  readonly symbol: string;
  /** Of the sum over what a further convolution's kernels handed back, which the source article has not: their weights. Else null. */
  readonly through: string | null;
}

/**
 * One stage of the formula. `article`: what the source article writes, the sum over the outputs alone. `sum`: one more
 * sum. `offset`: the pixel of this weight instead of the window's corner.
 */
export interface ChainStage {
  readonly kind: 'article' | 'sum' | 'offset';
  /** How many of the sums it has, the output's first. */
  readonly sums: number;
  readonly tex: string;
  /** Products that it adds up, and to what. */
  readonly paths: number;
  readonly value: number;
}

/** Which pixel a kernel weight met on the path: corner + u * side + v. */
export interface MetPixel {
  readonly corner: number;
  readonly u: number;
  readonly v: number;
  readonly pixel: number;
  /** The weight of the same kernel whose pixel is the corner itself. */
  readonly cornerRef: Ref;
  readonly tex: string;
}

export interface ChainRule {
  readonly ref: Ref;
  /** The gradient's symbol in letters. */
  readonly left: string;
  readonly factors: readonly ChainFactor[];
  readonly sums: readonly ChainSum[];
  /** The path that is looked at: an index for every letter. */
  readonly indices: Readonly<Record<string, number>>;
  /** The product of the path's factors. */
  readonly value: number;
  readonly stages: readonly ChainStage[];
  readonly met: MetPixel | null;
}

/** A network and the graph of its trace, as far as the rules of many weights share it. */
export interface Graph {
  readonly network: Network;
  readonly deltas: Deltas;
  /** Which term leads to the largest product. */
  readonly largest: (delta: Delta) => number;
  /** How many products a gradient is the sum of. */
  readonly paths: (delta: Delta) => number;
}

/** What a path passes on its way from the weight to the output: a sum's terms, and the one that was taken. */
export interface Level {
  readonly delta: Delta;
  readonly to: Delta | null;
  /** The cells of the gradients that the sum is made of. */
  readonly options: readonly number[];
  /** The factors that this level brings, as the article orders them. */
  readonly own: readonly Factor[];
}
