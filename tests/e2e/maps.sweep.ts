import { networkNames } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expectMaps, expectNumbers } from './numbers.ts';
import { expect, POLL, test } from './page.ts';
import { middles, STEP_SIZES } from './walk.ts';

for (const network of networkNames()) {
  test(`has exactly its maps, each with one tab stop: ${network}`, async ({ app }) => {
    await expectMaps(app, network);
  });

  for (const size of STEP_SIZES) {
    test(`every map shows in every phase what the core computes, or that it is not computed yet: ${network}, ${size}`, async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      await expectNumbers(app, await modelOf(app, network), size, middles(network, size));
    });
  }
}

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
