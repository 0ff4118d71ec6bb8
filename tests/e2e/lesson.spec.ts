import { CHAPTERS, type ChapterId } from '../../src/store/lesson/chapters.ts';
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

test(
  'a chapter begins at its top, and the keyboard goes on from it where its button went away',
  { tag: '@sweep' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 620 });
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    await lesson.getByRole('button', { name: 'Chapters' }).click();
    await lesson
      .getByRole('navigation')
      .getByRole('listitem')
      .nth(CHAPTERS.length - 2)
      .getByRole('button')
      .click();
    await lesson.getByText(`Chapter ${CHAPTERS.length - 1} of`).waitFor();
    await lesson.locator('.keep').scrollIntoViewIfNeeded();
    await expect(lesson.getByRole('heading', { level: 3 })).not.toBeInViewport({ ratio: 1 });
    await lesson.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await expect(lesson.getByText(`Chapter ${CHAPTERS.length} of`)).toBeVisible();
    await expect(lesson.getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Shift+Tab');
    await expect(lesson.getByRole('button', { name: 'Leave' })).toBeFocused();
  },
);

test('the words of a chapter are drawn before its stage changes', { tag: '@sweep' }, async ({ page }) => {
  const app = new AppPage(page);
  await app.openFirst();
  const lesson = app.region('Lesson');
  const first = await lesson.getByRole('heading', { level: 3 }).textContent();
  const frames = page.evaluate(
    (title) =>
      new Promise<{ text: number; stage: number }>((resolve) => {
        let [frame, text] = [0, -1];
        requestAnimationFrame(function count() {
          frame += 1;
          requestAnimationFrame(count);
        });
        new MutationObserver((changes) => {
          const heading = document.querySelector('.lesson h3')?.textContent;
          if (text < 0 && heading && heading !== title) text = frame;
          const isStage = changes.some(({ target }) => target.parentElement?.closest('#network'));
          if (text >= 0 && isStage) resolve({ text, stage: frame });
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    first,
  );
  await lesson.getByRole('button', { name: 'Next', exact: true }).click();
  const { text, stage } = await frames;
  expect(stage).toBeGreaterThan(text);
});

test(
  'the keyboard goes on from the tab that takes the place of the lesson, and from the button that asked',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    await lesson.getByRole('button', { name: 'Next', exact: true }).click();
    const ask = lesson.getByRole('button', { name: 'Ask me about it' });
    // the chapter's network and its pass come after its text
    await expect(ask).toBeEnabled();
    await ask.press('Enter');
    const card = app.region('Question');
    await expect(card.getByRole('textbox')).toBeFocused();
    const position = await app.position.inputValue();
    for (const button of ['Show me', 'Next question', 'Show me', 'Next question', 'Show me', 'Continue'])
      await card.getByRole('button', { name: button }).press('Enter');
    await expect(ask).toBeFocused();
    await expect(app.position).not.toHaveValue(position);
    await lesson.getByRole('button', { name: 'Leave' }).press('Enter');
    await expect(page.getByRole('tab', { name: 'Why', exact: true })).toBeFocused();
  },
);

/** A chapter's file, as the built page asks for it. */
function fileOf(chapter: ChapterId): RegExp {
  return new RegExp(String.raw`/${chapter}-[^/]*\.js$`);
}

test.describe("a chapter's file", () => {
  test.use({ allowedConsole: /ERR_FAILED/ });

  test('that comes after the reader left the lesson opens nothing', { tag: '@sweep' }, async ({ page }) => {
    const app = new AppPage(page);
    let release = (): void => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(fileOf(CHAPTERS[1]), async (route) => {
      await late;
      await route.continue();
    });
    await app.openFirst();
    const lesson = app.region('Lesson');
    const asked = page.waitForRequest(fileOf(CHAPTERS[1]));
    await lesson.getByRole('button', { name: 'Next', exact: true }).click();
    await asked;
    await lesson.getByRole('button', { name: 'Skip' }).click();
    const come = page.waitForResponse(fileOf(CHAPTERS[1]));
    release();
    await (await come).finished();
    await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
    // all chapters have come once the last has its title
    await expect(lesson.getByRole('button', { name: '…' })).toHaveCount(0);
    await expect(lesson.getByRole('button', { name: 'Begin' })).toBeVisible();
    await expect(app.networkNamed('kernel')).toBeVisible();
  });

  test(
    'that is lost says which, leaves the step as it was, and comes when asked for again',
    { tag: '@sweep' },
    async ({ page }) => {
      const app = new AppPage(page);
      await app.openFirst();
      const lesson = app.region('Lesson');
      await lesson.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(lesson.getByText('Chapter 2 of')).toBeVisible();
      await app.button('Step').click();
      const position = await app.position.inputValue();
      await page.route(fileOf(CHAPTERS[1]), (route) => route.abort());
      await page.reload();
      await app.ready();
      await expect(lesson.getByRole('alert')).toContainText('Chapter 2 could not be loaded.');
      // the list has the titles of all others
      await lesson.getByRole('button', { name: 'Chapters' }).click();
      await expect(lesson.getByRole('button', { name: '…' })).toHaveCount(1);
      await page.unroute(fileOf(CHAPTERS[1]));
      await lesson.getByRole('button', { name: 'Try again' }).click();
      await expect(lesson.getByRole('heading', { name: 'One weight, one pixel' })).toBeVisible();
      await expect(lesson.getByRole('alert')).toHaveCount(0);
      await expect(app.position).toHaveValue(position);
    },
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test(
    'the page begins with the lesson, the stage below it is in view, and another tab comes into view',
    { tag: '@sweep' },
    async ({ page }) => {
      const app = new AppPage(page);
      await app.openFirst();
      const lesson = app.region('Lesson');
      await expect(lesson.getByRole('heading', { level: 3 })).toBeInViewport();
      await expect(lesson.getByRole('button', { name: 'Start' })).toBeInViewport({ ratio: 1 });
      await expect(app.region('Network')).toBeInViewport();
      await page.getByRole('tab', { name: 'Why', exact: true }).click();
      await expect(app.region('Why').locator('.big-number, .formula').first()).toBeInViewport();
      await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
      await expect(lesson.getByRole('heading', { level: 3 })).toBeInViewport();
    },
  );
});
