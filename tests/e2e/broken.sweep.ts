import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import { words as trainEn } from '../../src/app/language/en/views/train.ts';
import { convolutionOf, namesOf, networkNames, networks } from '../../src/core/index.ts';
import { canPlant, PLANTED_BUGS, type PlantedBug } from '../../src/planted/plantedBugs.ts';
import { expectFound, look, openBreakIt, plant } from './broken.ts';
import { expect, test } from './page.ts';

test.describe('a quarter of the digits', () => {
  test.use({ digits: 2500 });

  test('a run with the mistake is drawn beside a right one that does better, and neither changes the weights in use', async ({
    app,
    page,
  }) => {
    const before = await app.cellNames('w1cnn');
    await plant(app, 'cornerPixel');
    await page
      .getByRole('tabpanel', { name: 'Plant a bug' })
      .getByRole('button', { name: brokenEn.compareStart, exact: true })
      .click();
    await expect(page.getByText('5 epochs done')).toBeVisible({ timeout: 60_000 });
    const chart = page.getByRole('group', { name: `${brokenEn.compare}: ${trainEn.accuracy}` });
    await expect(chart.locator('path.chart-line')).toHaveCount(2);
    const percent = async (name: string): Promise<number> =>
      Number.parseFloat(
        (await page.getByRole('row', { name }).getByRole('cell').first().textContent()) ?? '',
      );
    const right = await percent(brokenEn.right);
    expect(right).toBeGreaterThan(75);
    expect(await percent(brokenEn.bug.cornerPixel)).toBeLessThan(right - 5);
    expect(await app.cellNames('w1cnn')).toEqual(before);
    await page.reload();
    await app.ready();
    await expect(page.getByText(brokenEn.badge, { exact: true })).toHaveCount(0);
  });
});

test('each mistake makes the check disagree, is pointed out where it was made, and is gone after the repair', async ({
  app,
}) => {
  await expectFound(app, ['forgottenSum', 'allFourCells', 'forgottenSlope']);
});

test('a secret mistake is not named until it is found', async ({ app, page }) => {
  await openBreakIt(app);
  await app.button(brokenEn.huntStart).click();
  await expect(page.getByText(/^Bug no\. \d+ is planted/)).toBeVisible();
  const answers = page.getByRole('radiogroup', { name: brokenEn.huntAnswer }).getByRole('radio');
  await look(app);
  const why = app.region('Why');
  await expect(why.getByText(/^(≠ )?differs$/)).toBeVisible();
  await expect(why.getByRole('region', { name: brokenEn.mistake })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  for (let n = 0; n < 4 && (await answers.count()) > 0; n += 1) {
    await answers.nth(n).check();
    await app.button(brokenEn.answer).click();
    await expect(page.getByText(n === 3 ? /^✓ Right: / : /^(✓ Right|≠ No, not this one): /)).toBeVisible();
  }
  await expect(page.getByText(/^✓ Right: /)).toBeVisible();
  await page.getByRole('tab', { name: 'Why', exact: true }).click();
  await expect(why.getByRole('region', { name: brokenEn.mistake })).toBeVisible();
});

/** What is said of bugs that only some networks have a layer for, where they were made. */
const PLACES: Partial<Record<PlantedBug, RegExp>> = {
  kernelNotTurned:
    /^What the bug does here Terms with a wrong factor: .*w\d+cnn\S+ stands where w\d+cnn\S+ belongs/,
  forgottenKernels: /^What the bug does here Missing terms: \d+ of \d+, together/,
  oneKernel: /^What the bug does here Missing terms: \d+ of \d+, together/,
};

for (const network of networkNames()) {
  for (const bug of PLANTED_BUGS.filter(
    (each) => PLACES[each] !== undefined && canPlant(networks[network], each),
  )) {
    test(`a bug between two convolutions makes the check differ, is pointed out where it was made, and is gone after the repair: ${network}, ${bug}`, async ({
      app,
      page,
    }) => {
      await app.chooseNetwork(network);
      const why = app.region('Why');
      const weights = convolutionOf(networks[network])?.weights ?? '';
      const select = async (index: number): Promise<void> => {
        const ref = { tensor: weights, index, of: 'value' } as const;
        await app.showMapOf(network, ref);
        const name = `${namesOf(networks[network]).cell(ref)} `;
        await app.grid(weights).locator(`[role=gridcell][aria-label^="${name}"]`).click();
      };
      const look = async (): Promise<void> => {
        await page.getByRole('tab', { name: 'Why', exact: true }).click();
        for (const index of [0, 12]) await select(index);
      };
      await look();
      await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
      const right = await app.gradient.textContent();
      await plant(app, bug);
      await expect(page.getByText(brokenEn.badge, { exact: true })).toBeVisible();
      await look();
      await expect(why.getByText(/^(≠ )?differs$/)).toBeVisible();
      await expect(app.gradient).not.toHaveText(right ?? '');
      const mistake = why.getByRole('region', { name: brokenEn.mistake });
      await mistake.getByRole('button', { name: /^Open dE\// }).click();
      await expect(mistake).toHaveText(PLACES[bug] ?? '');
      await app.button(brokenEn.repair).click();
      await expect(app.gradient).toHaveText(right ?? '');
      await expect(mistake).toHaveCount(0);
    });
  }
}
