import type { NetworkName } from '../../core/index.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import type { TrainingRun } from './trainingRun.ts';
import type { OwnWeights, TrainingStatus } from './trainingState.ts';

/** All that beginning a run, or giving one up, takes the place of: what undoing it puts back. */
export interface RunMoment {
  /** The network whose weights of one's own it is about; the run may have been of another. */
  readonly network: NetworkName;
  readonly run: TrainingRun | null;
  readonly training: TrainingStatus;
  readonly own: OwnWeights | null;
  /** What steps of descent had made of them. */
  readonly changed: ChangedWeights | null;
}
