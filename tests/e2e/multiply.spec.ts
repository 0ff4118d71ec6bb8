import { timelineOf } from './model.ts';
import { expect, test } from './page.ts';

test('a first visit begins at the first step of the pass, and "Play" goes on from there', async ({ app }) => {
  await expect(app.position).toHaveValue('0');
  await app.button('Play').click();
  await expect(app.position).not.toHaveValue('0');
  await app.button('Pause').click();
  expect(Number(await app.position.inputValue())).toBeLessThan(10);
});

test.describe('on a page that is there', () => {
  test.use({ isShared: true });

  test('another network goes on playing where this one was', async ({ app }) => {
    await app.goTo(timelineOf('kernel').starts.cell[3] + 20);
    await app.button('Play').click();
    await app.chooseNetwork('fourLayer');
    await expect(app.button('Pause')).toBeVisible();
    await app.button('Pause').click();
    const position = Number(await app.position.inputValue());
    const { starts, phases } = timelineOf('fourLayer');
    const phase = phases.findIndex(({ tensor }) => tensor === 'h2i');
    expect(position).toBeGreaterThanOrEqual(starts.cell[phase]);
    expect(position).toBeLessThan(starts.cell[phase + 1]);
  });

  test('at its first comparison a pool shows one candidate and no result', async ({ app }) => {
    await app.chooseSize('multiply');
    await app.goTo(timelineOf('kernel').starts.multiply[1]);
    const now = app.region('Now');
    await expect(now.getByRole('grid').getByRole('gridcell', { name: /not computed yet/ })).toHaveCount(3);
    await expect(now.locator('.winner')).toHaveCount(0);
    await expect(app.position).not.toHaveAttribute('aria-valuetext', / hicnn\[0\] = /);
    await app.goTo(timelineOf('kernel').starts.multiply[1] + 3);
    await expect(now.locator('.winner')).toHaveCount(1);
    await expect(app.position).toHaveAttribute('aria-valuetext', / hicnn\[0\] = /);
  });

  for (const [stop, text] of [
    ['cell', 'End of the cell'],
    ['phase', 'End of the phase'],
  ] as const) {
    test(`plays to the end of a ${stop} and stops there`, async ({ app, page }) => {
      await app.chooseSize('multiply');
      const { starts, terms } = timelineOf('kernel');
      const start = starts.multiply[3];
      const end = stop === 'cell' ? terms[3][1] : starts.multiply[4] - start;
      await app.goTo(start + end - 3);
      await page.getByRole('combobox', { name: 'Play to' }).selectOption(text);
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('15');
      await app.button('Play').click();
      await expect(app.button('Pause')).toBeVisible();
      await expect(app.button('Play')).toBeVisible();
      await expect(app.position).toHaveValue(String(start + end - 1));
      await page.getByRole('combobox', { name: 'Play to' }).selectOption('End of the pass');
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('1');
    });
  }
});
