import type { Page } from '@playwright/test';
import { AppPage, expect, test } from './page.ts';

test.use({ hasTouch: true });

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
];

/** The page on a phone, of which the lowest has no room for the prediction that others wait for. */
async function opened(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await page.goto('./');
  await expect(app.position).toBeVisible();
  return app;
}

/** Opens a view in the sheet; a press on the tab that is open would close it. */
async function openView({ page }: AppPage, view: string): Promise<void> {
  const views = page.getByRole('tab', { name: 'Views', exact: true });
  if ((await views.getAttribute('aria-selected')) !== 'true') await views.tap();
  await page.getByRole('tab', { name: view, exact: true }).tap();
}

for (const viewport of SIZES)
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });

    test('a row of "Flow" is marked when it is tapped, in sight of what it opened and of the way there', async ({
      page,
    }) => {
      const app = await opened(page);
      await openView(app, 'Flow');
      const list = page.getByRole('group', { name: /^Gradient flow of / });
      const rows = list.getByRole('region', { name: 'hidden units' }).getByRole('button');
      const answer = list.getByRole('status');
      await expect(answer).toBeHidden();
      const count = await rows.count();
      for (const n of [0, count - 1]) {
        const row = rows.nth(n);
        await row.tap();
        await expect(list.locator('[aria-current]')).toHaveCount(1);
        await expect(row).toHaveAttribute('aria-current', 'true');
        const [, unit] = /^unit (\d+)/.exec(await row.locator('span').innerText()) ?? [];
        await expect(answer).toContainText(new RegExp(`› dE/dh2i\\[${unit}\\]`));
        await expect(answer).toBeInViewport({ ratio: 1 });
        await expect(row).toBeInViewport({ ratio: 1 });
        const [box, below] = [await row.boundingBox(), await answer.boundingBox()];
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
      }
      await answer.getByRole('button').tap();
      await expect(app.region('Why').getByRole('navigation')).toContainText('dE/dh2i[');
      await openView(app, 'Flow');
      await expect(list.locator('[aria-current]')).toHaveCount(1);
    });

    test('every bar of "Flow" is as long as the number beside it, on one scale', async ({ page }) => {
      const app = await opened(page);
      await openView(app, 'Flow');
      const rows = page.locator('.flow-row:has(> i)');
      await expect(rows.first()).toBeVisible();
      const bars = await rows.evaluateAll((all) =>
        all.map((row) => ({
          width: row.querySelector('i')?.getBoundingClientRect().width ?? 0,
          number: Math.abs(
            Number(row.querySelector('b')?.textContent.replace('−', '-').replace(/×.*/, 'e-9')),
          ),
        })),
      );
      const longest = bars.reduce((a, b) => (b.number > a.number ? b : a));
      for (const { width, number } of bars)
        expect(Math.abs(width - (longest.width * number) / longest.number)).toBeLessThan(1.5);
    });

    test('"Products" reaches the end of the sheet, and rows of "Softmax" are pressed anywhere on them', async ({
      page,
    }) => {
      const app = await opened(page);
      await openView(app, 'Products');
      const grid = page.getByRole('grid', { name: /^Products of / });
      await grid.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      const bottom = async (name: string): Promise<number> => {
        const box = await page.locator(name).boundingBox();
        return (box?.y ?? 0) + (box?.height ?? 0);
      };
      expect(Math.abs((await bottom('.product-grid')) - (await bottom('.phone-panel')))).toBeLessThan(1.5);

      await openView(app, 'Softmax');
      const row = page.locator('.output-table tbody tr').nth(3);
      await row.scrollIntoViewIfNeeded();
      const [table, size] = [page.locator('.output-table').first(), await row.boundingBox()];
      expect((await table.boundingBox())?.width).toBeLessThanOrEqual(
        await page.locator('.phone-panel').evaluate(({ clientWidth }) => clientWidth),
      );
      expect(size?.height).toBeGreaterThanOrEqual(32);
      await row.tap({ position: { x: (size?.width ?? 0) - 12, y: (size?.height ?? 0) - 2 } });
      await page.getByRole('tab', { name: 'Why', exact: true }).tap();
      await expect(app.region('Why')).toContainText('dE/dyi[3]');
    });
  });
