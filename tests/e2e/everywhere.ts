import {
  cellCount,
  createProductTables,
  formatNumber,
  namesOf,
  networks,
  tensorOf,
  type NetworkName,
  type Ref,
} from '../../src/core/index.ts';
import type { StepSize } from '../../src/timeline/steps.ts';
import type { Model } from './model.ts';
import { expect, type AppPage } from './page.ts';
import { mapName, stageMaps } from './stage.ts';

/** What holds of every network: walks over its steps, its cells and the views of its weights. */

/** What no page may say: an unfilled word, a missing one, no number. */
const WRONG = /undefined|NaN|\{\{|\[object|Infinity/;

/** Every text and name on the page with something in it that no page may say. */
export async function wrongTexts({ page }: AppPage): Promise<string[]> {
  return page.evaluate((pattern) => {
    const wrong = new RegExp(pattern);
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (wrong.test(node.textContent ?? '')) found.add(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (wrong.test(value)) found.add(`${name}="${value.slice(0, 200)}"`);
    return [...found];
  }, WRONG.source);
}

/** Goes to these steps of a size. Returns their captions, each once; nothing on the page may be left empty. */
export async function expectCaptions(
  app: AppPage,
  size: StepSize,
  positions: readonly number[],
): Promise<string[]> {
  await app.chooseSize(size);
  await app.goTo(0);
  const { captions, wrong } = await app.page.evaluate(
    ([pattern, all]) => {
      const slider = document.querySelector<HTMLInputElement>('[type=range]');
      const [seen, found] = [new Set<string>(), new Set<string>()];
      if (!slider) throw new Error('expected the slider of the steps');
      // captions rest while steps rush by: these seem a quarter of a second apart, and are not waited for to be drawn
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      const clock = performance.now.bind(performance);
      let ahead = 0;
      performance.now = () => clock() + ahead;
      for (const position of all) {
        ahead += 250;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, position);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const caption = slider.getAttribute('aria-valuetext') ?? '';
        seen.add(caption);
        if (new RegExp(pattern).test(document.body.textContent ?? '')) found.add(`${position}: ${caption}`);
      }
      Reflect.deleteProperty(document, 'hidden');
      return { captions: [...seen], wrong: [...found] };
    },
    [WRONG.source, positions] as const,
  );
  expect(wrong, size).toEqual([]);
  expect(captions.filter((caption) => WRONG.test(caption) || caption === '')).toEqual([]);
  return captions;
}

/** Of every map of the stage the cells at these parts of its length, from 0 to 1. */
export function cellsAt(network: NetworkName, parts: readonly number[]): Ref[] {
  return stageMaps(network).flatMap((map) => {
    const count = cellCount(tensorOf(networks[network], map.tensor));
    return parts.map((part) => ({ ...map, index: Math.round(part * (count - 1)) }));
  });
}

/** A cell's name begins with what it is called. */
export const startingWith = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll(/[[\]/]/g, String.raw`\$&`)} `);

/**
 * Cells are pointed at, chosen and explained, and of each the first factor, and so on so deep. Of a mosaic, whose cells may be
 * smaller than a pixel, the first is chosen by keyboard, whichever was asked for.
 */
export async function expectExplained(
  app: AppPage,
  { network, trace }: Model,
  refs: readonly Ref[],
  depth: number,
): Promise<void> {
  const { cell } = namesOf(networks[network]);
  for (const asked of refs) {
    await app.showMapOf(network, asked);
    const grid = app.grid(mapName(asked));
    const isMosaic = (await grid.locator('canvas').count()) > 0;
    const ref = isMosaic ? { ...asked, index: 0 } : asked;
    if (isMosaic) {
      await app.focusFirst(mapName(ref));
      await app.page.keyboard.press('Enter');
    } else {
      await grid.getByRole('gridcell', { name: startingWith(cell(ref)) }).click();
    }
    const gradient = formatNumber(trace.gradients[ref.tensor][ref.index]);
    await expect(app.gradient).toHaveText(`${gradient} = ${cell({ ...ref, of: 'gradient' })}`);
    const factors = app.region(app.words.sideTabs.why).locator('tr[data-term] button:not([disabled])');
    for (let n = 0; n <= depth; n += 1) {
      expect(await wrongTexts(app), `${cell(ref)}, ${n} deep`).toEqual([]);
      if (n === depth || (await factors.count()) === 0) break;
      await factors.first().click();
    }
    await app.page.keyboard.press('Escape');
  }
}

/** The first or the last weight of a tensor is chosen by keyboard. */
export async function chooseEnd(
  app: AppPage,
  { network, weights, trace }: Model,
  tensor: string,
  end: End,
): Promise<{ readonly ref: Ref; readonly name: string }> {
  const index = end === 'first' ? 0 : weights[tensor].length - 1;
  await app.showMapOf(network, { tensor, index });
  await app.focusFirst(tensor);
  await app.page.keyboard.press(end === 'first' ? 'Control+Home' : 'Control+End');
  await app.page.keyboard.press('Enter');
  const ref: Ref = { tensor, index, of: 'gradient' };
  const name = namesOf(networks[network]).cell(ref);
  await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients[tensor][index])} = ${name}`);
  return { ref, name };
}

export type End = 'first' | 'last';
const VIEWS = ['route', 'flow', 'formulas', 'whatIf', 'products'] as const;

/** Every view of a weight speaks of the first or last weight of a tensor; "Products" has as many as the core writes out. */
export async function expectViews(app: AppPage, model: Model, tensor: string, end: End): Promise<void> {
  const { page, words } = app;
  const { ref, name } = await chooseEnd(app, model, tensor, end);
  for (const view of VIEWS) {
    await page.getByRole('tab', { name: words.weightView[view], exact: true }).click();
    const panel = page.getByRole('tabpanel', { name: words.weightView[view], exact: true });
    await expect(panel).not.toContainText(words.weightView.loading);
    await expect(panel).toContainText(/\S/);
    if (view === 'products') {
      const { rows } = createProductTables(networks[model.network], model.weights, model.trace)(ref);
      await expect(panel.getByRole('grid')).toHaveAttribute('aria-rowcount', String(rows + 1));
    }
    expect(await wrongTexts(app), `${name}, ${view}`).toEqual([]);
  }
}
