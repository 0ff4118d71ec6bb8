import { networkNames } from '../../src/core/index.ts';
import { computed, equationsIn, isRight } from '../printedNumbers.ts';
import { expect, test, type AppPage } from './page.ts';
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
    test.setTimeout(300_000);
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
