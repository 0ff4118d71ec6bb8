import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import { look, plant } from './broken.ts';
import { expect, test } from './page.ts';

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
