import { explain, shownNumber, metPixel, networks, pixelRoute } from '../../src/core/index.ts';
import { CONTRAST, violations } from './axe.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

// views.sweep.ts has weights of every tensor and kernel of each network
test.describe('the view "Which pixel"', () => {
  test('shows the route to the pixel of the chosen cell, and opens its term', async ({ app, page }) => {
    const { trace } = await modelOf(app);
    await app.cell('w1cnn', 7).click();
    await page.getByRole('tab', { name: 'Which pixel' }).click();
    const view = app.region('Which pixel w1cnn[7] met');
    const terms = view.getByRole('grid', { name: 'Terms of dE/dw1cnn[7]' });
    await terms.getByRole('gridcell').nth(23).click();
    await page.mouse.move(0, 0);
    const { steps, pixel } = pixelRoute(networks.kernel, trace, 'w1cnn', 23, 7);
    const route = view.getByRole('list', { name: 'Route' });
    for (const { text } of steps) await expect(route).toContainText(text);
    await expect(route).toContainText(`dE/dhicnn[23] × x[${pixel}]`);
    expect(await violations(page, '.route', CONTRAST)).toEqual([]);
    await route.getByRole('button', { name: 'Open the term of dE/dhicnn[23] in "Why"' }).click();
    await expect(
      app.region('Why').getByRole('navigation').getByText('dE/dhicnn[23]', { exact: true }),
    ).toBeVisible();
  });

  test('answers for a pixel which weights met it, by pointer and by keyboard', async ({ app, page }) => {
    const { weights, trace } = await modelOf(app);
    await page.getByRole('tab', { name: 'Which pixel' }).click();
    const view = app.region('Which pixel w1cnn[0] met');
    const image = view.getByRole('grid', { name: 'Pixels that w1cnn[0] met' });
    const { pixel } = metPixel(trace, 14, 0);
    const { terms } = explain(networks.kernel, weights, trace, { tensor: 'x', index: pixel, of: 'gradient' });
    await image.getByRole('gridcell').nth(pixel).hover();
    const answer = view.getByRole('status');
    await expect(answer).toContainText(`x[${pixel}] was met by ${terms.length} weights`);
    await expect(answer.getByRole('listitem')).toHaveCount(terms.length);
    const largest = Math.max(...terms.map(({ value }) => Math.abs(value)));
    await expect(answer.getByRole('listitem').first()).toContainText(shownNumber(largest));
    await page.mouse.move(0, 0);
    await expect(answer).toHaveCount(0);
    await page.keyboard.press('Tab'); // focus is shown from the first key on
    await image.getByRole('gridcell').nth(195).focus();
    await expect(answer).toContainText('x[195] was met by');
  });
});
