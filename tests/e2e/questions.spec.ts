import { expect, test } from './page.ts';

test(
  'the question of networks that do not learn leads to weights that cannot, and back',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.keyboard.press('?');
    await page.getByRole('button', { name: /^Show it: Why does a network sometimes not learn/ }).click();
    await expect(app.radio('Weights', 'Zeros')).toBeChecked();
    await expect(page.getByRole('tab', { name: 'Train', exact: true })).toBeFocused();
    await app.button('Back to what was shown before').click();
    await expect(app.radio('Weights', 'Trained')).toBeChecked();
    await expect(page.getByText(/^If all weights begin at zero/)).toBeVisible();
    await expect(
      page.getByText('Why does a network sometimes not learn at all?', { exact: true }),
    ).toBeFocused();
  },
);

test(
  'the question of ties shows the gradient of the image, and takes it away again',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const isShown = page.getByRole('switch', { name: 'Show dE/dx' });
    await page.keyboard.press('?');
    await page.getByRole('button', { name: /^Show it: What if two candidates/ }).click();
    await expect(page.getByRole('tab', { name: 'Why', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(isShown).toBeChecked();
    await app.button('Back to what was shown before').click();
    await expect(isShown).not.toBeChecked();
  },
);
