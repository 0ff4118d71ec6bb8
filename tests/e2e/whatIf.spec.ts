import { words as whatIfEn } from '../../src/app/language/en/views/whatIf.ts';
import { CONTRAST, violations } from './axe.ts';
import { expect, test } from './page.ts';

// views.sweep.ts has weights of every tensor and kernel of each network, and a nudge
test('the whole page follows the weight that is tried, by key and by pointer, and comes back by Reset', async ({
  app,
  page,
}) => {
  const gradient = await app.gradient.textContent();
  const weight = await app.cell('w1cnn', 0).getAttribute('aria-label');
  await page.getByRole('tab', { name: 'What if' }).click();
  const slider = page.getByRole('slider', { name: 'Try w1cnn[0]' });
  const reset = app.button(whatIfEn.reset);
  await expect(reset).toBeDisabled();
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(page.getByText(/^w1cnn\[0\] is tried at /)).toBeVisible();
  expect(await violations(page, '.weight-view-card', CONTRAST)).toEqual([]);
  await expect(app.gradient).not.toHaveText(gradient ?? '');
  await expect(app.cell('w1cnn', 0)).not.toHaveAccessibleName(weight ?? '');

  const chart = page.locator('.what-if .reach');
  const box = await chart.boundingBox();
  if (!box) throw new Error('expected the chart to be on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + 30, { steps: 5 });
  await page.mouse.up();
  const low = Number(await slider.getAttribute('aria-valuemin'));
  const high = Number(await slider.getAttribute('aria-valuemax'));
  await expect
    .poll(async () => (Number(await slider.getAttribute('aria-valuenow')) - low) / (high - low))
    .toBeGreaterThan(0.97);

  await reset.click();
  await expect(app.gradient).toHaveText(gradient ?? '');
  await expect(app.cell('w1cnn', 0)).toHaveAccessibleName(weight ?? '');
});
