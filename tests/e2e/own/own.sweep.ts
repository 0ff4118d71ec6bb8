import {
  createProductTables,
  fitImage,
  formatNumber,
  namesOf,
  networks,
  networkTitle,
  registerNetwork,
  weightTensors,
  type Ref,
} from '../../../src/core/index.ts';
import { STEP_SIZES } from '../../../src/timeline/steps.ts';
import { smallRecord } from '../../core/otherNetworks.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { violations } from '../axe.ts';
import { modelOf, pixelsOf, timelineOf, type Model } from '../model.ts';
import { expectNumbers } from '../numbers.ts';
import { expect, test, type AppPage } from '../page.ts';
import { mapName, stageMaps } from '../stage.ts';
import { middles } from '../walk.ts';
import { expectTranslated } from '../words.ts';

/**
 * The page with a network more, of which no file of src knows (see vite.config.ts beside this): two convolutions, another
 * size of image, no weights shipped. What the page does with its own networks it does with this one.
 */
const OWN = registerNetwork(smallRecord).name;
const network = networks[OWN];

test.use({ baseURL: process.env['CONVSCOPE_OWN_NETWORK'] ?? '' });

/** The digit that a visit begins with, at the size that the network reads. */
let sample = new Float64Array();

const ownModel = (app: AppPage): Promise<Model> => modelOf(app, OWN, sample);

/** What no page may say: an unfilled word, a missing one, no number. */
const WRONG = /undefined|NaN|\{\{|\[object|Infinity/;

/** Every text and name on the page with something in it that no page may say. */
async function wrongTexts({ page }: AppPage): Promise<string[]> {
  return page.evaluate((pattern) => {
    const wrong = new RegExp(pattern);
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (wrong.test(node.textContent ?? '')) found.add(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (wrong.test(value)) found.add(`${name}="${value.slice(0, 200)}"`);
    return [...found];
  }, WRONG.source);
}

/** Some cells of every map: the first, the last, and one between. */
function someCells(): Ref[] {
  return stageMaps(OWN).flatMap((map) => {
    const { shape } = network.tensors.find(({ name }) => name === map.tensor) ?? { shape: [] };
    const count = shape.reduce((product, size) => product * size, 1);
    return [0, Math.floor(count / 2) + 1, count - 1].map((index) => ({ ...map, index: index % count }));
  });
}

/** A cell's name begins with what it is called. */
const startingWith = (name: string): RegExp => new RegExp(`^${name.replaceAll(/[[\]/]/g, String.raw`\$&`)} `);

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
  await expect(app.compareButton).toHaveCount(0);
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
}) => {
  test.setTimeout(300_000);
  const grids = await app
    .region(app.words.stage.title)
    .getByRole('grid')
    .evaluateAll((all) => all.map((grid) => grid.getAttribute('aria-label') ?? ''));
  expect(grids.toSorted()).toEqual(stageMaps(OWN).map(mapName).toSorted());
  const model = await ownModel(app);
  expect(await app.cellNames('x')).toEqual(
    Array.from(sample, (value, n) => `x[${n}] = ${formatNumber(value)}`),
  );
  for (const size of STEP_SIZES) await expectNumbers(app, model, size, middles(OWN, size));
});

for (const language of ['en', 'zh'] as const) {
  test(`every step of every size says what happens, and nothing on the page is left empty: ${language}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(600_000);
    await app.chooseLanguage(language);
    for (const size of STEP_SIZES) {
      await app.chooseSize(size);
      await app.goTo(0);
      const { captions, wrong } = await page.evaluate((pattern) => {
        const slider = document.querySelector<HTMLInputElement>('[type=range]');
        const [seen, found] = [new Set<string>(), new Set<string>()];
        for (let position = 0; slider && position <= Number(slider.max); position += 1) {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, position);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          seen.add(slider.getAttribute('aria-valuetext') ?? '');
          const text = document.body.textContent ?? '';
          if (new RegExp(pattern).test(text))
            found.add(`${position}: ${slider.getAttribute('aria-valuetext')}`);
        }
        return { captions: [...seen], wrong: [...found] };
      }, WRONG.source);
      expect(wrong, size).toEqual([]);
      expect(captions.filter((caption) => WRONG.test(caption) || caption === '')).toEqual([]);
      const starts = timelineOf(OWN).starts[size];
      if (size === 'cell') expect(captions).toHaveLength(starts.at(-1) ?? 0);
    }
  });
}

test('a cell of every map is pointed at, chosen and explained, down to what is given', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const { trace } = await ownModel(app);
  await app.button(app.words.transport.last).click();
  const { cell } = namesOf(network);
  for (const ref of someCells()) {
    const name = cell(ref);
    const grid = app.grid(mapName(ref));
    const canvas = grid.locator('canvas');
    // of a mosaic the corner is pointed at: it is cell 0 of unit 0
    const isMosaic = (await canvas.count()) > 0;
    if (isMosaic && ref.index > 0) continue;
    const target = isMosaic ? canvas : grid.getByRole('gridcell', { name: startingWith(name) });
    const at = isMosaic ? { position: { x: 1, y: 1 } } : {};
    await target.hover(at);
    await target.click(at);
    const gradient = cell({ ...ref, of: 'gradient' });
    await expect(app.gradient).toHaveText(
      `${formatNumber(trace.gradients[ref.tensor][ref.index])} = ${gradient}`,
    );
    for (let depth = 0; depth < 12; depth += 1) {
      expect(await wrongTexts(app), `${name}, ${depth} deep`).toEqual([]);
      const factor = app
        .region(app.words.sideTabs.why)
        .locator('tr[data-term] button:not([disabled])')
        .first();
      if ((await factor.count()) === 0) break;
      await factor.click();
    }
    await page.keyboard.press('Escape');
  }
});

for (const language of ['en', 'zh'] as const) {
  test(`every view speaks of its weights, first and last of each tensor: ${language}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(300_000);
    await app.chooseLanguage(language);
    const model = await ownModel(app);
    const tables = createProductTables(network, model.weights, model.trace);
    const { weightView } = app.words;
    await app.button(app.words.transport.last).click();
    for (const { name } of weightTensors(network)) {
      for (const key of ['Control+Home', 'Control+End']) {
        await app.focusFirst(name);
        await page.keyboard.press(key);
        await page.keyboard.press('Enter');
        const { length } = model.weights[name];
        const ref: Ref = { tensor: name, index: key === 'Control+Home' ? 0 : length - 1, of: 'gradient' };
        const said = namesOf(network).cell(ref);
        await expect(app.gradient).toHaveText(
          `${formatNumber(model.trace.gradients[name][ref.index])} = ${said}`,
        );
        for (const view of ['route', 'flow', 'formulas', 'whatIf', 'products'] as const) {
          await page.getByRole('tab', { name: weightView[view], exact: true }).click();
          const panel = page.getByRole('tabpanel', { name: weightView[view], exact: true });
          await expect(panel).not.toContainText(weightView.loading);
          if (view === 'products') {
            await expect(panel.getByRole('grid')).toHaveAttribute(
              'aria-rowcount',
              String(tables(ref).rows + 1),
            );
          }
          await expect(panel).toContainText(/\S/);
          expect(await wrongTexts(app), `${said}, ${view}`).toEqual([]);
        }
      }
    }
  });
}

test('it is trained, saved, and is there after a reload', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('combobox', { name: 'Epochs' }).selectOption('2');
  await app.button('Train').click();
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
  await app.button(app.words.input.stages).click();
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
