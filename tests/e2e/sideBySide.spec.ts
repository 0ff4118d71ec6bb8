import { formatNumber, nameOf, networkTitle, shownNumber } from '../../src/core/index.ts';
import { words as formulasEn } from '../../src/app/language/en/views/formulas.ts';
import { words } from '../../src/app/language/en/views/sideBySide.ts';
import { words as sideBySideZh } from '../../src/app/language/zh/views/sideBySide.ts';
import { violations } from './axe.ts';
import { cellName, modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseBoth, heading } from './sideBySide.ts';
import { auditIn } from './walk.ts';

test.use({ isShared: true });

test('both networks answer the same digit, each as the core says', async ({ app }) => {
  const models = [await modelOf(app, 'kernel'), await modelOf(app, 'fourLayer')];
  await chooseBoth(app);
  for (const { network, trace } of models) {
    const { yo, E } = trace.values;
    const digit = yo.indexOf(Math.max(...yo));
    await expect(heading(app, network)).toContainText(`predicts ${digit} `);
    await expect(heading(app, network)).toContainText(`score ${shownNumber(yo[digit])}`);
    await expect(heading(app, network)).toContainText(`E = ${shownNumber(E[0])}`);
  }
  await expect(heading(app, 'kernel')).toContainText('25 shared weights of 2,825');
  await expect(heading(app, 'fourLayer')).toContainText('4,900 weights of 7,700');
});

test('the other network goes along with the steps, and shows only what it has computed', async ({ app }) => {
  const { trace } = await modelOf(app, 'fourLayer');
  await chooseBoth(app);
  const beside = app.region(networkTitle('fourLayer', 'en'));
  const cell = (name: string, index: number) =>
    beside.getByRole('grid', { name, exact: true }).locator(`[data-cell="${index}"]`);
  await app.goTo(0);
  await expect(cell('ho', 0)).toHaveAccessibleName(
    cellName({ tensor: 'ho', index: 0, of: 'value' }, trace.values['ho'][0]),
  );
  await expect(cell('ho', 1)).toHaveAccessibleName(`ho[1] ${app.words.stage.notYet}`);
  await app.goTo(498);
  await expect(cell('dE/dhi', 24)).toHaveAccessibleName(
    cellName({ tensor: 'hi', index: 24, of: 'gradient' }, trace.gradients['hi'][24]),
  );
});

test('a click on a cell of the other network explains it, and a reload comes back to both', async ({
  app,
  page,
}) => {
  const { trace } = await modelOf(app, 'fourLayer');
  await chooseBoth(app);
  await app.goTo(498);
  await app
    .region(networkTitle('fourLayer', 'en'))
    .getByRole('grid', { name: 'dE/dhi' })
    .locator('[data-cell="4"]')
    .click();
  const ref = { tensor: 'hi', index: 4, of: 'gradient' } as const;
  await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients['hi'][4])} = ${nameOf(ref)}`);
  await expect(app.grid('w1')).toBeVisible();
  await expect(
    app.region(networkTitle('kernel', 'en')).getByRole('grid', { name: 'w1cnn', exact: true }),
  ).toBeVisible();
  await app.button(words.use).click();
  await expect(app.grid('w1cnn')).toBeVisible();
  await page.reload();
  await app.ready();
  await expect(app.compareButton).toHaveAttribute('aria-pressed', 'true');
  await expect(
    app.region(networkTitle('fourLayer', 'en')).getByRole('grid', { name: 'w1', exact: true }),
  ).toBeVisible();
  await app.compareButton.click();
  await expect(app.page.locator('.beside')).toHaveCount(0);
  await expect(app.region('Now')).toBeVisible();
});

test.describe('weights that cannot be loaded', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/, isShared: false });

  test('are said, and asked for again', async ({ app, page }) => {
    await page.route('**/fourLayer-trained*.json', (route) => route.fulfill({ status: 500, body: '' }));
    await app.compareWith('fourLayer');
    await expect(app.region(networkTitle('fourLayer', 'en'))).toContainText('could not be loaded');
    await page.unroute('**/fourLayer-trained*.json');
    await app.button(formulasEn.retry).click();
    await expect(
      app.region(networkTitle('fourLayer', 'en')).getByRole('grid', { name: 'w1', exact: true }),
    ).toBeVisible();
  });
});

// sideBySide.sweep.ts has each network with the one beside it, in more windows
test('both stages fit, in both languages, whichever is explained', async ({ app, page }) => {
  const windows = [[1440, 900]] as const;
  await chooseBoth(app);
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    for (const position of language === 'en' ? [0, 498] : [160]) {
      await app.goTo(position);
      expect(await auditIn(app, windows), `${language} ${position}`).toEqual([]);
    }
  }
  await app.button(sideBySideZh.use).click();
  await expect(app.grid('w1')).toBeVisible();
  expect(await auditIn(app, windows)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('where both are too high the middle scrolls to the last cell, and the headings keep to their lines', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await chooseBoth(app);
  for (const network of ['kernel', 'fourLayer'] as const)
    expect((await heading(app, network).boundingBox())?.height).toBeLessThan(32);
  await app.button(words.use).click();
  const last = app.cell('dE/dyi', 9);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

test('on a phone nothing scrolls sideways but the stages', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await chooseBoth(app);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const button = heading(app, 'fourLayer').getByRole('button');
  await button.click();
  await expect(app.grid('w1')).toBeVisible();
  const box = await heading(app, 'kernel').getByRole('button').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 391)).toBeLessThanOrEqual(390);
});

test('any network that reads the same image can stand beside, with the caption of the step above both', async ({
  app,
  page,
}) => {
  await chooseBoth(app, 'kernel4');
  await expect(app.region(networkTitle('kernel4', 'en')).getByRole('grid').first()).toBeVisible();
  await app.goTo(0);
  const caption = page.locator('.step-caption');
  const first = await caption.textContent();
  await expect(caption).toBeInViewport({ ratio: 1 });
  await app.goTo(300);
  await expect(caption).not.toHaveText(first ?? '');
  await page.reload();
  await app.ready();
  await expect(app.region(networkTitle('kernel4', 'en')).getByRole('grid').first()).toBeVisible();
  await app.compareButton.click();
  await expect(app.region('Now')).toBeVisible();
});
