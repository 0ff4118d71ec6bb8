import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import { expect, type AppPage } from './page.ts';
import { openTrain } from './training.ts';

export async function openBreakIt(app: AppPage): Promise<void> {
  await openTrain(app, 'Plant a bug');
}

export async function plant(app: AppPage, bug: keyof typeof brokenEn.bug): Promise<void> {
  await openBreakIt(app);
  await app.radio(brokenEn.choice, brokenEn.bug[bug]).check();
}

/** Opens "Why" at kernel weight 7, which met the pixels one row down and two columns right of the corner. */
export async function look(app: AppPage): Promise<void> {
  await app.page.getByRole('tab', { name: 'Why', exact: true }).click();
  // another cell first: the same one again would keep open what was opened below it
  await app.cell('w1cnn', 0).click();
  await app.cell('w1cnn', 7).click();
}

/** What is said of the mistakes that every network with a kernel can hold, of kernel weight 7. */
const PLACES = {
  forgottenSum: /^What the bug does here Missing terms: 79 of 80/,
  allFourCells: /^What the bug does here Terms that do not belong in the sum: 75 of 100/,
  forgottenSlope: /^What the bug does here Every term lacks the factor ds\(hocnn\[\d+\]\)/,
  cornerPixel:
    /^What the bug does here Terms with a wrong factor: 25 of 25\. x\[\d+\] stands where x\[\d+\] belongs/,
} as const;

export type FoundBug = keyof typeof PLACES;

/** Each of these mistakes makes the check disagree and is pointed out where it was made; the repair takes the last away. */
export async function expectFound(app: AppPage, bugs: readonly FoundBug[]): Promise<void> {
  const { page } = app;
  const why = app.region('Why');
  const mistake = why.getByRole('region', { name: brokenEn.mistake });
  const badge = page.getByText(brokenEn.badge, { exact: true });
  await app.cell('w1cnn', 7).click();
  await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
  const right = await app.gradient.textContent();
  for (const bug of bugs) {
    await plant(app, bug);
    await expect(badge).toBeVisible();
    await look(app);
    await expect(why.getByText(/^(≠ )?differs$/)).toBeVisible();
    await expect(app.gradient).not.toHaveText(right ?? '');
    // where the terms of the weight are right, the mistake lies in a factor that came in wrong
    const further = mistake.getByRole('button', { name: /^Open dE\/dhicnn/ });
    if (await further.isVisible()) await further.click();
    await expect(mistake).toHaveText(PLACES[bug]);
  }
  await look(app);
  await app.button(brokenEn.repair).click();
  await expect(badge).toHaveCount(0);
  await expect(app.gradient).toHaveText(right ?? '');
  await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
  await expect(mistake).toHaveCount(0);
}
