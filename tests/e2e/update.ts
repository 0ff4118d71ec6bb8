import {
  networks,
  shownNumber,
  trace,
  updatedWeights,
  type NetworkName,
  type Weights,
} from '../../src/core/index.ts';
import { timelineOf, type Model } from './model.ts';
import type { AppPage } from './page.ts';

export function updateAt(network: NetworkName): number {
  const { phases, starts } = timelineOf(network);
  return starts.cell[phases.findIndex(({ half }) => half === 'update')];
}

/** Weights after so many steps of descent on the digit that is shown. */
export function descended(
  { network, weights, trace: { values } }: Model,
  steps: number,
  rate = 0.1,
): Weights {
  let now = weights;
  for (let n = 0; n < steps; n += 1) {
    const traced = trace(networks[network], now, values['x'], values['d']);
    now = updatedWeights(networks[network], now, traced, rate);
  }
  return now;
}

export function errorOf({ network, trace: { values } }: Model, weights: Weights): string {
  return shownNumber(trace(networks[network], weights, values['x'], values['d']).values['E'][0]);
}

/** "before → after" of the card, as the core computes it. */
export function change(model: Model, steps: number, rate = 0.1): string {
  const before = errorOf(model, descended(model, steps, rate));
  return `${before} → ${errorOf(model, descended(model, steps + 1, rate))}`;
}

export const group = (app: AppPage) => app.page.getByRole('group', { name: app.words.update.controls });
