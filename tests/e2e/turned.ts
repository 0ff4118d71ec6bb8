import type { Locator } from '@playwright/test';
import {
  explain,
  formatNumber,
  namesOf,
  networks,
  readingsOf,
  shownNumber,
  type Ref,
} from '../../src/core/index.ts';
import { words as en } from '../../src/app/language/en/views/turned.ts';
import type { Model } from './model.ts';
import { expect, type AppPage } from './page.ts';

const filled = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');

export async function openTurned({ page, words }: AppPage): Promise<void> {
  await page.getByRole('tab', { name: words.weightView.turned, exact: true }).click();
}

/** Chooses a cell that the view offers. In English. */
export async function chooseCell({ page }: AppPage, { network }: Model, ref: Ref): Promise<Locator> {
  const name = namesOf(networks[network]).cell(ref);
  await page.getByRole('button', { name: filled(en.choose, { name }), exact: true }).click();
  return page.getByRole('region', { name: filled(en.title, { name }), exact: true });
}

/** Both pictures of the map in front show what the core computes: each place of the patch with its weight and its product. */
export async function expectMap(view: Locator, model: Model, ref: Ref, kernel: number): Promise<void> {
  const network = networks[model.network];
  const names = namesOf(network);
  const { maps } = readingsOf(network, explain(network, model.weights, model.trace, ref));
  const { patch } = maps[kernel];
  const named = (grid: string): Promise<(string | null)[]> =>
    view
      .getByRole('grid', { name: grid, exact: true })
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  const error = (place: Ref): string => formatNumber(model.trace.gradients[place.tensor][place.index]);
  expect(await named(en.patch)).toEqual(
    patch.map(({ place }) => (place ? `${names.cell(place)} = ${error(place)}` : `${en.border} = 0`)),
  );
  expect(await named(names.map(patch[0].weight))).toEqual(
    patch.map(
      ({ weight }) => `${names.cell(weight)} = ${formatNumber(model.weights[weight.tensor][weight.index])}`,
    ),
  );
  const where = (place: Ref | null): string => (place ? names.cell(place) : en.border);
  expect(await named(en.products)).toEqual(
    patch.map(({ place, term }) => `${en.products}, ${where(place)} = ${formatNumber(term?.value ?? 0)}`),
  );
  await expect(view.locator('header strong')).toHaveText(
    shownNumber(model.trace.gradients[ref.tensor][ref.index]),
  );
}
