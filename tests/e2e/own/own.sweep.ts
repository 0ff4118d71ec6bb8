import {
  fitImage,
  formatNumber,
  networks,
  networkTitle,
  registerNetwork,
  weightTensors,
} from '../../../src/core/index.ts';
import { positionCount, STEP_SIZES } from '../../../src/timeline/steps.ts';
import { smallRecord } from '../../core/otherNetworks.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { violations } from '../axe.ts';
import { cellsAt, expectCaptions, expectExplained, expectViews, wrongTexts } from '../everywhere.ts';
import { modelOf, pixelsOf, timelineOf, type Model } from '../model.ts';
import { expectNumbers } from '../numbers.ts';
import { expect, test, type AppPage } from '../page.ts';
import { mapName, stageMaps } from '../stage.ts';
import { middles, stepsThrough } from '../walk.ts';
import { expectTranslated } from '../words.ts';
import { train } from '../training.ts';

/**
 * The page with a network more, of which no file of src knows (see vite.config.ts beside this): two convolutions, another
 * size of image, no weights shipped. What the page does with its own networks it does with this one.
 */
const OWN = registerNetwork(smallRecord).name;
const network = networks[OWN];

/** The digit that a visit begins with, at the size that the network reads. */
let sample = new Float64Array();

const ownModel = (app: AppPage): Promise<Model> => modelOf(app, OWN, sample);

test.beforeEach(async ({ app }) => {
  sample = Float64Array.from(fitImage(network, await pixelsOf(app)));
  await app.chooseNetwork(OWN);
});

test('it is chosen by its own name in both languages, with random weights, and stays after a reload', async ({
  app,
  page,
}) => {
  await expect(app.networkNamed(OWN)).toBeVisible();
  await expect(app.radio(app.words.header.weights, app.words.header.random)).toBeChecked();
  await expect(app.radio(app.words.header.weights, app.words.header.trained)).toHaveCount(0);
  // the other networks read the same digit in their own size
  await expect(app.compareButton).toBeVisible();
  await app.chooseLanguage('zh');
  await expect(app.networkNamed(OWN)).toBeVisible();
  expect(networkTitle(OWN, 'zh')).toBe(smallRecord.names['zh']);
  await page.reload();
  await app.ready();
  await expect(app.networkNamed(OWN)).toBeVisible();
  await app.chooseNetwork('kernel');
  await app.chooseNetwork(OWN);
  expect(await wrongTexts(app)).toEqual([]);
});

test('its stage has exactly its maps, with the numbers that the core computes at every kind of step', async ({
  app,
  page,
}) => {
  test.setTimeout(900_000);
  await app.openBlocks();
  await expect(page.locator('.stage-block.folded')).toHaveCount(0);
  const grids = await app
    .region(app.words.stage.title)
    .getByRole('grid')
    .evaluateAll((all) => all.map((grid) => grid.getAttribute('aria-label') ?? ''));
  // of a stack the map in front, with its number
  const names = grids.map((name) => name.replace(/\[\d+\]$/, ''));
  expect(names.toSorted()).toEqual(stageMaps(OWN).map(mapName).toSorted());
  const model = await ownModel(app);
  expect(await app.cellNames('x')).toEqual(
    Array.from(sample, (value, n) => `x[${n}] = ${formatNumber(value)}`),
  );
  for (const size of STEP_SIZES) await expectNumbers(app, model, size, middles(OWN, size));
});

for (const language of ['en', 'zh'] as const) {
  test(`every step of every size says what happens, and nothing on the page is left empty: ${language}`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    await app.chooseLanguage(language);
    for (const size of STEP_SIZES) {
      const captions = await expectCaptions(app, size, stepsThrough(OWN, size, Infinity));
      if (size === 'cell') expect(captions).toHaveLength(positionCount(timelineOf(OWN), size));
    }
  });

  test(`every view speaks of its weights, first and last of each tensor: ${language}`, async ({ app }) => {
    test.setTimeout(300_000);
    await app.chooseLanguage(language);
    const model = await ownModel(app);
    await app.button(app.words.transport.last).click();
    for (const { name } of weightTensors(network))
      for (const end of ['first', 'last'] as const) await expectViews(app, model, name, end);
  });
}

test('cells of every map are chosen and explained, down to what is given', async ({ app }) => {
  test.setTimeout(300_000);
  await app.button(app.words.transport.last).click();
  await expectExplained(app, await ownModel(app), cellsAt(OWN, [0, 0.6, 1]), 12);
});

test('it is trained, saved, and is there after a reload', async ({ app, page }) => {
  await train(app, '2');
  await expect(page.getByText('2 epochs done')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: `Run: ${networkTitle(OWN, 'en')}` })).toBeVisible();
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  const trained = await app.cellNames('w1cnn');
  for (const view of ['Misread', 'My digits', 'Plant a bug', 'Saved']) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: view })).toBeVisible();
    expect(await wrongTexts(app), view).toEqual([]);
  }
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('mine');
  await name.press('Enter');
  await expect(page.getByText('"mine" is saved.')).toBeVisible();
  await app.radio('Weights', 'Random').check();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(trained);
  await page.reload();
  await app.ready();
  await expect(app.networkNamed(OWN)).toBeVisible();
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('tab', { name: 'Saved', exact: true }).click();
  await app.button('Use "mine"').click();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(trained);
  expect(await wrongTexts(app)).toEqual([]);
});

test('it reads what is drawn, and its answer follows', async ({ app }) => {
  await app.button(app.words.input.clear).click();
  await app.draw(DIGIT_STROKES[3]);
  await app.ready();
  await app.answer(3).check();
  await expect(app.gradient).toHaveText(/^\S+ = dE\/dw1cnn\[0\]\[0\]$/);
  await app.button(app.words.input.stages.replace('{{name}}', 'x')).click();
  expect(await wrongTexts(app)).toEqual([]);
});

test('every word is changed to Chinese and back again', async ({ app }) => {
  test.setTimeout(300_000);
  await expectTranslated(app, OWN, () => true);
});

test('axe finds nothing to mend', async ({ app, page }) => {
  await app.button(app.words.transport.last).click();
  expect(await violations(page)).toEqual([]);
  await app.button(app.words.header.dark).click();
  expect(await violations(page)).toEqual([]);
});
