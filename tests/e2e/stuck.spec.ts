import { violations } from './axe.ts';
import { expect, test } from './page.ts';

// stuck.sweep.ts has other weights, a reload and the way back
test(
  'weights that cannot learn stand on the stage as soon as they are chosen, and say why',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await app.radio('Initial weights', 'Zeros').check();
    await expect(app.radio('Weights', 'Zeros')).toBeChecked();
    await app.settled();
    expect(new Set((await app.cellNames('w1cnn')).map((name) => name.split(' = ')[1]))).toEqual(
      new Set(['0']),
    );
    await expect(page.getByText(/every output is 0\.5, and no error comes back/)).toBeVisible();
    expect(await violations(page, '.train')).toEqual([]);
  },
);

test(
  'a run from zeros is a run as any other, and stays at chance',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await app.radio('Initial weights', 'Zeros').check();
    await app.button('One epoch').click();
    const right = page.getByText(/^Validation accuracy .*%/);
    await right.waitFor({ timeout: 60_000 });
    expect(Number.parseFloat(/[\d.]+(?=%)/.exec((await right.textContent()) ?? '')?.[0] ?? '')).toBeLessThan(
      20,
    );
    await expect(app.radio('Weights', 'Yours')).toBeChecked();
    await expect(
      page.getByText(/In h2o \(80 cells\) all values are 0\.\d+ and all errors are equal/),
    ).toBeVisible();
    await expect(
      page.getByRole('slider', { name: /epoch/i }).or(page.getByText('Training replay')),
    ).not.toHaveCount(0);
  },
);
