import type { Locator } from '@playwright/test';
import {
  explain,
  mapsOf,
  networks,
  tensorOf,
  type Explanation,
  type NetworkName,
} from '../../src/core/index.ts';
import { timelineOf, type Model } from './model.ts';
import { expect, type AppPage } from './page.ts';

/** Cell position of the first step of a kernel tensor's gradient. */
export function firstOf(network: NetworkName, tensor: string): number {
  const { phases, starts } = timelineOf(network);
  return starts.cell[phases.findIndex((phase) => phase.kind === 'kernelGradient' && phase.tensor === tensor)];
}

/** The stamps at a step of that phase, all of them piled up; 25 where nothing else is said. In English. */
export async function openStampsAt(app: AppPage, position: number, count = 25): Promise<Locator> {
  const { stamps, stepPictures, now: words } = app.words;
  await app.goTo(position);
  await app.radio(stepPictures.name, `${count} patches`).check();
  const now = app.region(words.title);
  await expect(now.getByRole('grid', { name: stamps.sheet, exact: true })).toBeVisible();
  await now.getByRole('slider', { name: stamps.piled }).fill(String(count));
  return now;
}

/** The gradient of each weight of one kernel, whose first weight is this one of its tensor. */
export function kernelExplained(
  { network, weights, trace }: Model,
  { tensor, first }: { readonly tensor: string; readonly first: number },
): Explanation[] {
  const { cells } = mapsOf(tensorOf(networks[network], tensor));
  return Array.from({ length: cells }, (_, n) =>
    explain(networks[network], weights, trace, { tensor, index: first + n, of: 'gradient' }),
  );
}

export async function names(grid: Locator): Promise<string[]> {
  return grid
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
}
