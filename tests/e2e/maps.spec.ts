import { networkNames, networkTitle } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expectNumbers } from './numbers.ts';
import { expect, POLL, test } from './page.ts';
import { mapName, stageMaps } from './stage.ts';
import { someMiddles, STEP_SIZES } from './walk.ts';

test.use({ isShared: true });

for (const network of networkNames()) {
  test.describe(networkTitle(network, 'en'), () => {
    test('has exactly its maps, each with one tab stop', async ({ app, page }) => {
      await app.chooseNetwork(network);
      const names = await app
        .region('Network')
        .getByRole('grid')
        .evaluateAll((grids) => grids.map((grid) => grid.getAttribute('aria-label') ?? ''));
      // of a stack the map in front, with its number
      const withoutFront = names.map((name) => name.replace(/\[\d+\]$/, ''));
      expect(withoutFront.toSorted()).toEqual(stageMaps(network).map(mapName).toSorted());
      const stops = await page
        .getByRole('grid')
        .evaluateAll((grids) => grids.map((grid) => grid.querySelectorAll('[tabindex="0"]').length));
      expect(new Set(stops)).toEqual(new Set([1]));
    });

    // maps.sweep.ts goes to every phase of each
    test('shows at every kind of step what the core computes, or that it is not computed yet', async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      for (const size of STEP_SIZES) await expectNumbers(app, model, size, someMiddles(network, size, 6));
    });
  });
}

test('a map’s arrow keys move between its cells, to its ends and no further', async ({ app, page }) => {
  await app.cell('w1cnn', 0).focus();
  for (const [key, index] of [
    ['ArrowRight', 1],
    ['ArrowDown', 6],
    ['ArrowLeft', 5],
    ['ArrowLeft', 5],
    ['End', 9],
    ['ArrowRight', 9],
    ['ArrowUp', 4],
    ['ArrowUp', 4],
    ['Home', 0],
    ['Control+End', 24],
    ['ArrowDown', 24],
    ['Control+Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(app.cell('w1cnn', index)).toBeFocused();
  }
});

test('a mosaic’s arrow keys lead to every one of its rows', async ({ app, page }) => {
  await app.focusFirst('w12');
  const seen = new Set<string | undefined>();
  let names = await app.cellNames('w12');
  for (let row = 0; row < 40; row += 1) {
    for (const name of names) seen.add(/\[(.*)\]/.exec(name)?.[1]);
    if (row === 39) break;
    const [active] = names;
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => {
        names = await app.cellNames('w12');
        return names[0];
      }, POLL)
      .not.toBe(active);
  }
  expect(seen.size).toBe(2000);
});

test('tab enters a map once and leaves it with the next', async ({ app, page }) => {
  const inside = app.grid('w1cnn').locator(':focus');
  await app.cell('w1cnn', 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(inside).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(app.cell('w1cnn', 1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(inside).toHaveCount(0);
});
