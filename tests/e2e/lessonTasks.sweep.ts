import type { Locator } from '@playwright/test';
import { AppPage, expect, test } from './page.ts';
import { tabStop } from './tabStop.ts';

/** Steps of the size that is chosen. */
async function step(app: AppPage, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await app.button('Step').click();
}

/** Selects a cell by keyboard: to the first one, then along. */
async function select(app: AppPage, grid: string, down: number, right: number): Promise<void> {
  const cells = app.page.getByRole('grid', { name: grid, exact: true }).first();
  await tabStop(cells).focus();
  await app.page.keyboard.press('Control+Home');
  for (let n = 0; n < down; n += 1) await app.page.keyboard.press('ArrowDown');
  for (let n = 0; n < right; n += 1) await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Enter');
}

/** Opens the first term's factor of a name in "Why", and comes back to the lesson. */
async function openInWhy(app: AppPage, ...names: readonly string[]): Promise<void> {
  await app.page.getByRole('tab', { name: 'Why', exact: true }).click();
  for (const name of names)
    await app.region('Why').locator('[data-term] button').filter({ hasText: name }).first().click();
  await app.page.getByRole('tab', { name: 'Lesson', exact: true }).click();
}

/** What each chapter asks for, done as a reader would. */
const TASKS: readonly ((app: AppPage, lesson: Locator) => Promise<void>)[] = [
  async (app, lesson) => {
    await lesson.getByRole('button', { name: 'Start' }).click();
    await app.button('Pause').click();
    await step(app, 9);
  },
  (app) => select(app, 'x', 7, 7),
  (app) => step(app, 2),
  (app) => step(app, 24),
  (app) => step(app, 3),
  (app) => select(app, 'x', 9, 9),
  (app) => app.page.getByRole('slider', { name: /^Try w2/ }).press('Home'),
  (app) => openInWhy(app, 'h2o'),
  (app) => app.page.getByRole('radio', { name: '7', exact: true }).check({ force: true }),
  (app) =>
    app.page
      .getByRole('button', { name: /^x\[\d+\] = / })
      .last()
      .click(),
  (app) => openInWhy(app, 'dE/dhicnn', 'dE/dh2i', 'dE/dyi'),
  (app) => select(app, 'dE/dw1cnn', 3, 2),
  async (app) => {
    const isRight = app.prediction.filter({ hasText: /^3 / });
    await expect(async () => {
      await app.button('Apply').click();
      await expect(isRight).toBeVisible({ timeout: 1000 });
    }).toPass();
  },
  (app) => select(app, 'h2o', 1, 1),
  (app) => app.page.getByRole('button', { name: /^kernel 6: / }).click(),
];

test.describe('the lesson', () => {
  test('is gone through from the first chapter to the last: each says when its task is done', async ({
    page,
  }) => {
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    for (const [n, doTask] of TASKS.entries()) {
      await expect(lesson.getByText(`Chapter ${n + 1} of ${TASKS.length}`)).toBeVisible();
      await app.ready();
      const state = lesson.getByRole('region', { name: 'Try it' }).getByRole('status');
      await expect(state).toBeEmpty();
      await doTask(app, lesson);
      await expect(state, `chapter ${n + 1}`).toHaveText('Done');
      const next = lesson.getByRole('button', { name: 'Next', exact: true });
      if (n < TASKS.length - 1) await next.click();
    }
    await lesson.getByRole('button', { name: 'Chapters' }).click();
    await expect(lesson.getByText(`${TASKS.length} of ${TASKS.length} done`)).toBeVisible();
  });
});
