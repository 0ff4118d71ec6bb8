import { createExplainer, createFlows, flowOf, formatNumber, networks } from '../../src/core/index.ts';
import { keepsMap } from '../../src/panels/flow/passedMaps.ts';
import { CONTRAST, violations } from './axe.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

// views.sweep.ts has weights of every tensor and kernel of each network
test.describe('the view "Flow"', () => {
  test('draws the largest ribbons with their numbers, and opens one in the tree', async ({ app, page }) => {
    const { weights, trace } = await modelOf(app);
    await app.cell('w1cnn', 7).click();
    await page.getByRole('tab', { name: 'Flow' }).click();
    const picture = page.getByRole('group', { name: 'Gradient flow of dE/dw1cnn[7]' });
    // a label lies on ribbons: what shows between its letters is the card
    await expect(picture.locator('text').first()).toHaveCSS('paint-order', /^stroke/);
    await expect(picture.locator('text').first()).toHaveCSS('stroke-width', '7px');
    const flow = flowOf(networks.kernel, weights, trace, { tensor: 'w1cnn', index: 7, of: 'gradient' });
    const largest = flow.gaps[1].reduce((a, b) => (b.size > a.size ? b : a));
    const [unit, cell] = [flow.columns[1][largest.from].ref.index, flow.columns[2][largest.to].ref.index];
    const ribbon = picture.getByRole('button', {
      name: `unit ${unit} to cell ${cell}: ${formatNumber(largest.value)}`,
    });
    await ribbon.hover();
    await expect(page.locator('.flow-detail')).toContainText(
      `All paths through unit ${unit} and cell ${cell}`,
    );
    await ribbon.focus();
    await page.keyboard.press('Enter');
    const path = app.region('Why').getByRole('navigation');
    await expect(path).toContainText(`dE/dhicnn[${cell}]`);
    await expect(path).toContainText(`dE/dh2i[${unit}]`);
    expect(await violations(page, '.flow', CONTRAST)).toEqual([]);
  });

  test('is one tab stop whose arrow keys go from ribbon to ribbon', async ({ app, page }) => {
    await app.chooseNetwork('fourLayer');
    await page.getByRole('tab', { name: 'Flow' }).click();
    const picture = page.getByRole('group', { name: /^Gradient flow of dE\/dw1\[/ });
    await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);
    await picture.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(picture.getByRole('button', { name: /^output \d+ to unit \d+: / }).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(picture.getByRole('button', { name: /^output \d+ to unit \d+: / }).nth(1)).toBeFocused();
    await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);
  });

  test(
    'goes through the kernels of a second convolution, and through one alone when it is chosen',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.chooseNetwork('twoConvolutions');
      const network = networks['twoConvolutions'];
      const { weights, trace } = await modelOf(app, 'twoConvolutions');
      await page.getByRole('tab', { name: 'Flow' }).click();
      const picture = page.getByRole('group', { name: 'Gradient flow of dE/dw1cnn[0][0]' });
      const kernel = picture.getByRole('button', { name: /^kernel 7: / });
      const part = createFlows(createExplainer(network, weights, trace))(
        { tensor: 'w1cnn', index: 0, of: 'gradient' },
        keepsMap(network, { tensor: 'hicnn2', map: 7 }),
      );
      await expect(kernel).toHaveAccessibleName(`kernel 7: ${formatNumber(part.value)}`);
      await kernel.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.flow-kernel select')).toHaveValue('7');
      await expect(picture.getByRole('button', { name: /^cell \d+ of map 7: / }).first()).toBeVisible();
      await expect(kernel).toHaveCount(0);
    },
  );
});
