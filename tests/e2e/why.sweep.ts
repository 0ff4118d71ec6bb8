import {
  explain,
  formatNumber,
  mapsOf,
  namesOf,
  networkNames,
  networks,
  shownNumber,
  tensorOf,
  weightTensors,
  type Ref,
} from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { indicesOf, mapName, stageMaps } from './stage.ts';
import { spread } from './walk.ts';

/** Of more cells in a stack some maps are walked, and where even one has many, not every cell is chosen. */
const MOST = 100;

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
    const pooled = networks[network].layers.filter(({ kind }) => kind === 'maxPool');
    const walked = [first, ...pooled.map(({ output }) => output), 'h2o', 'yo'];
    for (const map of stageMaps(network).filter(({ tensor }) => walked.includes(tensor))) {
      const grid = app.grid(mapName(map));
      // of a mosaic the rows in reach alone are there
      if ((await grid.locator('canvas').count()) > 0) continue;
      const indices = indicesOf(network, map);
      const { count, cells } = mapsOf(tensorOf(networks[network], map.tensor));
      const every = cells > MOST ? 5 : 1; // odd: Enter and space in turn
      const fronts = spread([...Array(count).keys()], Math.max(2, Math.floor(MOST / cells)));
      const reached = new Set<number>();
      const focused = async (): Promise<string> => {
        const focus = page.locator(':focus');
        const named = await focus.getAttribute('aria-activedescendant');
        return (await (named ? page.locator(`[id="${named}"]`) : focus).getAttribute('aria-label')) ?? '';
      };
      for (const n of fronts) {
        await app.showMapOf(network, { tensor: map.tensor, index: n * cells });
        await app.focusFirst(mapName(map));
        for (let across = 'ArrowRight', now = await focused(); ;) {
          const index = indices.get(now.split(' ')[0]) ?? -1;
          reached.add(index);
          if (reached.size % every === 0) {
            await page.keyboard.press(reached.size % 2 === 0 ? 'Enter' : ' ');
            const gradient = formatNumber(trace.gradients[map.tensor][index]);
            await expect(app.gradient).toHaveText(
              `${gradient} = ${names.cell({ tensor: map.tensor, index, of: 'gradient' })}`,
            );
          }
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
      expect(reached.size, mapName(map)).toBe(fronts.length * cells);
    }
  });
}

test('every map explains a cell of its own, value or gradient', async ({ app }) => {
  await app.goTo(498);
  const { weights, trace } = await modelOf(app);
  for (const [map, index] of [
    ['temphicnn', 41],
    ['hicnn', 3],
    ['hocnn', 3],
    ['h2o', 17],
    ['yo', 8],
    ['dE/dyi', 3],
    ['dE/dh2i', 60],
    ['dE/dhocnn', 9],
    ['dE/dhicnn', 9],
    ['dE/dtemphicnn', 0],
    ['dE/dw1cnn', 13],
  ] as const) {
    const tensor = map.replace('dE/d', '');
    const ref: Ref = { tensor, index, of: map.startsWith('dE') ? 'gradient' : 'value' };
    const { value, terms } = explain(networks.kernel, weights, trace, ref);
    await app.cell(map, index).click();
    await expect(app.gradient).toHaveText(
      `${formatNumber(trace.gradients[tensor][index])} = dE/d${tensor}[${index}]`,
    );
    const why = app.region('Why');
    await expect(why.getByRole('navigation', { name: 'Path' })).toHaveText(`${map}[${index}]`);
    await expect(why.getByText(shownNumber(value), { exact: true }).first()).toBeVisible();
    if (terms.length > 1) await expect(why.getByText(`${terms.length} terms, largest first`)).toBeVisible();
  }
});

test('where setting formulas takes long, the number of a chosen cell is there before its formula', async ({
  app,
  page,
}) => {
  const { weights, trace } = await modelOf(app);
  const formula = app.region('Why').locator('annotation').first();
  const chosen = async (index: number): Promise<void> => {
    const { tex } = explain(networks.kernel, weights, trace, { tensor: 'w1cnn', index, of: 'gradient' });
    await app.cell('w1cnn', index).click();
    await expect(formula).toHaveText(tex);
  };
  await chosen(1);
  await page.evaluate(() => {
    const clock = performance.now.bind(performance);
    // all seems to take as long as on a machine a hundred times as slow
    performance.now = () => clock() * 100;
  });
  for (const index of [2, 3, 4, 5, 6]) await chosen(index);
  const before = await formula.textContent();
  await page.evaluate(() => {
    const why = document.querySelector('section[aria-label="Why"]');
    const look = (): void => {
      Object.assign(window, {
        seen: ['annotation', '[role=status]'].map((part) => why?.querySelector(part)?.textContent),
      });
    };
    window.addEventListener('click', () => requestAnimationFrame(look), { capture: true, once: true });
  });
  await chosen(7);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    before,
    `${formatNumber(trace.gradients['w1cnn'][7])} = dE/dw1cnn[7]`,
  ]);
});
