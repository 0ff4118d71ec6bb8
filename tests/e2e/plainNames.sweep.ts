import { networkNames } from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { expect, test } from './page.ts';
import { middles, walk, WINDOWS } from './walk.ts';

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    test(`with plain names nothing scrolls, is cut, overlaps or is too small: ${network}, ${language}`, async ({
      app,
      page,
    }) => {
      await app.chooseLanguage(language);
      await app.chooseNetwork(network);
      await page.getByRole('switch', { name: app.words.header.plainNames }).click();
      for (const size of ['phase', 'cell'] as const)
        expect(await walk(app, { size, positions: middles(network, size) }, WINDOWS)).toEqual([]);
    });
  }
}

test('phases, signs and what has no map of its own tell their names too, to keys as well', async ({
  app,
  page,
}) => {
  const region = page.getByRole('region', { name: 'Network', exact: true });
  const card = page.getByRole('tooltip');
  // names come after the page
  await expect(async () => {
    await page.mouse.move(2, 300);
    await page.getByRole('heading', { name: 'True digit' }).hover();
    await expect(card).toContainText('target d 10 numbers', { timeout: 500 });
  }).toPass();
  await page.getByRole('heading', { name: 'x 14×14' }).hover();
  await expect(card).toContainText('image x 14×14');
  const { position } = app;
  await position.hover();
  await expect(card).toContainText('dE/d');
  await page.mouse.move(720, 5);
  await expect(card).toBeHidden();
  await page.keyboard.press('Tab');
  await position.focus();
  await expect(card).toContainText('slide kernel');
  await expect(position).toHaveAccessibleDescription(/slide kernel/);
  await page.keyboard.press('ArrowRight');
  await expect(card).toBeHidden();
  await page.keyboard.press('Home');

  // one stop among the signs of a block, arrow keys between them; the step stays
  const sigma = region.getByRole('button', { name: 'σ: squash', exact: true });
  await region.getByRole('button', { name: '⊛: convolve', exact: true }).focus();
  await expect(card).toContainText('convolve');
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight');
  await expect(sigma).toBeFocused();
  await expect(card).toContainText('1/(1 + e^−z)');
  await expect(position).toHaveValue('0');
  await expect(region.locator('.stage-arrow button:not([tabindex="-1"])')).toHaveCount(3);
});

test('plain names are kept by a reload, and lit up from the glossary', async ({ app, page }) => {
  const region = page.getByRole('region', { name: 'Network', exact: true });
  const plain = region.getByRole('button', { name: 'Enlarge convolved, temphicnn', exact: true });
  await page.getByRole('switch', { name: 'Plain names' }).click();
  await page.reload();
  await app.ready();
  await expect(plain).toHaveText('convolved');
  await plain.click();
  await expect(page.getByRole('dialog')).toContainText('What the kernel found');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Glossary: all names of this network' }).click();
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  expect(await violations(page)).toEqual([]);
  await glossary.getByRole('button', { name: /^pooled hicnn/ }).focus();
  await expect(page.locator('[data-maps~="value:hicnn"]')).toHaveAttribute('data-named', '');
  await expect(page.locator('[data-named]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-maps~="value:hocnn"]')).toHaveAttribute('data-named', '');
  await expect(page.locator('[data-named]')).toHaveCount(1);
  await glossary.getByRole('button', { name: /^target d/ }).hover();
  await expect(page.getByRole('heading', { name: 'True digit' })).toHaveAttribute('data-named', '');
  // what a folded block holds is in sight once its entry is pressed
  await region.getByRole('button', { name: 'Fold Hidden layer' }).click();
  await glossary.getByRole('button', { name: /^hidden weights w12/ }).click();
  await expect(page.locator('[data-maps~="value:w12"]')).toHaveAttribute('data-named', '');
  await page.keyboard.press('Escape');
  await expect(glossary).toBeHidden();
  await expect(page.locator('[data-named]')).toHaveCount(0);
});
