import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import { words as trainEn } from '../../src/app/language/en/views/train.ts';
import { expect, test, type AppPage } from './page.ts';

async function openBreakIt({ page }: AppPage): Promise<void> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('tab', { name: 'Plant a bug', exact: true }).click();
}

async function plant(app: AppPage, bug: keyof typeof brokenEn.bug): Promise<void> {
  await openBreakIt(app);
  await app.radio(brokenEn.choice, brokenEn.bug[bug]).check();
}

/** Opens "Why" at kernel weight 7, which met the pixels one row down and two columns right of the corner. */
async function look(app: AppPage): Promise<void> {
  await app.page.getByRole('tab', { name: 'Why', exact: true }).click();
  // another cell first: the same one again would keep open what was opened below it
  await app.cell('w1cnn', 0).click();
  await app.cell('w1cnn', 7).click();
}

test('each mistake makes the check disagree, is pointed out where it was made, and is gone after the repair', async ({
  app,
  page,
}) => {
  const why = app.region('Why');
  const mistake = why.getByRole('region', { name: brokenEn.mistake });
  const badge = page.getByText(brokenEn.badge, { exact: true });
  await app.cell('w1cnn', 7).click();
  await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
  const right = await app.gradient.textContent();
  const places = {
    forgottenSum: /^What the bug does here Missing terms: 79 of 80/,
    allFourCells: /^What the bug does here Terms that do not belong in the sum: 75 of 100/,
    forgottenSlope: /^What the bug does here Every term lacks the factor ds\(hocnn\[\d+\]\)/,
    cornerPixel:
      /^What the bug does here Terms with a wrong factor: 25 of 25\. x\[\d+\] stands where x\[\d+\] belongs/,
  } as const;
  for (const bug of ['forgottenSum', 'allFourCells', 'forgottenSlope', 'cornerPixel'] as const) {
    await plant(app, bug);
    await expect(badge).toBeVisible();
    await look(app);
    await expect(why.getByText(/^(≠ )?differs$/)).toBeVisible();
    await expect(app.gradient).not.toHaveText(right ?? '');
    // where the terms of the weight are right, the mistake lies in a factor that came in wrong
    const further = mistake.getByRole('button', { name: /^Open dE\/dhicnn/ });
    if (await further.isVisible()) await further.click();
    await expect(mistake).toHaveText(places[bug]);
  }
  await look(app);
  await app.button(brokenEn.repair).click();
  await expect(badge).toHaveCount(0);
  await expect(app.gradient).toHaveText(right ?? '');
  await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
  await expect(mistake).toHaveCount(0);
});

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
