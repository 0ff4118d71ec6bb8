import { expect, test } from './page.ts';

test(
  'one pair of buttons takes back steps, typed weights and pins, and says which',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const undo = app.button('Undo').first();
    await app.cell('w1cnn', 3).press('Enter');
    await app.button('Pin w1cnn[3]').click();
    await expect(undo).toHaveAttribute('title', 'Takes back: pinning a weight');
    await app.button('Unpin w1cnn[3]').first().click();
    await expect(undo).toHaveAttribute('title', 'Takes back: unpinning a weight');
    await app.cell('w1cnn', 3).press('F2');
    await page.getByRole('textbox', { name: 'Value of w1cnn[3]' }).fill('0.5');
    await page.keyboard.press('Enter');
    await app.letGo();
    await page.keyboard.press('End');
    await app.button('Apply').click();
    await expect(undo).toHaveAttribute('title', 'Takes back: the gradient steps applied');
    await page.keyboard.press('Control+z');
    // the last step shows the weights as the update would make them
    await app.letGo();
    await page.keyboard.press('Home');
    await expect(app.cell('w1cnn', 3)).toHaveAccessibleName(/^w1cnn\[3\] = 0\.5/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(app.button('Unpin w1cnn[3]').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(app.button('Unpin w1cnn[3]')).toHaveCount(0);
    await expect(undo).toBeDisabled();
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Control+y');
    await expect(page.getByRole('banner')).toContainText('changed');
    await expect(app.cell('w1cnn', 3)).not.toHaveAccessibleName(/= 0\.5$/);
  },
);
