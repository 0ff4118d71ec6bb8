import { withhold } from './loss.ts';
import { AppPage, expect, test } from './page.ts';
import { train } from './training.ts';

// the browser itself reports a request that failed, and React what a boundary caught
test.use({
  allowedConsole: /Failed to load resource|LoadError|part of the page|dynamically imported|preload CSS/,
});

test('a view whose styles were lost is not shown without them, and comes with them when it is asked for again', async ({
  page,
  app,
}) => {
  const styles = await withhold(page, /Flow/, 'css');
  const lost = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await app.cell('w1cnn', 7).click();
  await page.getByRole('tab', { name: 'Flow' }).click();
  await expect(lost).toHaveCount(1);
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(lost).toContainText('a newer version');
  await styles.give();
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.flow')).toHaveCSS('display', 'grid');
  await expect(page.locator('.flow-box')).toHaveCSS('position', 'relative');
});

test('a view that was lost comes when it is chosen again, and reloading keeps the drawing', async ({
  app,
  page,
}) => {
  const views = await withhold(page, /Products\.container|TrainTab/);
  const lost = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await page.getByRole('tab', { name: 'Products' }).click();
  await expect(lost).toHaveCount(1);
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await expect(lost).toHaveCount(2);
  await app.button('Next sample').click();
  await app.rested();
  const drawn = await app.cellNames('x');
  await views.give();
  await page.getByRole('tab', { name: 'Now', exact: true }).click();
  await page.getByRole('tab', { name: 'Products' }).click();
  await expect(lost).toHaveCount(1);
  await lost.getByRole('button', { name: 'Reload the page' }).click();
  await app.ready();
  await expect(page.getByRole('tab', { name: 'Train', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(lost).toHaveCount(0);
  expect(await app.cellNames('x')).toEqual(drawn);
});

test('a second session without the code that reads the first begins afresh, says so, and writes nothing over it', async ({
  app,
  page,
}) => {
  const first = await app.cellNames('x');
  await app.button('Next sample').click();
  await app.rested();
  const left = await app.cellNames('x');
  expect(left).not.toEqual(first);
  const code = await withhold(page, /lastSession|readKeptWeights/);
  await page.reload();
  await app.ready();
  const lost = app.notice.filter({ hasText: 'your last visit' });
  await expect(lost).toBeVisible();
  expect(await app.cellNames('x')).toEqual(first);
  await app.button('Clear').click();
  await code.give();
  await lost.getByRole('button', { name: 'Reload the page' }).click();
  await expect(lost).toBeHidden();
  await app.ready();
  expect(await app.cellNames('x')).toEqual(left);
});

test('a last visit on a sample that cannot be loaded is taken up with the first one, and all else as it was left', async ({
  app,
  page,
}) => {
  const first = await app.cellNames('x');
  await app.button('Next sample').click();
  await app.chooseNetwork('kernel2');
  await app.goTo(7);
  await app.rested();
  await withhold(page, /sampleDigits/);
  await page.reload();
  await app.ready();
  expect(await app.cellNames('x')).toEqual(first);
  await expect(app.position).toHaveValue('7');
  await expect(app.notice.filter({ hasText: 'your last visit' })).toBeHidden();
  await expect(app.notice.filter({ hasText: 'sample could not be loaded' })).toBeVisible();
});

test('samples that cannot be loaded are said, and come when the next is asked for again', async ({
  page,
}) => {
  const samples = await withhold(page, /sampleDigits/);
  await page.goto('./');
  const app = new AppPage(page);
  await app.ready();
  const first = await app.cellNames('x');
  await app.button('Next sample').click();
  const lost = app.notice.filter({ hasText: 'The next sample could not be loaded' });
  await expect(lost).toBeVisible();
  expect(await app.cellNames('x')).toEqual(first);
  await samples.give();
  await app.button('Next sample').click();
  await expect(lost).toBeHidden();
  await app.rested();
  expect(await app.cellNames('x')).not.toEqual(first);
});

test('captions of later steps that cannot be loaded are said, and come by themselves', async ({ page }) => {
  const captions = await withhold(page, /laterWords/);
  await page.goto('./');
  const app = new AppPage(page);
  await app.ready();
  const caption = page.locator('.now-card .caption');
  await expect(caption).toContainText('the kernel meets');
  await app.radio('Step size', 'Phase').check();
  await expect(caption).toHaveText('This part could not be loaded.');
  // a part that comes later says so, too, and never shows the names of its words
  await expect(page.getByRole('tabpanel', { name: 'Lesson' })).toContainText(
    'This part could not be loaded.',
  );
  await captions.give();
  await expect(caption).toContainText('The kernel slides over', { timeout: 20_000 });
});

test('a page that begins in another step size has its caption at once', async ({ app, page }) => {
  await app.radio('Step size', 'Phase').check();
  await app.rested();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { captionsSeen: seen });
    new MutationObserver(() => {
      const text = document.querySelector('.now-card .caption')?.textContent;
      if (text && text !== seen.at(-1)) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await app.ready();
  // the card may come after the first pass
  await expect(page.locator('.now-card .caption')).not.toBeEmpty();
  const seen = await page.evaluate(() => (window as unknown as { captionsSeen: string[] }).captionsSeen);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('The kernel slides over');
});

test('Chinese that cannot be loaded is said, and one press is enough afterwards', async ({ app, page }) => {
  const words = await withhold(page, /zh/);
  const language = app.button('中文');
  await language.click();
  await expect(app.notice.filter({ hasText: 'Chinese could not be loaded' })).toBeVisible();
  await words.give();
  await language.click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('a bug whose code is lost is not planted, and is when it is chosen again', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('tab', { name: 'Plant a bug', exact: true }).click();
  const mistake = page.getByRole('radiogroup', { name: 'Planted bug' }).getByRole('radio').nth(1);
  await expect(mistake).toBeVisible();
  const bugs = await withhold(page, /plantedBugs/);
  await mistake.click();
  await expect(app.notice.filter({ hasText: 'nothing is planted' })).toBeVisible();
  await expect(mistake).not.toBeChecked();
  await bugs.give();
  await mistake.check();
  await expect(app.notice.filter({ hasText: 'nothing is planted' })).toBeHidden();
  await expect(mistake).toBeChecked();
});

test('a run whose code is lost says that it stopped, and starts when it is asked for again', async ({
  app,
  page,
}) => {
  const learning = await withhold(page, /learning/);
  await train(app, '200');
  const panel = page.getByRole('tabpanel', { name: 'Run' });
  await expect(panel.getByText(/worker that computes this stopped/)).toBeVisible({ timeout: 30_000 });
  await learning.give();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByText(/digits a second/)).toBeVisible();
});

test('a place of a question whose digit is lost leaves the page as it was and says so, and is shown when it is asked for again', async ({
  app,
  page,
}) => {
  const digits = await withhold(page, /sampleDigits/);
  await page.reload();
  await app.ready();
  await app.goTo(5);
  const show = async (): Promise<void> => {
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Show it: What if two candidates are equally large?' }).click();
  };
  const lost = app.notice.filter({ hasText: 'The digit for this question could not be loaded' });
  await show();
  await expect(lost).toBeVisible();
  await expect(app.position).toHaveValue('5');
  await digits.give();
  await show();
  await expect(app.position).not.toHaveValue('5');
  await expect(lost).toBeHidden();
});
