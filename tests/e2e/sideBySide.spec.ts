import { formatNumber, nameOf, networkTitle, shownNumber } from '../../src/core/index.ts';
import { cellName, modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseBoth, heading } from './sideBySide.ts';

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

test('a click on a cell of the other network explains it', { tag: '@sweep' }, async ({ app, page }) => {
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
  await app.compareButton.click();
  await expect(app.page.locator('.beside')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Now', exact: true })).toBeVisible();
});

test(
  'the step keeps its numbers in one line above both stages, in view wherever they are scrolled to',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const { trace } = await modelOf(app, 'kernel');
    await chooseBoth(app);
    await page.setViewportSize({ width: 1280, height: 720 });
    await app.goTo(44);
    const line = app.region('Now');
    await expect(line).toContainText('temphicnn[44]');
    await expect(line.locator('.katex-html')).toContainText(shownNumber(trace.values['temphicnn'][44]));
    const height = (await line.boundingBox())?.height;
    await app.goTo(498);
    await expect(line).toContainText('w2[');
    expect((await line.boundingBox())?.height).toBe(height);
    await page.locator('.beside').getByRole('grid').last().scrollIntoViewIfNeeded();
    await expect(line).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.step-caption')).toBeInViewport({ ratio: 1 });
  },
);
