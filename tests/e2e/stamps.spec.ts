import type { Locator } from '@playwright/test';
import { formatNumber, type Explanation } from '../../src/core/index.ts';
import { modelOf, type Model } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { firstOf, kernelExplained, names, openStampsAt } from './stamps.ts';
import { WINDOWS } from './walk.ts';

/** Cell position of the first step of dE/dw1cnn. */
const FIRST = firstOf('kernel', 'w1cnn');

const openStamps = (app: AppPage): Promise<Locator> => openStampsAt(app, FIRST);
const gradientOf = (model: Model): Explanation[] => kernelExplained(model, { tensor: 'w1cnn', first: 0 });

test.describe('to look at', () => {
  test.use({ isShared: true });

  test('the 25 stamps are chosen beside the terms, in this phase alone', async ({ app, page }) => {
    await app.goTo(FIRST - 1);
    await expect(page.getByRole('radiogroup', { name: 'View' })).toHaveCount(0);
    const now = await openStamps(app);
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toBeVisible();
    await app.goTo(FIRST + 7);
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toBeVisible();
    await app.radio('View', 'Term by term').check();
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toHaveCount(0);
    await app.chooseNetwork('fourLayer');
    await expect(page.getByRole('radiogroup', { name: 'View' })).toHaveCount(0);
  });

  // stamps.sweep.ts has every kernel of every network
  test('each stamp names its error, and whether its patch is blank', async ({ app }) => {
    const now = await openStamps(app);
    const model = await modelOf(app);
    const explanations = gradientOf(model);
    const target = explanations[0].terms.map(({ factors }, j) => {
      const blank = explanations.every(({ terms }) => terms[j].factors[1].value === 0);
      return `Patch ${j}: dE/dhicnn[${j}] = ${formatNumber(factors[0].value)}${blank ? ', blank patch' : ''}`;
    });
    expect(await names(now.getByRole('grid', { name: 'Weighted patches', exact: true }))).toEqual(target);
  });

  test('the pile is the sum of the stamps on it, and in the end dE/dw1cnn', async ({ app }) => {
    const now = await openStamps(app);
    const explanations = gradientOf(await modelOf(app));
    const range = now.getByRole('slider', { name: 'Patches added' });
    const expectPile = async (count: number): Promise<void> => {
      const pile = now.getByRole('grid', { name: `dE/dw1cnn, sum of ${count}`, exact: true });
      await expect(pile).toBeVisible();
      const sums = explanations.map(({ terms }) =>
        terms.slice(0, count).reduce((sum, { value }) => sum + value, 0),
      );
      expect(await names(pile)).toEqual(
        sums.map((sum, i) => `dE/dw1cnn[${i}], sum of ${count} = ${formatNumber(sum)}`),
      );
    };
    await expectPile(25);
    await range.focus();
    await range.press('Home');
    await expectPile(0);
    await expect(now.getByText('Nothing added yet.')).toBeVisible();
    for (const count of [1, 2, 3]) {
      await range.press('ArrowRight');
      await expectPile(count);
    }
    await range.press('End');
    await expectPile(25);
    expect(await names(now.getByRole('grid', { name: 'dE/dw1cnn', exact: true }))).toEqual(
      explanations.map(({ value }, i) => `dE/dw1cnn[${i}] = ${formatNumber(value)}`),
    );
  });

  test('a stamp that is pointed at lights up its error on the stage and shows its numbers', async ({
    app,
    page,
  }) => {
    const now = await openStamps(app);
    const explanations = gradientOf(await modelOf(app));
    const sheet = now.getByRole('grid', { name: 'Weighted patches', exact: true });
    await sheet.getByRole('gridcell').nth(7).hover();
    await expect.poll(() => app.markedCells('dE/dhicnn')).toEqual([7]);
    const large = now.getByRole('grid', { name: 'dE/dhicnn[7], weighted patch' });
    expect(await names(large)).toEqual(
      explanations.map(({ terms }, i) => `weighted patch[${i}] = ${formatNumber(terms[7].value)}`),
    );
    await page.mouse.move(5, 5);
    await expect(large).toHaveCount(0);
    // the keys do the same
    await sheet.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(now.getByRole('grid', { name: 'dE/dhicnn[6], weighted patch' })).toBeVisible();
  });

  test('everything fits the card in every window', async ({ app, page }) => {
    const now = await openStamps(app);
    const parts = ['.stamp-sheet', '.stamp-controls', '.pile', '.finished', '.sheet figcaption'];
    const outside = async (): Promise<string[]> => {
      const box = await now.boundingBox();
      const boxes = await Promise.all(parts.map((part) => now.locator(part).boundingBox()));
      return parts.filter((_, n) => {
        const part = boxes[n];
        if (!box || !part) return true;
        const right = part.x + part.width <= box.x + box.width;
        return !(right && part.x >= box.x && part.y >= box.y && part.y + part.height <= box.y + box.height);
      });
    };
    const cell = now.getByRole('grid', { name: 'Weighted patches' }).getByRole('gridcell').first();
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await expect.poll(outside, `${width}x${height}`).toEqual([]);
      expect((await cell.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    }
  });
});

test('the finished gradient is not shown before the pass has computed it or the reader has added it up', async ({
  app,
}) => {
  const now = await openStamps(app);
  const range = now.getByRole('slider', { name: 'Patches added' });
  const known = async (): Promise<number> => {
    const all = await names(now.getByRole('grid', { name: 'dE/dw1cnn', exact: true }));
    return all.filter((each) => / = /.test(each)).length;
  };
  expect(await known()).toBe(25);
  await range.fill('24');
  await expect.poll(known).toBe(1);
  await app.goTo(FIRST + 6);
  await expect.poll(known).toBe(7);
  await app.goTo(FIRST + 24);
  await expect.poll(known).toBe(25);
});

test('piling up plays from nothing to everything and can be stopped', async ({ app, page }) => {
  await page.clock.install();
  const now = await openStamps(app);
  const range = now.getByRole('slider', { name: 'Patches added' });
  await expect(range).toHaveValue('25');
  await now.getByRole('button', { name: 'Add up' }).click();
  await expect(page.locator('.stamp-flight')).toHaveCount(1);
  await page.clock.runFor(3000);
  await now.getByRole('button', { name: 'Stop adding' }).click();
  const stopped = Number(await range.inputValue());
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(25);
  await page.clock.runFor(3000);
  await expect(range).toHaveValue(String(stopped));
  await now.getByRole('button', { name: 'Add up' }).click();
  await page.clock.runFor(20_000);
  await expect(range).toHaveValue('25');
  await expect(now.getByRole('button', { name: 'Add up' })).toBeVisible();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing flies', async ({ app, page }) => {
    await page.clock.install();
    const now = await openStamps(app);
    await now.getByRole('button', { name: 'Add up' }).click();
    for (let n = 0; n < 20; n += 1) {
      await page.clock.runFor(50);
      expect(await page.locator('.stamp-flight').count()).toBe(0); // at this moment, not some time later
    }
    expect(Number(await now.getByRole('slider', { name: 'Patches added' }).inputValue())).toBeGreaterThan(0);
  });
});

test('largest first takes the stamp that weighs most', async ({ app }) => {
  const now = await openStamps(app);
  const explanations = gradientOf(await modelOf(app));
  const sizes = explanations[0].terms.map((_, j) =>
    explanations.reduce((sum, { terms }) => sum + Math.abs(terms[j].value), 0),
  );
  const heaviest = sizes.indexOf(Math.max(...sizes));
  await now.getByRole('combobox', { name: 'Order' }).selectOption('largest first');
  await now.getByRole('slider', { name: 'Patches added' }).fill('1');
  await expect(now.getByText(`newest patch dE/dhicnn[${heaviest}]`)).toBeVisible();
});
