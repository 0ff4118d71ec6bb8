import type { Locator } from '@playwright/test';
import { formatNumber, type Explanation } from '../../src/core/index.ts';
import { modelOf, type Model } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { firstOf, kernelExplained, names, openStampsAt } from './stamps.ts';

/** Cell position of the first step of dE/dw1cnn. */
const FIRST = firstOf('kernel', 'w1cnn');

const openStamps = (app: AppPage): Promise<Locator> => openStampsAt(app, FIRST);
const gradientOf = (model: Model): Explanation[] => kernelExplained(model, { tensor: 'w1cnn', first: 0 });

test.use({ isShared: true });

test(
  'the 25 stamps are chosen beside the terms, in this phase alone',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(FIRST - 1);
    await expect(page.getByRole('radiogroup', { name: 'View' })).toHaveCount(0);
    const now = await openStamps(app);
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toBeVisible();
    await app.goTo(FIRST + 7);
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toBeVisible();
    await app.radio('View', 'Terms').check();
    await expect(now.getByRole('grid', { name: 'Weighted patches', exact: true })).toHaveCount(0);
    await app.chooseNetwork('fourLayer');
    await expect(page.getByRole('radiogroup', { name: 'View' })).toHaveCount(0);
  },
);

// stamps.sweep.ts has every kernel of every network
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

test(
  'a stamp that is pointed at lights up its error on the stage and shows its numbers',
  { tag: '@sweep' },
  async ({ app, page }) => {
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
  },
);
