import type { NetworkName, Weights } from '../../core/index.ts';
import type { OwnDigits, TrainSettings } from '../../worker/protocol.ts';
import type { TrainingRun } from './trainingRun.ts';

export function newRun(
  id: number,
  network: NetworkName,
  settings: TrainSettings,
  start: Weights,
  mine: OwnDigits | null = null,
): TrainingRun {
  const checkpoints = [{ epoch: 0, weights: start, accuracy: null }];
  const place = { epoch: 0, digits: 0 };
  return {
    id,
    network,
    settings,
    mine,
    start,
    weights: start,
    place,
    of: 0,
    points: [],
    epochs: [],
    checkpoints,
    sizes: [],
    best: null,
    speed: 0,
  };
}

/** More epochs than a worker takes for one run. */
const MOST_EPOCHS = 10_000;

/**
 * A run that has come to its end with so many epochs more to go; one that has not goes on as it is. Order, variation and
 * rate of an epoch depend on its number alone: a run that goes on so ends where a longer one would have.
 */
export function withMore(run: TrainingRun, epochs: number): TrainingRun {
  const { place, settings } = run;
  if (place.epoch < settings.epochs) return run;
  return { ...run, settings: { ...settings, epochs: Math.min(place.epoch + epochs, MOST_EPOCHS) } };
}
