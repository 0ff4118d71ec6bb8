import { timelineOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a chapter on a phone has the stage below it, and comes back when its questions are over', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.openFirst();
  const lesson = app.region('Lesson');
  const stage = app.region('Network');
  const card = page.locator('.ask-card');
  await lesson.getByRole('button', { name: 'Chapters' }).click();
  await lesson.getByRole('button', { name: 'The rest of the network' }).click();
  await expect(lesson.getByRole('heading', { name: 'The rest of the network' })).toBeVisible();
  await app.settled();
  await lesson.getByRole('button', { name: 'Ask me about it' }).click();
  await expect(card).toBeInViewport({ ratio: 0.99 });
  await expect(stage).toBeInViewport({ ratio: 0.5 });

  await expect(async () => {
    await card.getByRole('button', { name: 'Show me' }).click();
    const next = card.getByRole('button', { name: 'Next question' });
    if (await next.isVisible()) await next.click();
    else await card.locator('footer button').last().click();
    await expect(card).toBeHidden({ timeout: 100 });
  }).toPass();
  await expect(lesson.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
  await expect(stage).toBeInViewport();
});

test('once a chapter has gone out at the top, a bar leads back to it', async ({ page }) => {
  const app = new AppPage(page);
  await app.openFirst();
  const lesson = app.region('Lesson');
  const back = app.button('Back to chapter 1');
  await expect(lesson.getByRole('heading', { name: 'A network is weighted sums' })).toBeVisible();
  await expect(back).toBeHidden();
  await app.button('Next sample').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await back.click();
  await expect(back).toBeHidden();
  await expect(lesson.getByRole('button', { name: 'Start' })).toBeInViewport({ ratio: 1 });
  await expect(lesson.locator('.lesson-scroll')).toBeFocused();
  // whoever left the lesson is not led back
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(back).toBeHidden();
});

test('a finger on the timeline is told the phases that it comes to, as long as it lies there', async ({
  app,
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  const box = await app.position.boundingBox();
  if (!box) throw new Error('expected the strip to be on screen');
  const y = box.y + box.height * 0.7;
  const tip = page.getByRole('tooltip');
  // names come after the page
  await expect(async () => {
    await touch('touchStart', box.x + 10);
    try {
      await expect(tip).toContainText('slide kernel', { timeout: 500 });
    } finally {
      await touch('touchEnd');
    }
  }).toPass();
  await expect(tip).toBeHidden();
  await touch('touchStart', box.x + 10);
  await expect(tip).toContainText('slide kernel');
  await touch('touchMove', box.x + box.width - 3);
  await expect(tip).toContainText('update');
  await touch('touchEnd');
  await expect(tip).toBeHidden();
  await page.touchscreen.tap(box.x + 10, y);
  await expect(app.position).toHaveValue('3');
  await expect(tip).toBeHidden();
});

test('numbers fly under the player, which lies over the page there', async ({ app, page }) => {
  const layer = (selector: string) =>
    page.locator(selector).evaluate((element) => Number(getComputedStyle(element).zIndex));
  await app.button('Step').click();
  expect(await layer('.motion')).toBeLessThan(await layer('.transport'));
});

test('the stage of a phone scrolls to the map that is computed', async ({ app }) => {
  const { phases, starts } = timelineOf('kernel');
  for (const kind of ['error', 'convolution'] as const) {
    await app.goTo(starts.cell[phases.findIndex((phase) => phase.kind === kind)]);
    await app.region('Network').scrollIntoViewIfNeeded();
    await expect(app.grid(kind === 'error' ? 'yo' : 'temphicnn')).toBeInViewport({ ratio: 0.9 });
  }
});
