import { violations } from './axe.ts';
import { expect, test, type AppPage } from './page.ts';

/** The field for the value of a cell. */
const field = (app: AppPage, cell: string) => app.page.getByRole('textbox', { name: `Value of ${cell}` });

/** Types into the field that is open, and takes it. */
async function type(app: AppPage, cell: string, text: string): Promise<void> {
  await field(app, cell).fill(text);
  await field(app, cell).press('Enter');
}

test.describe('a number that is typed', () => {
  test('is the weight’s from then on, by = on its cell, until undo takes it back', async ({ app, page }) => {
    await app.cell('w1cnn', 7).press('Enter');
    await app.cell('w1cnn', 7).press('=');
    await type(app, 'w1cnn[7]', '1.25×10⁻²');
    await expect(app.cell('w1cnn', 7)).toHaveAccessibleName(/^w1cnn\[7\] = 0\.0125/);
    // the focus is where it was, so that the next cell is an arrow away
    await expect(app.cell('w1cnn', 7)).toBeFocused();
    await expect(page.getByRole('banner')).toContainText('changed');
    await expect(app.button('Undo')).toHaveAttribute('title', 'Takes back: the typed weight');
    await page.keyboard.press('Control+z');
    await expect(app.cell('w1cnn', 7)).not.toHaveAccessibleName(/= 0\.0125/);
    await expect(page.getByRole('banner')).not.toContainText('changed');
    await page.keyboard.press('Control+y');
    await expect(app.cell('w1cnn', 7)).toHaveAccessibleName(/= 0\.0125/);
  });

  test(
    'may be a pixel or a component of d, and all of it is there after a reload',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.radio('On the pad', 'Look').check();
      await app.cell('x', 30).press('Enter');
      await app.cell('x', 30).press('F2');
      await type(app, 'x[30]', '0,5');
      await expect(app.cell('x', 30)).toHaveAccessibleName(/^x\[30\] = 0\.5/);
      await page.getByRole('grid', { name: 'yo', exact: true }).getByRole('gridcell').nth(4).click();
      await app.button('Type d[4]…').click();
      expect(await violations(page, '.type-value')).toEqual([]);
      await type(app, 'd[4]', '0.25');
      await expect(page.getByRole('heading', { name: 'd is your own' })).toBeVisible();
      await page.reload();
      await app.ready();
      await expect(app.cell('x', 30)).toHaveAccessibleName(/^x\[30\] = 0\.5/);
      await expect(page.getByRole('heading', { name: 'd is your own' })).toBeVisible();
      await app.answer(3).click();
      await expect(page.getByRole('heading', { name: 'd is your own' })).toHaveCount(0);
    },
  );

  test('that is none is refused in a sentence; Escape leaves all as it was', async ({ app, page }) => {
    const before = await app.cell('w1cnn', 0).getAttribute('aria-label');
    await app.letGo();
    await page.keyboard.press('F2');
    await type(app, 'w1cnn[0]', '1,234');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('divide thousands');
    await type(app, 'w1cnn[0]', 'much');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not a number');
    await expect(field(app, 'w1cnn[0]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await app.cell('w1cnn', 0).getAttribute('aria-label')).toBe(before);
    await expect(app.button('Undo')).toBeDisabled();
  });

  test(
    'is not asked for where the cell is computed: the field says what can be typed',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.cell('hicnn', 0).press('Enter');
      await page.keyboard.press('=');
      await expect(page.getByRole('dialog')).toContainText('hicnn[0] is computed');
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
    },
  );
});
