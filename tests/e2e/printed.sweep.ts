import type { Page } from '@playwright/test';
import { networkNames } from '../../src/core/index.ts';
import { computed, equationsIn, isRight } from '../printedNumbers.ts';
import { expect, test, type AppPage, withoutNote } from './page.ts';
import { middles } from './walk.ts';

/** The last two sides of the formula that the card shows with its numbers, as they were set; null where it has none. */
async function formulaOf({ page }: AppPage): Promise<readonly [string, string] | null> {
  const set = await page.locator('.now-card .formula annotation').allTextContents();
  const sides = set.at(-1)?.split('=') ?? [];
  return sides.length < 2 ? null : [sides[sides.length - 2], sides[sides.length - 1]];
}

for (const network of networkNames()) {
  test(`in every phase what the card, the caption and Why print can be recomputed: ${network}`, async ({
    app,
    page,
  }) => {
    await app.chooseNetwork(network);
    let formulas = 0;
    for (const size of ['cell', 'multiply'] as const) {
      await app.chooseSize(size);
      for (const position of middles(network, size)) {
        await app.goTo(position);
        const where = `${size} ${position}`;
        const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
        for (const { left, right } of equationsIn(caption))
          expect(isRight(right, computed(left)), `${where}: ${caption}`).toBe(true);
        const sides = await formulaOf(app);
        if (!sides || /\\(frac|mathrm)/.test(sides.join(''))) continue; // in letters
        formulas += 1;
        expect(isRight(sides[1], computed(sides[0])), `${where}: ${sides.join(' = ')}`).toBe(true);
      }
    }
    expect(formulas).toBeGreaterThan(middles(network, 'cell').length);
    const totals = await page.locator('[role=treegrid] .group-head .number').allInnerTexts();
    if (totals.length === 0) return;
    const whole = await page.locator('[role=treegrid] tfoot .number').first().innerText();
    const sum = totals.reduce((total, text) => total + computed(text), 0);
    expect(isRight(whole, sum), totals.join(' ')).toBe(true);
  });
}

test('a number in a cell is the cell’s own, in the power of ten that stands beside its map', async ({
  app,
  page,
}) => {
  await app.chooseSize('cell');
  await app.goTo(480);
  await app.radio('View', '25 patches').check();
  for (const weights of ['Random', 'Trained']) {
    await app.radio('Weights', weights).check();
    await app.ready();
    await expect(page.locator('.stamps .finished .cell:has(.cell-number)').first()).toBeVisible();
    const cells = await cellsWithNumbers(page);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ name, printed }) => !isItsOwn(name, printed))).toEqual([]);
  }
});

/** The cells of the stage and of what is added up: what they are called, and what they read. */
async function cellsWithNumbers(page: Page): Promise<{ name: string; printed: string }[]> {
  return page.locator('.stage-map, .stamps :is(.pile, .finished)').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const beside = figure.querySelector('.legend .before, figcaption:not(:has(button))');
      const power = /×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/.exec(beside?.textContent ?? '')?.[0] ?? '';
      return Array.from(figure.querySelectorAll('.cell:has(.cell-number)'), (cell) => ({
        name: cell.getAttribute('aria-label') ?? '',
        printed: `${cell.textContent ?? ''}${power}`,
      }));
    }),
  );
}

/** Whether what a cell reads is right in its last place, and not 0 where it is not. */
function isItsOwn(name: string, printed: string): boolean {
  const value = Number(withoutNote(name).split(' = ')[1]);
  return isRight(printed, value) && (value === 0 || computed(printed) !== 0);
}
