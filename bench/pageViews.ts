/** The views of a weight, the products and training, measured for bench/page.ts. */

import type { Page } from '@playwright/test';
import { gapsOf, percentile, smoothness, start, stop, wait, type Probe, type Row } from './pageFigures.ts';

/** Selects each kernel weight with each view of the card open: from the click to all of it on screen. */
export async function select(page: Page, slowdown: number): Promise<Row[]> {
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.timeSelections());
  const rows: Row[] = [];
  for (const view of ['Now', 'Which pixel', 'Flow', 'Formulas', 'What if']) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await wait(500);
    await start(page);
    for (let index = 0; index < 25; index += 1) {
      const cell = page.getByRole('region', { name: 'Network' }).locator(`[aria-label^="w1cnn[${index}] "]`);
      // a hand rests on the cell before it presses: what lights up under the pointer is another measurement
      await cell.hover();
      await wait(80);
      await page.mouse.down();
      await page.mouse.up();
      await wait(80);
    }
    const { selections } = await stop(page);
    const figures = `median ${percentile(selections, 0.5).toFixed(1)} ms, p95 ${percentile(selections, 0.95).toFixed(1)} ms (${selections.length} clicks)`;
    rows.push({ what: `select a weight, view: ${view}`, slowdown, figures });
  }
  await page.getByRole('tab', { name: 'Now', exact: true }).click();
  return rows;
}

/** Scrolls through all 20,000 products with the wheel. */
export async function scroll(page: Page, slowdown: number): Promise<Row> {
  await page.getByRole('tab', { name: 'Products', exact: true }).click();
  const row = page.getByRole('tabpanel', { name: 'Products' }).getByRole('row').nth(3);
  await row.waitFor();
  await row.hover();
  await wait(500);
  await start(page);
  for (let n = 0; n < 150; n += 1) {
    await page.mouse.wheel(0, 400);
    await wait(16);
  }
  const measured = await stop(page);
  await page.getByRole('tab', { name: 'Now', exact: true }).click();
  return { what: 'scroll 20,000 products', slowdown, figures: smoothness(gapsOf(measured)) };
}

/** Trains at full speed: the page's frames, and how fast it goes meanwhile. */
export async function train(page: Page, slowdown: number): Promise<Row[]> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('combobox', { name: 'Epochs' }).selectOption('200');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const status = page.getByText(/digits a second/);
  await status.waitFor({ timeout: 60_000 });
  await wait(1000);
  await start(page);
  await wait(4000);
  const measured = await stop(page);
  const speed = (await status.textContent()) ?? '';
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Why', exact: true }).click();
  return [
    { what: 'train: frames of the page', slowdown, figures: smoothness(gapsOf(measured)) },
    { what: 'train: speed meanwhile', slowdown, figures: speed },
  ];
}
