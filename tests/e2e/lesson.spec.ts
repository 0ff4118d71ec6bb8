import { AppPage, expect, test } from './page.ts';

test.describe('a first visit', () => {
  test('begins in the lesson at the first step, "Start" plays, "Skip" leaves the page free, and a reload keeps that', async ({
    page,
  }) => {
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    await expect(lesson.getByRole('heading', { level: 3 })).toBeVisible();
    await expect(app.position).toHaveValue('0');
    await lesson.getByRole('button', { name: 'Start' }).click();
    await expect(app.button('Pause')).toBeVisible();
    await expect(app.position).not.toHaveValue('0');
    await app.button('Pause').click();
    const position = await app.position.inputValue();
    await lesson.getByRole('button', { name: 'Skip' }).click();
    await expect(app.region('Why')).toBeVisible();
    await expect(app.position).toHaveValue(position);
    await page.reload();
    await app.ready();
    await expect(app.region('Why')).toBeVisible();
    await expect(app.position).toHaveValue(position);
  });
});
