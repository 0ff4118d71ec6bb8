import type { Explanation, Network } from '../../core/index.ts';
import type { Frame } from '../../timeline/frame.ts';
import type { Phase } from '../../timeline/phases.ts';

/** The step that is shown, as the card and the line in its place have it. */
export interface StepProps {
  readonly network: Network;
  readonly phase: Phase;
  readonly frame: Frame;
  /** Of the cells that the step computes. */
  readonly explanations: readonly Explanation[];
  /** The sigmoid of a dense sum. */
  readonly after: Explanation | null;
  /** Steps follow each other too fast to read a formula, or the numbers in cells. */
  readonly isRushed: boolean;
}
