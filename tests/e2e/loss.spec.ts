import { withhold } from './loss.ts';
import { expect, test } from './page.ts';

// the browser itself reports a request that failed, and React what a boundary caught
test.use({
  allowedConsole: /Failed to load resource|LoadError|part of the page|dynamically imported|preload CSS/,
});

test(
  'decorations that cannot be loaded stay away, and the page works without them',
  { tag: '@sweep' },
  async ({ page }) => {
    await withhold(page, /Motion\.container|Readout\.container|cellRects|d3-array/);
    await page.goto('./');
    await expect(page.getByRole('status', { name: 'Prediction' })).toHaveText(/^\d /);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Now', exact: true })).toBeVisible();
  },
);

test(
  'a view, a picture and a dialog that were lost say so in their places, and come when they are asked for again',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const views = await withhold(page, /Flow\.container|StampSheet\.container|Help\.container/);
    const lost = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
    await page.getByRole('tab', { name: 'Flow' }).click();
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(lost).toContainText('a newer version');
    await expect(app.grid('x')).toBeVisible();
    await app.button('Help: keys and marks').click();
    const dialog = page.getByRole('dialog', { name: 'Not loaded' });
    await expect(dialog).toContainText('could not be loaded');
    await views.give();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('dialog')).toContainText('Space');
    await page.keyboard.press('Escape');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Flow' }).locator('svg').first()).toBeVisible();
  },
);

test.describe('a page that cannot start says so in both languages', () => {
  test('where its script is lost', async ({ page }) => {
    await withhold(page, /page/);
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not start');
    await expect(page.getByRole('alert')).toContainText('未能启动');
  });

  test('in a browser that is too old', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
    await page.goto('./');
    await expect(page.getByRole('alert').filter({ hasText: 'may be too old' })).toBeVisible();
  });

  test('where JavaScript is off', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
    await context.close();
  });
});

test('a browser that makes no worker still reads the digit, says so, and tries again', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    const { Worker } = window;
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('not here', 'SecurityError');
        }
      },
      allowWorkers: () => Object.assign(window, { Worker }),
    });
  });
  await page.reload();
  await app.ready();
  const stage = page.getByRole('region', { name: 'Network', exact: true });
  await expect(stage).toContainText('could not be started');
  await page.evaluate('allowWorkers()');
  await stage.getByRole('button', { name: 'Try again' }).click();
  await expect(app.grid('w1cnn')).toBeVisible();
});
