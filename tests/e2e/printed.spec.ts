import type { Page } from '@playwright/test';
import { computed, equationsIn, isRight } from '../printedNumbers.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

/** The numbers in the cells of the card's matrices, with the power of ten they are counted in. */
async function matrices(page: Page): Promise<{ cells: string[]; power: string }[]> {
  return page.locator('.now-card .term-grid').evaluateAll((figures) =>
    figures.map((figure) => ({
      cells: Array.from(figure.querySelectorAll('.cell-number'), ({ textContent }) => textContent ?? ''),
      power: /×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/.exec(figure.querySelector('figcaption')?.textContent ?? '')?.[0] ?? '×10⁰',
    })),
  );
}

// printed.sweep.ts has every phase of each network
test('what the page prints can be recomputed: card, caption, formula and Why', async ({ app, page }) => {
  await app.chooseSize('cell');
  await app.goTo(38);
  // numbers come once steps have rested
  await expect(page.locator('.now-card .term-grid').last().locator('.cell-number')).not.toHaveCount(0);
  const [pixels, weights, products] = await matrices(page);
  const read = ({ cells, power }: typeof pixels): number[] =>
    cells.map((cell) => computed(`${cell}${power}`));
  const [left, right, result] = [read(pixels), read(weights), read(products)];
  expect(result).toHaveLength(25);
  const unit = computed(`1${products.power}`);
  result.forEach((value, n) => {
    expect(Math.abs(value - left[n] * right[n]), products.cells[n]).toBeLessThanOrEqual(unit * (1 + 1e-6));
  });
  const sum = await page.locator('.now-card .result .big').innerText();
  const added = (await page.locator('.now-card .term-grid figcaption').last().innerText()).match(
    /add up to (.+)$/,
  )?.[1];
  expect(
    isRight(
      added ?? sum,
      result.reduce((total, value) => total + value, 0),
    ),
  ).toBe(true);

  // the formula as it was set
  const tex = await page.locator('.now-card .formula annotation').last().textContent();
  const sides = (tex ?? '').split('=').slice(-2);
  expect(isRight(sides[1], computed(sides[0])), tex ?? '').toBe(true);

  await app.chooseSize('multiply');
  await app.goTo(120);
  const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
  const [equation] = equationsIn(caption);
  expect(isRight(equation.right, computed(equation.left)), caption).toBe(true);

  const totals = await page
    .locator('.why .group-head .number, [role=treegrid] .group-head .number')
    .allInnerTexts();
  const whole = await page.locator('[role=treegrid] tfoot .number').first().innerText();
  expect(
    isRight(
      whole,
      totals.reduce((total, text) => total + computed(text), 0),
    ),
    totals.join(' '),
  ).toBe(true);
});
