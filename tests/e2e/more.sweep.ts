import { violations } from './axe.ts';
import { expect, test } from './page.ts';

test('"Pause at every phase" lets playing rest at the end of each phase, "Play" goes on, and a reload keeps it', async ({
  app,
  page,
}) => {
  const more = app.button('More');
  const pause = page.getByRole('switch', { name: 'Pause at every phase' });
  await app.open();
  await more.press('Enter');
  await expect(pause).not.toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  await expect(pause).toBeChecked();
  expect(await violations(page, '.more')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(pause).toBeHidden();
  await expect(more).toBeFocused();

  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '15 a second' });
  // the first phase fills and playing rests; then each press plays one more
  for (const [size, positions] of [
    ['Phase', ['0', '1', '2']],
    ['Block', ['0', '1']],
  ] as const) {
    await app.radio('Step size', size).check();
    for (const position of positions) {
      await app.button('Play').click();
      await expect(app.button('Play')).toBeVisible();
      await expect(app.position).toHaveValue(position);
    }
  }

  await page.reload();
  await app.ready();
  await more.click();
  await expect(pause).toBeChecked();
});
