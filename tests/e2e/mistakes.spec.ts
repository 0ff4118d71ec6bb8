import { CONTRAST, violations } from './axe.ts';
import { cellsOf, openMistakes, rightOf, total } from './mistakes.ts';
import { expect, test } from './page.ts';

// mistakes.sweep.ts has what follows the weights, a digit and a run
test('the matrix holds all 1,000 digits, and its diagonal is the accuracy that the header prints', async ({
  app,
  page,
}) => {
  const matrix = await openMistakes(app);
  const cells = await cellsOf(matrix);
  expect(cells).toHaveLength(100);
  expect(total(cells)).toBe(1000);
  const percent = `${(rightOf(cells) / 10).toFixed(1)}%`;
  await expect(page.getByRole('radiogroup', { name: 'Weights' })).toContainText(`Trained ${percent}`);
  await expect(page.getByText(`${rightOf(cells)} of 1,000 correct: ${percent}`)).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1000 - rightOf(cells));
  expect(await violations(page, '.mistakes', CONTRAST)).toEqual([]);
});
