import {
  explain,
  isConvolution,
  networkNames,
  networks,
  readerOf,
  shownNumber,
  tensorsWithReadings,
} from '../../src/core/index.ts';
import { words as en } from '../../src/app/language/en/views/turned.ts';
import { offered } from '../../src/panels/turned/offered.ts';
import { violations } from './axe.ts';
import { modelOf, startOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseCell, expectMap, openTurned } from './turned.ts';

for (const network of networkNames()) {
  for (const tensor of tensorsWithReadings(networks[network])) {
    test(`each kernel adds its share to dE/d${tensor} in both readings: ${network}`, async ({ app }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      await openTurned(app);
      const cell = offered(networks[network], model.trace, networks[network].opensAt).find(
        (each) => each.tensor === tensor,
      );
      if (!cell) throw new Error(`expected a cell of dE/d${tensor}`);
      const view = await chooseCell(app, model, cell);
      const layer = readerOf(networks[network], tensor);
      const kernels = isConvolution(layer) ? layer.kernels : 0;
      const addends = view.getByRole('group', { name: en.sumOver }).getByRole('button');
      await expect(addends).toHaveCount(kernels > 1 ? kernels : 0);
      for (let kernel = 0; kernel < kernels; kernel += 1) {
        if (kernels > 1) await addends.nth(kernel).click();
        await expectMap(view, model, cell, kernel);
      }
    });
  }
}

test('dE/dx stays beneath x after a reload', async ({ app, page }) => {
  const input = app.region('Input');
  const toggle = input.getByRole('switch', { name: 'Show dE/dx' });
  await toggle.check();
  await page.waitForTimeout(500); // what is kept is written a moment later
  await page.reload();
  await app.ready();
  await expect(toggle).toBeChecked();
  await expect(input.getByRole('grid', { name: 'dE/dx', exact: true }).getByRole('gridcell')).toHaveCount(
    196,
  );
});

test('adds the terms one after another when asked, and takes them away again', async ({ app, page }) => {
  await openTurned(app);
  const model = await modelOf(app);
  const [cell] = offered(networks.kernel, model.trace, networks.kernel.opensAt);
  const view = await chooseCell(app, model, cell);
  const { terms, value } = explain(networks.kernel, model.weights, model.trace, cell);
  const sums = view.locator('.turned-result strong');
  const whole = `${terms.length} of ${terms.length} terms: ${shownNumber(value)}.`;
  await expect(sums).toHaveText(whole);
  const progress = view.getByRole('slider', { name: en.progress });
  await view.getByRole('button', { name: en.takeAway }).click();
  await expect(sums).toContainText(`${terms.length - 2} of`);
  await view.getByRole('button', { name: en.stop }).click();
  await progress.fill('0');
  await expect(sums).toHaveText(`0 of ${terms.length} terms: 0.`);
  await view.getByRole('button', { name: en.add }).click();
  await expect(sums).toContainText('2 of');
  await progress.fill(String(terms.length));
  await expect(sums).toHaveText(whole);
  expect(await violations(page, '.turned')).toEqual([]);
});

test('both readings that come while one scrubs elsewhere speak of the step that the card still has', async ({
  app,
  page,
}) => {
  const { phases, starts } = timelineOf('twoConvolutions');
  const back = starts.cell[phases.findIndex(({ kind, tensor }) => kind === 'delta' && tensor === 'hicnn')];
  const forward = startOf('sigmoid', 'twoConvolutions');
  let give = (): void => undefined;
  const isScrubbing = new Promise<void>((resolve) => (give = resolve));
  await page.route('**/StepReadings.container-*.js', (route) => isScrubbing.then(() => route.continue()));
  await app.chooseNetwork('twoConvolutions');
  const come = page.waitForResponse('**/StepReadings.container-*.js', { timeout: 20_000 });
  // the second of the steps that become a stream is the last that the card shows
  for (const position of [forward, back]) await app.position.fill(String(position));
  for (let n = 0; n < 80; n += 1) {
    await app.position.fill(String(forward + (n % 20)));
    if (n === 20) give();
  }
  await come;
  await app.rested();
  await expect(app.region(app.words.now.title)).toContainText('hocnn[0][19]');
});
