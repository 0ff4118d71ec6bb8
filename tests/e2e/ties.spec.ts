import {
  createExplainer,
  isMaxPool,
  isTie,
  explain,
  networks,
  shownNumber,
  slopesOver,
  tiedCells,
  type OneSided,
} from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { modelOf, startOf, type Model } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

/** The pass of the next sample in which two cells of a pool's window are equal. */
async function withTies(app: AppPage): Promise<Model> {
  for (let tries = 0; tries < 12; tries += 1) {
    await app.button(app.words.input.sample).click();
    await app.settled();
    const model = await modelOf(app);
    if (tiedCells(networks.kernel, model.trace, 'x').size > 0) return model;
  }
  throw new Error('expected a sample with a tie');
}

function slopesIn({ network, weights, trace }: Model, tensor: string, index: number): OneSided {
  return slopesOver(networks[network], weights, trace, { tensor, index, of: 'gradient' });
}

test(
  'a pixel at a tie has the slopes of E to both sides, each with its terms, beside that of backpropagation',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const model = await withTies(app);
    const { ties } = app.words;
    await app.region('Input').getByRole('switch', { name: 'Show dE/dx' }).check();
    await app.button(app.words.transport.last).click();
    const parting = Array.from(tiedCells(networks.kernel, model.trace, 'x')).find((pixel) => {
      const { left, right, kept } = slopesIn(model, 'x', pixel);
      return left.slope !== right.slope && kept !== left.slope;
    });
    if (parting === undefined) throw new Error('expected a pixel whose slopes differ');
    const slopes = slopesIn(model, 'x', parting);
    await app
      .region('Input')
      .getByRole('grid', { name: 'dE/dx', exact: true })
      .locator(`[data-cell="${parting}"]`)
      .click();
    const why = app.region(app.words.sideTabs.why);
    const part = why.getByRole('region', { name: `Slopes of E over x[${parting}]`, exact: true });
    await expect(part).toContainText(`A tie: E has a kink over x[${parting}].`);
    const radio = (side: 'left' | 'right' | 'kept', value: number) =>
      app.radio(ties.side, `${ties.sides[side]} ${shownNumber(value)}`);
    await expect(radio('kept', slopes.kept)).toBeChecked();
    await expect(radio('right', slopes.right.slope)).toBeVisible();
    const left = radio('left', slopes.left.slope);
    await left.focus();
    await page.keyboard.press('Space');
    const { weights } = model;
    const { tex, terms } = createExplainer(networks.kernel, weights, slopes.left.trace)(slopes.ref);
    await expect(why.locator('.total .big')).toHaveText(shownNumber(slopes.left.slope));
    await expect(why.locator('annotation').first()).toHaveText(tex);
    if (terms.length > 1)
      await expect(why.getByRole('row', { name: /^sum/ })).toContainText(shownNumber(slopes.left.slope));
    // the gradient of the pass stays what it is
    await expect(app.gradient).toContainText(`= dE/dx[${parting}]`);
    expect(await violations(page, '.why')).toEqual([]);
  },
);

test(
  'the card of a tied window offers the slopes over its equal cells, forward and backward',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const model = await withTies(app);
    const { ties, stepPictures } = app.words;
    const pool = networks.kernel.layers.find(isMaxPool);
    if (!pool) throw new Error('expected a pool');
    const windowOf = (cell: number) =>
      explain(networks.kernel, model.weights, model.trace, { tensor: pool.output, index: cell, of: 'value' })
        .candidates ?? [];
    const cells = [...model.trace.values[pool.output].keys()];
    const tied = cells.find((cell) => isTie(windowOf(cell))) ?? 0;
    const clear = cells.find((cell) => !isTie(windowOf(cell))) ?? 0;
    await app.goTo(startOf('pool') + clear);
    await expect(app.radio(stepPictures.name, stepPictures.slopes)).toHaveCount(0);
    await app.goTo(startOf('pool') + tied);
    await app.radio(stepPictures.name, stepPictures.slopes).check();
    const largest = model.trace.values[pool.output][tied];
    const equal = windowOf(tied).filter(({ value }) => value === largest);
    const rows = app.region(ties.window).locator('tbody tr');
    for (const [n, { ref }] of equal.entries()) {
      const { left, right, kept } = slopesIn(model, ref.tensor, ref.index);
      await expect(rows.nth(n).locator('td')).toHaveText(
        [left.slope, right.slope, kept].map((each) => shownNumber(each)),
      );
    }
    await expect(rows).toHaveCount(equal.length);
    const last = rows.last().getByRole('button');
    await last.press('Enter');
    await expect(last).toHaveAttribute('aria-pressed', 'true');
    expect(await violations(page, '.now-card')).toEqual([]);
    await app.goTo(startOf('route') + tied);
    await app.radio(stepPictures.name, stepPictures.slopes).check();
    await expect(rows).toHaveCount(equal.length);
  },
);
