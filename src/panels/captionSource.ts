import type { Explanation } from '../core/index.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Timeline } from '../timeline/steps.ts';

/** The data of a caption. */
export interface CaptionSource {
  readonly timeline: Timeline;
  readonly frame: Frame;
  /** The explanations of the cells that the step computes; empty before the first trace, and in the update. */
  readonly explanations: readonly Explanation[];
  /** The sigmoid of a dense sum. */
  readonly after: Explanation | null;
  /** One weight's update, at a multiply step of the update. */
  readonly updated: Explanation | null;
  /** E, and what it is once all tensors are updated; null until the step has come to them. */
  readonly error: number | null;
  readonly errorAfter: number | null;
  readonly learningRate: number;
  /** Whether the explanations are those of a network with a planted bug. */
  readonly isPlanted: boolean;
}
