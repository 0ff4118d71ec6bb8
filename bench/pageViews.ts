/** The views of a weight, the products and training, measured for bench/page.ts. */

import type { Locator, Page } from '@playwright/test';
import { gapsOf, percentile, smoothness, start, stop, wait, type Probe, type Row } from './pageFigures.ts';

/** Selects each kernel weight with each view of the card open: from the click to all of it on screen. */
export async function select(page: Page, slowdown: number): Promise<Row[]> {
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.timeSelections());
  const rows: Row[] = [];
  const views = ['Now', 'Which pixel', 'Flow', 'Formulas', 'What if', 'Products'];
  for (const view of views) rows.push(await selectIn(page, slowdown, view));
  for (const view of views) {
    await startTraining(page);
    await page.getByRole('tab', { name: 'Why', exact: true }).click();
    const row = await selectIn(page, slowdown, view);
    rows.push({ ...row, what: `${row.what}, while training` });
    await stopTraining(page);
  }
  await page.getByRole('tab', { name: 'Now', exact: true }).click();
  return rows;
}

/** The stage's map of a tensor; of several the one in front, whose block is opened where it is folded. */
async function mapOf(page: Page, tensor: string): Promise<Locator> {
  const stage = page.getByRole('region', { name: 'Network' });
  const map = stage.getByRole('grid', { name: new RegExp(`^${tensor}(\\[\\d+\\])?$`) }).first();
  const folded = stage.getByRole('button', { name: /^Open / });
  while (!(await map.isVisible()) && (await folded.count()) > 0) await folded.first().click();
  return map;
}

async function selectIn(page: Page, slowdown: number, view: string): Promise<Row> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  await wait(700);
  const weights = await mapOf(page, 'w1cnn');
  await start(page);
  for (let index = 0; index < 25; index += 1) {
    const cell = weights.locator('[data-cell]').nth(index);
    const box = await cell.boundingBox();
    if (!box) throw new Error(`expected w1cnn[${index}] on screen`);
    // a hand rests on the cell before it presses: what lights up under the pointer is another measurement
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await wait(80);
    await page.mouse.down();
    await page.mouse.up();
    await wait(250);
  }
  await page.mouse.move(2, 2);
  const { selections, settled } = await stop(page);
  const told = (all: readonly number[], share: number): string => percentile(all, share).toFixed(1);
  const figures =
    `median ${told(selections, 0.5)} ms, p95 ${told(selections, 0.95)} ms (${selections.length} clicks); ` +
    `the last change after it p95 ${told(settled, 0.95)} ms`;
  return { what: `select a weight, view: ${view}`, slowdown, figures };
}

/** Moves the pointer from cell to cell of small maps: frames until the cell is outlined. */
export async function hover(page: Page, slowdown: number): Promise<Row> {
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.timeHovers());
  await page.getByRole('slider', { name: 'Position' }).press('End');
  await start(page);
  for (const map of ['w1cnn', 'hicnn', 'temphicnn', 'dE/dhicnn', 'dE/dw1cnn'])
    for (const cell of [6, 7, 12, 13, 18, 17, 11]) {
      const box = await (await mapOf(page, map)).locator('[data-cell]').nth(cell).boundingBox();
      if (!box) throw new Error(`expected ${map}[${cell}] on screen`);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await wait(120);
    }
  const { hovers } = await stop(page);
  const within = hovers.filter((frames) => frames <= 1).length;
  const figures = `${within} of ${hovers.length} in the next frame, the others in ${Math.max(...hovers)} at most`;
  return { what: 'hover to highlight', slowdown, figures };
}

/** Scrolls through all 20,000 products with the wheel. */
export async function scroll(page: Page, slowdown: number): Promise<Row> {
  // what was drawn before is cleared, and a blank pad has no products
  await page.getByRole('button', { name: 'Next sample' }).click();
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

async function startTraining(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('combobox', { name: 'Epochs' }).selectOption('200');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByText(/digits a second/).waitFor({ timeout: 60_000 });
}

async function stopTraining(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  // a slow page may come to the run's end first
  if (await pause.isEnabled()) await pause.click();
  await page.getByRole('button', { name: 'Reset run', exact: true }).click();
  await page.getByRole('tab', { name: 'Why', exact: true }).click();
}

/** Trains at full speed: the page's frames, and how fast it goes meanwhile. */
export async function train(page: Page, slowdown: number): Promise<Row[]> {
  await startTraining(page);
  await wait(1000);
  await start(page);
  await wait(4000);
  const measured = await stop(page);
  const speed = (await page.getByText(/digits a second/).textContent()) ?? '';
  await stopTraining(page);
  return [
    { what: 'train: frames of the page', slowdown, figures: smoothness(gapsOf(measured)) },
    { what: 'train: speed meanwhile', slowdown, figures: speed },
  ];
}
