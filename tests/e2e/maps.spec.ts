import { modelOf } from './model.ts';
import { expectMaps, expectNumbers } from './numbers.ts';
import { expect, test } from './page.ts';
import { MAPS_IN_ORDER } from './stage.ts';
import { someMiddles, STEP_SIZES } from './walk.ts';

test.use({ isShared: true });

// maps.sweep.ts goes to every phase of each network
for (const [network, sizes] of [
  ['kernel', STEP_SIZES],
  ['kernel4', ['phase', 'multiply']],
] as const) {
  test(`has exactly its maps, each with one tab stop: ${network}`, async ({ app }) => {
    await expectMaps(app, network);
  });

  test(`shows what the core computes, or that it is not computed yet: ${network}, steps of ${sizes.join(', ')}`, async ({
    app,
  }) => {
    await app.chooseNetwork(network);
    const model = await modelOf(app, network);
    for (const size of sizes) await expectNumbers(app, model, size, someMiddles(network, size, 12));
  });
}

test('nothing is shown before it is computed', async ({ app }) => {
  await app.goTo(0);
  const ghosts = (names: readonly string[]): number =>
    names.filter((name) => name.endsWith('] not computed yet')).length;
  expect(ghosts(await app.cellNames('temphicnn'))).toBe(99);
  for (const name of MAPS_IN_ORDER.slice(1)) {
    const names = await app.cellNames(name);
    expect(names.length).toBeGreaterThan(9);
    expect(ghosts(names)).toBe(names.length);
  }
  for (const name of ['x', 'w1cnn', 'w12', 'w2']) expect(ghosts(await app.cellNames(name))).toBe(0);
  await app.goTo(497);
  for (const name of MAPS_IN_ORDER) expect(ghosts(await app.cellNames(name))).toBe(0);
});

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
