import { AppPage, expect, test } from './page.ts';
import { announcedBy } from './announced.ts';
import { train } from './training.ts';

// what is announced without being asked for: once each, and nothing of what changes by itself

test(
  'a chapter that is turned to is announced once, by number and title, while the button keeps the focus',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    await lesson.getByText('Chapter 1 of 15: ').waitFor();
    const next = lesson.getByRole('button', { name: 'Next', exact: true });
    await next.focus();
    const heard = await announcedBy(app, async () => {
      await page.keyboard.press('Enter');
      await expect(lesson.getByText('Chapter 2 of')).toBeVisible();
      await app.settled();
      await app.rested();
    });
    await expect(next).toBeFocused();
    const title = await lesson.getByRole('heading', { level: 3 }).innerText();
    expect(heard).toEqual([`Chapter 2 of 15: ${title}`]);
    // steps are told again
    await expect(page.locator('.transport [aria-live=polite]')).toHaveCount(1);
  },
);

test('of a run nothing is announced but its end', { tag: '@sweep' }, async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Formulas', exact: true }).click();
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  const right = page.getByText(/^Validation accuracy .*%/);
  const heard = await announcedBy(app, async () => {
    await train(app, '5');
    await expect(page.getByText('5 epochs done')).toBeVisible({ timeout: 30_000 });
    await app.settled();
    await expect(app.prediction).toHaveAttribute('aria-live', 'polite');
  });
  expect(heard).toEqual([`5 epochs done · ${await right.innerText()}`]);
  // the film of the run: its grid tells the epoch, its cells only themselves
  const film = page.getByRole('grid', { name: 'w1cnn, at epoch 5' });
  await expect(film.getByRole('gridcell').first()).toHaveAccessibleName(/^w1cnn\[0\] = /);
});

test(
  'of a value that is tried the slider tells, and one line that it is',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'What if' }).click();
    const slider = page.getByRole('slider', { name: 'Try w1cnn[0]' });
    const before = await app.gradient.innerText();
    await slider.focus();
    const heard = await announcedBy(app, async () => {
      await page.keyboard.press('ArrowRight');
      await expect(app.gradient).not.toHaveText(before);
      await app.settled();
      await expect(app.prediction).toHaveAttribute('aria-live', 'polite');
    });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/^w1cnn\[0\] is tried at /);
  },
);
