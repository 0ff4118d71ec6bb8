import type { Browser, Page } from '@playwright/test';
import { words as share } from '../../src/app/language/en/views/share.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { plant } from './broken.ts';
import { linkFrom, openFresh } from './link.ts';
import { expect, test, type AppPage } from './page.ts';
import { openSaved, trainOneDigit } from './training.ts';

/** Trains on single digits until the weights are one's own, and says what the kernel came to. */
async function trainOnce(app: AppPage, digits: number): Promise<string[]> {
  for (let n = 0; n < digits; n += 1) await trainOneDigit(app);
  return app.cellNames('w1cnn');
}

async function linkWithWeights(app: AppPage): Promise<string> {
  await app.button(app.words.header.share).click();
  const dialog = app.page.getByRole('dialog');
  const field = dialog.getByRole('textbox');
  const without = await field.inputValue();
  await dialog.getByRole('switch', { name: share.bring }).check();
  await expect(field).not.toHaveValue(without);
  return field.inputValue();
}

/** The link that somebody else makes, in a browser of their own. */
async function linkOfSender(
  browser: Browser,
  page: Page,
  make: (sender: AppPage) => Promise<string>,
): Promise<string> {
  let link = '';
  await openFresh(browser, page.url().replace(/#.*/, ''), async (sender) => {
    await sender.ready();
    await sender.button('Skip').click();
    link = await make(sender);
  });
  return link;
}

test("a link with weights of its own leaves the reader's, which come back with their settings, after a reload too", async ({
  app,
  page,
  browser,
}) => {
  const link = await linkOfSender(browser, page, async (sender) => {
    await trainOnce(sender, 1);
    await sender.button('Dark').click();
    return linkWithWeights(sender);
  });
  await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  await app.button('Skip').click();
  const mine = await trainOnce(app, 3);
  await page.goto('about:blank');
  await page.goto(link);
  await app.ready();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(mine);
  await openSaved(app);
  await expect(app.button('Use "before a link was opened (One kernel)"')).toBeVisible();
  await app.button('Step').click();
  await page.reload();
  await app.ready();
  await app.button('Back to what was shown before').click();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(mine);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the bug that a link planted goes with what the link showed', async ({ app, page, browser }) => {
  await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  await app.button('Skip').click();
  await app.goTo(498);
  const whole = await app.cellNames('dE/dw1cnn');
  let broken = whole;
  const link = await linkOfSender(browser, page, async (sender) => {
    await sender.goTo(498);
    await plant(sender, 'forgottenSlope');
    await expect.poll(() => sender.cellNames('dE/dw1cnn')).not.toEqual(whole);
    broken = await sender.cellNames('dE/dw1cnn');
    return linkFrom(sender);
  });
  await page.goto('about:blank');
  await page.goto(link);
  await app.ready();
  await expect.poll(() => app.cellNames('dE/dw1cnn')).toEqual(broken);
  await app.button('Back to what was shown before').click();
  await expect.poll(() => app.cellNames('dE/dw1cnn')).toEqual(whole);
});

test('"Back" over a link that was put into the address shows the page before it, "Forward" the link', async ({
  app,
  page,
  browser,
}) => {
  const link = await linkOfSender(browser, page, async (sender) => {
    await sender.goTo(300);
    return linkFrom(sender);
  });
  await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  await app.button('Skip').click();
  await app.button('Clear').click();
  await app.draw(DIGIT_STROKES[7]);
  await app.ready();
  await app.goTo(12);
  const mine = await app.cellNames('x');
  await expect.poll(() => page.url()).toContain('#m=1.');
  await page.evaluate((hash) => location.assign(hash), new URL(link).hash);
  await expect(app.position).toHaveValue('300');
  await app.button('Step').click();
  await expect.poll(() => page.url()).not.toBe(link);
  await page.goBack();
  await expect(app.position).toHaveValue('12');
  await expect.poll(() => app.cellNames('x')).toEqual(mine);
  await expect(app.button('Back to what was shown before')).toHaveCount(0);
  await page.goForward();
  await expect(app.position).toHaveValue('301');
  await expect.poll(() => app.cellNames('x')).not.toEqual(mine);
});
