/** What the page and the trace worker say to each other: one union each way, plain data only. */

import type { NetworkName, Trace, Weights } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';

/** To the trace worker. It answers in the order of asking. */
export type ToTraceWorker =
  /**
   * Which network, with which weights, every later message is about, and the bug that is planted in its backward pass.
   * Answered only when refused.
   */
  | {
      readonly kind: 'weights';
      readonly network: NetworkName;
      readonly weights: Weights;
      readonly planted?: PlantedBug | null;
    }
  /**
   * One forward and one backward pass: x is 196 numbers, d is 10, or null to take the network's own guess.
   * Answered by `traced`.
   */
  | {
      readonly kind: 'trace';
      readonly revision: number;
      readonly x: Float64Array;
      readonly d: Float64Array | null;
    }
  /** "Are you there?" Answered by `pong`. */
  | { readonly kind: 'ping'; readonly id: number };

/** From the trace worker. */
export type FromTraceWorker =
  | {
      readonly kind: 'traced';
      readonly revision: number;
      readonly network: NetworkName;
      readonly trace: Trace;
    }
  | { readonly kind: 'pong'; readonly id: number }
  /** The code of the planted bugs could not be loaded. Everything that came since is unanswered. */
  | { readonly kind: 'notPlanted' }
  /** A message was refused and changed nothing. It names the trace (`revision`) that it belongs to. */
  | { readonly kind: 'failed'; readonly message: string; readonly revision?: number };
