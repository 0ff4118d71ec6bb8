import type { Locator } from '@playwright/test';
import { words as en } from '../../src/app/language/en/views/lesson.ts';
import { words as zh } from '../../src/app/language/zh/views/lesson.ts';
import { AppPage, expect, test } from './page.ts';

const LESSON = { en, zh };

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

for (const language of ['en', 'zh'] as const)
  test.describe(`a task in ${language}`, () => {
    test('that is done is told in view, above the way on, which is the main button now', async ({ page }) => {
      const app = new AppPage(page);
      await app.openFirst();
      await app.chooseLanguage(language);
      const lesson = page.locator('.lesson');
      const words = LESSON[language];
      const next = lesson.getByRole('button', { name: words.next, exact: true });
      const task = lesson.getByRole('region', { name: words.task });
      const look = (button: Locator): Promise<string> =>
        button.evaluate((each) => getComputedStyle(each).backgroundColor);
      const main = await look(lesson.getByRole('button', { name: words.start }));
      // the third chapter asks for two steps
      await next.tap();
      await next.tap();
      await app.ready();
      expect(await look(next)).not.toBe(main);
      await app.button(app.words.transport.step).tap();
      await app.button(app.words.transport.step).tap();
      await expect(task.getByRole('status')).toHaveText(words.done);
      await expect.poll(() => look(next)).toBe(main);
      for (const told of [task.getByRole('status'), task.locator('.found')]) {
        await expect(told).toBeInViewport({ ratio: 1 });
        const [box, ways] = [await told.boundingBox(), await lesson.locator('> footer').boundingBox()];
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(ways?.y ?? 0);
      }
    });
  });

test('a caption that is longer than its lines says so until its end is read', async ({ page }) => {
  const app = new AppPage(page);
  const caption = page.locator('.phone-caption');
  await app.openFirst();
  const isFading = (): Promise<boolean> =>
    caption.evaluate((each) => getComputedStyle(each).maskImage !== 'none');
  const isLonger = (): Promise<boolean> =>
    caption.evaluate((each) => each.scrollHeight > each.clientHeight + 1);
  expect([await isLonger(), await isFading()]).toEqual([false, false]);
  // a step of the pool tells a value and a place: beside a chapter there is no third line for it
  await app.position.fill('124');
  await expect.poll(isLonger).toBe(true);
  await expect.poll(isFading).toBe(true);
  await caption.evaluate((each) => each.scrollTo({ top: each.scrollHeight }));
  await expect.poll(isFading).toBe(false);

  await page.getByRole('tab', { name: app.words.sideTabs.lesson }).tap();
  await expect.poll(isLonger).toBe(false);
});

test('help says first what fingers do, and the keys after the marks', async ({ app, page }) => {
  await app.openFirst();
  await page.locator('.phone-chip').tap();
  await page.getByRole('button', { name: app.words.header.help }).tap();
  const headings = page.getByRole('dialog').getByRole('heading', { level: 3 });
  const { fingers, questions, marks, keys } = app.words.help;
  await expect(headings).toHaveText([fingers.title, questions, marks, keys]);
});

test('a pixel that a finger has chosen keeps its answer: which weights met it', async ({ app, page }) => {
  await app.openFirst();
  await page.getByRole('tab', { name: 'Views' }).tap();
  const grid = page.locator('.route-image [role=grid]');
  await expect(page.locator('.route-terms')).toBeVisible();
  const steps = await page.locator('.route').textContent();
  const box = await grid.boundingBox();
  // the last row, where the first weight of the kernel meets nothing
  await grid.tap({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) * 0.97 } });
  await expect.poll(() => page.locator('.route').textContent()).not.toBe(steps);
});
