import { expectWeights, expectWhole, networks } from '../core/index.ts';
import { expectNetwork } from './expectNetwork.ts';
import type { TrainOrder, TrainUntil } from './protocol.ts';

/** What a run is made of. */
export type TrainStart = Omit<TrainOrder, 'kind' | 'until'>;

/** @throws RangeError that names the setting that does not fit. */
export function checkedOrder<Start extends TrainStart>(order: Start): Start {
  const { network, weights, settings, from } = order;
  expectWeights(networks[expectNetwork(network)], weights);
  const { learningRate, decay, batchSize, epochs, seed } = settings;
  if (!Number.isFinite(learningRate) || learningRate <= 0)
    throw new RangeError(`learningRate: expected a number above 0, got ${String(learningRate)}`);
  if (!Number.isFinite(decay) || decay <= 0 || decay > 1)
    throw new RangeError(`decay: expected a number above 0, up to 1, got ${String(decay)}`);
  expectWhole('batchSize', batchSize, 1, 256);
  expectWhole('epochs', epochs, 1, 10_000);
  expectWhole('seed', seed, 0, 2 ** 32 - 1);
  expectWhole('epoch', from.epoch, 0, epochs);
  expectWhole('digits', from.digits, 0, Number.MAX_SAFE_INTEGER);
  return order;
}

/** @throws RangeError for what is no place to rest at. */
export function checkedUntil(until: unknown): TrainUntil {
  if (until === null || until === 'step' || until === 'epoch') return until;
  throw new RangeError(`until: expected step, epoch or null, got ${JSON.stringify(until)}`);
}
