import type { TrainingRun } from './trainingRun.ts';
import type { Ending, TrainingStatus } from './trainingState.ts';

/** How a run ended of which there is something to show; null where none has, or it can be taken up again. */
export function endingOf(run: TrainingRun | null, training: TrainingStatus): Ending | null {
  if (!run || run.points.length === 0) return null;
  return training.kind === 'idle' || training.kind === 'finished' || training.kind === 'diverged'
    ? training
    : null;
}
