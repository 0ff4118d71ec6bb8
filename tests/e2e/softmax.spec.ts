import { createExplainer, networks, softmaxBeside, type OutputsBeside } from '../../src/core/index.ts';
import { printedOutputs } from '../../src/panels/softmax/printedOutputs.ts';
import { words as en } from '../../src/app/language/en/views/softmax.ts';
import { CONTRAST, violations } from './axe.ts';
import { modelOf, startOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

async function besideOf(app: AppPage): Promise<OutputsBeside> {
  const { network, weights, trace } = await modelOf(app);
  return softmaxBeside(networks[network], trace, createExplainer(networks[network], weights, trace));
}

test.describe('the view "Softmax"', () => {
  test('has the ten outputs under both errors, and says which factor vanishes', async ({ app, page }) => {
    await page.getByRole('tab', { name: app.words.weightView.softmax, exact: true }).click();
    const view = app.region(en.title);
    const beside = await besideOf(app);
    const { rows } = printedOutputs(beside);
    const [squared, softmax] = [view.getByRole('table').first(), view.getByRole('table').last()];
    for (const [k, row] of rows.entries()) {
      const cells = (table: typeof squared) => table.locator('tbody tr').nth(k).locator('td');
      await expect(cells(squared)).toHaveText([row.score, row.output, row.off, row.slope, row.delta]);
      await expect(cells(softmax)).toHaveText([row.power, row.share, row.softmaxDelta]);
    }
    const { slope, delta, softmaxDelta } = rows[beside.mostWrong];
    await expect(view).toContainText(`its slope, ${slope}: ${delta} goes back.`);
    await expect(view).toContainText(`has no such factor: ${softmaxDelta} goes back.`);
    expect(await violations(page, '.softmax', CONTRAST)).toEqual([]);
  });

  test(
    'follows the target digit, and offers one where no output is both wrong and sure',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await page.getByRole('tab', { name: app.words.weightView.softmax, exact: true }).click();
      const view = app.region(en.title);
      await app.answer(5).click();
      const told = view.locator('p').first();
      await expect(told).toContainText('No output is both wrong and sure.');
      const digit = /With (\d) as the target/.exec(await told.innerText())?.[1];
      await app.answer(Number(digit)).click();
      await expect(told).toContainText(`yo[${digit}] is `);
      await expect(told).toContainText('wrong, and sure of it');
    },
  );

  test(
    'is opened from the step of E by keyboard, and a row leads to its delta',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.goTo(startOf('error'));
      const link = app.button(app.words.stepPictures.softmax);
      await link.focus();
      await page.keyboard.press('Enter');
      const view = app.region(en.title);
      await view.getByRole('button', { name: 'dE/dyi[3]', exact: true }).first().press('Enter');
      await expect(app.gradient).toContainText('= dE/dyi[3]');
    },
  );

  test(
    'says of weights of zero that all outputs are equally far off',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await page.keyboard.press('?');
      await page.getByRole('button', { name: /^Show it: Why does a network sometimes not learn/ }).click();
      await page.getByRole('tab', { name: app.words.weightView.softmax, exact: true }).click();
      await expect(app.region(en.title)).toContainText('All outputs are equally far off, by 0.5.');
    },
  );
});
