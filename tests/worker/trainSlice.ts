import type { Trained, TrainRun } from '../../src/worker/trainRun.ts';

/** Trains a slice, and judges the epoch where it was its last. */
export function trainSlice(run: TrainRun): Trained {
  const trained = run.train();
  while (run.isEpochOver) run.judge();
  return trained;
}
