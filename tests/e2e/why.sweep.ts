import {
  formatNumber,
  mapsOf,
  namesOf,
  networkNames,
  networks,
  tensorOf,
  weightTensors,
} from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { indicesOf, mapName, stageMaps } from './stage.ts';

for (const network of networkNames()) {
  test(`every cell of a map is reached by arrow keys and explained by Enter or space: ${network}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(600_000);
    await app.chooseNetwork(network);
    const { trace } = await modelOf(app, network);
    await app.button(app.words.transport.last).click();
    const [{ name: first }] = weightTensors(networks[network]);
    const names = namesOf(networks[network]);
    for (const map of stageMaps(network).filter(({ tensor }) =>
      [first, 'hicnn', 'h2o', 'yo'].includes(tensor),
    )) {
      const grid = app.grid(mapName(map));
      // of a mosaic the rows in reach alone are there
      if ((await grid.locator('canvas').count()) > 0) continue;
      const indices = indicesOf(network, map);
      const { count, cells } = mapsOf(tensorOf(networks[network], map.tensor));
      const reached = new Set<number>();
      const focused = async (): Promise<string> =>
        (await page.locator(':focus').getAttribute('aria-label')) ?? '';
      for (let n = 0; n < count; n += 1) {
        await app.showMapOf(network, { tensor: map.tensor, index: n * cells });
        await app.focusFirst(mapName(map));
        for (let across = 'ArrowRight', now = await focused(); ;) {
          const index = indices.get(now.split(' ')[0]) ?? -1;
          reached.add(index);
          await page.keyboard.press(reached.size % 2 === 0 ? 'Enter' : ' ');
          const gradient = formatNumber(trace.gradients[map.tensor][index]);
          await expect(app.gradient).toHaveText(
            `${gradient} = ${names.cell({ tensor: map.tensor, index, of: 'gradient' })}`,
          );
          await page.keyboard.press(across);
          let next = await focused();
          if (next === now) {
            await page.keyboard.press('ArrowDown');
            across = across === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
            next = await focused();
            if (next === now) break;
          }
          now = next;
        }
      }
      expect(reached.size, mapName(map)).toBe(indices.size);
    }
  });
}
