import { askFirst, card } from './ask.ts';
import { expect, test } from './page.ts';

test('plain names: told beside what is pointed at, and shown by a switch', async ({ page, app }) => {
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

  await page.getByRole('switch', { name: 'Plain names' }).click();
  await expect(name).toBeHidden();
  const plain = region.getByRole('button', { name: 'Enlarge convolved, temphicnn', exact: true });
  await expect(plain).toHaveText('convolved');
  const grid = region.getByRole('grid', { name: 'temphicnn', exact: true });
  await expect(grid).toHaveAccessibleDescription('convolved in focus: temphicnn[0]');
  await expect(page.locator('.transport .segments')).toContainText('gradients');
  await expect(app.position).toHaveAttribute(
    'aria-valuetext',
    /of "convolved": .* add up to "convolved"\u00A0\[0\] =/,
  );
});

test(
  'plain names stand on the card, over the pad and in questions; formulas keep their letters',
  { tag: '@sweep' },
  async ({ page, app }) => {
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
  },
);

// plainNames.sweep.ts goes on through the glossary
test('the glossary lights up the map of a name', { tag: '@sweep' }, async ({ app, page }) => {
  await app.button(app.words.header.help).click();
  await page.getByRole('button', { name: 'Glossary: all names of this network' }).click();
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  await glossary.getByRole('button', { name: /^pooled hicnn/ }).focus();
  await expect(page.locator('[data-maps~="value:hicnn"]')).toHaveAttribute('data-named', '');
});
