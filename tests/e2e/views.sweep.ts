import {
  isConvolution,
  mapsOf,
  networkNames,
  networks,
  tensorOf,
  weightTensors,
  type Ref,
} from '../../src/core/index.ts';
import { words as whatIfEn } from '../../src/app/language/en/views/whatIf.ts';
import { violations } from './axe.ts';
import { chooseEnd, startingWith, wrongTexts } from './everywhere.ts';
import { cellName, modelOf, type Model } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { expectFlow, expectFormulas, expectProducts, expectRoute, expectWhatIf, expectWhy } from './views.ts';
import { spread } from './walk.ts';

const CHECKS = { expectWhy, expectRoute, expectFlow, expectFormulas, expectProducts, expectWhatIf };

/** Of more kernels some are looked at. */
const MOST = 4;

/** Weights that are looked at: of every tensor the first and the last, and one in the middle of each kernel. */
async function eachWeight(app: AppPage, model: Model, check: (ref: Ref) => Promise<void>): Promise<void> {
  const network = networks[model.network];
  for (const { name } of weightTensors(network)) {
    for (const end of ['first', 'last'] as const) await check((await chooseEnd(app, model, name, end)).ref);
  }
  for (const { weights: tensor } of network.layers.filter(isConvolution)) {
    const { count, cells } = mapsOf(tensorOf(network, tensor));
    for (const map of spread([...Array(count).keys()], MOST)) {
      const ref: Ref = { tensor, index: map * cells + Math.floor(cells / 2), of: 'gradient' };
      await app.showMapOf(model.network, ref);
      const own = cellName({ ...ref, of: 'value' }, 0, model.network).split(' ')[0];
      await app
        .grid(tensor)
        .getByRole('gridcell', { name: startingWith(own) })
        .click();
      await app.page.mouse.move(720, 5);
      await check(ref);
    }
  }
}

for (const network of networkNames()) {
  for (const [name, check] of Object.entries(CHECKS)) {
    test(`${name.replace('expect', '')} shows what the core computes, for weights of every tensor and kernel: ${network}`, async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      await app.button(app.words.transport.last).click();
      await eachWeight(app, model, async (ref) => {
        await check(app, model, ref);
        expect(await wrongTexts(app), `${ref.tensor} ${ref.index}`).toEqual([]);
      });
    });
  }
}

test('a nudge travels to E stage by stage, and meets the gradient', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'What if' }).click();
  await app.radio(whatIfEn.mode, whatIfEn.rippleMode).check();
  const map = page.getByRole('grid', { name: 'change of temphicnn', exact: true });
  await expect(map.getByRole('gridcell').first()).toHaveAccessibleName(/not revealed yet/);
  const next = app.button(whatIfEn.ripple.next);
  await next.click();
  await expect(map.getByRole('gridcell').first()).toHaveAccessibleName(/= /);
  await next.click();
  await expect(
    page.getByText(/Changed cells of temphicnn: \d+\. Of these \d+ survive the pool/),
  ).toBeVisible();
  for (const _ of ['hocnn', 'h2o', 'yo', 'E']) await next.click();
  await expect(page.getByText(/Divided by the nudge: .*%\.$/)).toBeVisible();
  await expect(next).toBeDisabled();
  expect(await violations(page, '.weight-view-card')).toEqual([]);
});
