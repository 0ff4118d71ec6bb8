import { violations } from './axe.ts';
import { askFirst, card } from './ask.ts';
import { expect, test } from './page.ts';

test('plain names: told beside what is pointed at, shown by a switch that a reload keeps, lit up from the glossary', async ({
  page,
  app,
}) => {
  await app.open();
  const region = page.getByRole('region', { name: 'Network', exact: true });
  const name = region.getByRole('button', { name: 'Enlarge temphicnn', exact: true });
  const card = page.getByRole('tooltip');
  // names come after the page
  await expect(async () => {
    await page.mouse.move(2, 300);
    await name.hover();
    await expect(card).toContainText('convolved', { timeout: 500 });
  }).toPass();
  await expect(card).toContainText('10×10');
  await expect(name).toHaveAccessibleDescription(/What the kernel found/);
  await page.mouse.move(2, 300);
  await expect(card).toBeHidden();

  const sign = region.getByRole('button', { name: '→1: to the largest alone', exact: true });
  await sign.click();
  await expect(card).toContainText('to the largest alone');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  // what has no map of its own tells its name too, and so do phases, to keys as well
  await page.getByRole('heading', { name: 'True digit' }).hover();
  await expect(card).toContainText('target d 10 numbers');
  await page.getByRole('heading', { name: 'x 14×14' }).hover();
  await expect(card).toContainText('image x 14×14');
  const position = page.getByRole('slider', { name: 'Position' });
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

  await page.getByRole('switch', { name: 'Plain names' }).click();
  await expect(name).toBeHidden();
  const plain = region.getByRole('button', { name: 'Enlarge convolved, temphicnn', exact: true });
  await expect(plain).toHaveText('convolved');
  const grid = region.getByRole('grid', { name: 'temphicnn', exact: true });
  await expect(grid).toHaveAccessibleDescription('convolved in focus: temphicnn[0]');
  await expect(page.locator('.transport .segments')).toContainText('gradients');
  await expect(position).toHaveAttribute(
    'aria-valuetext',
    /of "convolved": .* add up to "convolved"\u00A0\[0\] =/,
  );

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

test('plain names stand on the card, over the pad and in questions; formulas keep their letters', async ({
  page,
  app,
}) => {
  await page.getByRole('switch', { name: 'Plain names' }).click();
  await expect(page.getByRole('heading', { name: 'image 14×14' })).toBeVisible();
  const now = page.getByRole('region', { name: 'Now' });
  await expect(now.locator('.term-grid figcaption').first()).toHaveText(/^image/);
  await expect(now.locator('.result')).toContainText('convolved\u00A0[0]');
  await expect(now.locator('.formula-line').getByText('temphicnn').first()).toBeAttached();

  await askFirst(app);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(card(app)).toContainText(/"(?:image|convolved|kernel)"/);
  await expect(card(app)).not.toContainText(/temphicnn|w1cnn|x\[/);
});
