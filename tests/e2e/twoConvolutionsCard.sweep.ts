import {
  explain,
  formatNumber,
  isConvolution,
  namesOf,
  networks,
  readingsOf,
  type Ref,
} from '../../src/core/index.ts';
import { words as turned } from '../../src/app/language/en/views/turned.ts';
import { violations } from './axe.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { firstOf } from './stamps.ts';

const NAME = 'twoConvolutions';
const network = networks[NAME];
const names = namesOf(network);
const [, layer] = network.layers.filter(isConvolution);

test.beforeEach(async ({ app }) => app.chooseNetwork(NAME));

test('an error that came through kernels is read both ways on the card, kernel by kernel', async ({
  app,
  page,
}) => {
  const model = await modelOf(app, NAME);
  const { phases, starts } = timelineOf(NAME);
  const at = phases.findIndex(({ kind, tensor }) => kind === 'delta' && tensor === 'hicnn');
  const index = 65;
  const ref: Ref = { tensor: layer.input, index, of: 'gradient' };
  await app.goTo(starts.cell[at] + index);
  const card = app.region(app.words.now.title);
  const both = card.getByRole('region', { name: turned.title.replace('{{name}}', names.cell(ref)) });
  await expect(both.getByRole('group', { name: turned.stamps })).toBeVisible();
  await expect(both.getByRole('group', { name: turned.overErrors })).toBeVisible();
  await expectReadings(0);
  expect(await violations(page, '.now-card')).toEqual([]);
  await both.getByRole('button', { name: /^kernel 3: / }).click();
  await expectReadings(3);

  async function expectReadings(kernel: number): Promise<void> {
    const { maps } = readingsOf(network, explain(network, model.weights, model.trace, ref));
    const weight = names.map(maps[kernel].patch[0].weight);
    await expect(both.getByRole('grid', { name: weight, exact: true })).toBeVisible();
    const products = both.getByRole('grid', { name: turned.products }).getByRole('gridcell');
    expect(
      await products.evaluateAll((cells) =>
        cells.map((cell) => cell.getAttribute('aria-label')?.split(' = ')[1]),
      ),
    ).toEqual(maps[kernel].patch.map(({ term }) => formatNumber(term?.value ?? 0)));
  }
});

test('the errors of a kernel slide over the map that it reads; all kernels are a table', async ({
  app,
  page,
}) => {
  const model = await modelOf(app, NAME);
  const first = (3 * 4 + 1) * 25;
  await app.goTo(firstOf(NAME, layer.weights) + first + 24);
  await app.radio(app.words.stepPictures.name, app.words.stepPictures.sliding).check();
  const card = app.region(app.words.now.title);
  const gradient = card.getByRole('grid', { name: `dE/d${layer.weights}[3][1]`, exact: true });
  await expect(card).toContainText('Corner of the errors at row 4, column 4 of hocnn[1]');
  await gradient.getByRole('gridcell').nth(7).hover();
  const ref: Ref = { tensor: layer.weights, index: first + 7, of: 'gradient' };
  const { terms } = explain(network, model.weights, model.trace, ref);
  await expect(card).toContainText(
    `Corner of the errors at row 1, column 2 of hocnn[1]: ${terms.length} products add up to ${names.cell(ref)}`,
  );
  expect(await violations(page, '.now-card')).toEqual([]);
  // another map that is read
  await card.getByRole('combobox', { name: app.words.stamps.mapOf }).selectOption('hocnn[2]');
  await expect(card.getByRole('grid', { name: `dE/d${layer.weights}[3][2]`, exact: true })).toBeVisible();

  // all kernels as a table, whose row lights up where a map is made
  await app.goTo(timelineOf(NAME).starts.cell[3] + 3 * 64 + 8);
  await app.button(`Enlarge ${layer.weights}[3]`).click();
  const dialog = page.getByRole('dialog');
  const table = dialog.getByRole('grid', { name: `Kernels of ${layer.weights}`, exact: true });
  await expect(table.getByRole('rowheader')).toHaveCount(12);
  await expect(table.getByRole('gridcell')).toHaveCount(48);
  await expect(dialog).toContainText('Row 3 is lit: what its 4 kernels find is added up to temphicnn2[3].');
  expect(await violations(page, 'dialog')).toEqual([]);
  await table.locator('[tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(
    dialog
      .getByRole('grid', { name: `${layer.weights}, enlarged`, exact: true })
      .getByRole('gridcell')
      .first(),
  ).toHaveAccessibleName(new RegExp(String.raw`^${layer.weights}\[1\]\[1\]\[0\] = `));
});
