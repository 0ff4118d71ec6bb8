import type { FrameLocator, Locator, Page } from '@playwright/test';
import { words as embedEn } from '../../src/app/language/en/views/embed.ts';
import { words as shareEn } from '../../src/app/language/en/views/share.ts';
import { words as en } from '../../src/app/language/en/views/shareEmbed.ts';
import { violations } from './axe.ts';
import { openFresh } from './link.ts';
import { expect, test, type AppPage } from './page.ts';

/** The HTML that "Share" gives for a figure of what the page shows. */
async function snippetFrom(app: AppPage, figure: string): Promise<string> {
  await app.button(app.words.header.share).click();
  const dialog = app.page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('tab', { name: 'Figure in a page' }).click();
  await dialog.getByRole('combobox', { name: en.what }).selectOption(figure);
  const html = await dialog.getByRole('textbox', { name: en.html }).inputValue();
  await app.page.keyboard.press('Escape');
  return html;
}

/** A page that holds nothing but a frame. */
async function hold(page: Page, html: string, width: number): Promise<FrameLocator> {
  await page.setViewportSize({ width, height: 720 });
  await page.setContent(`<!doctype html><body style="margin: 0">${html}`);
  return page.frameLocator('iframe');
}

const sandboxed = (html: string): string => html.replace('<iframe', '<iframe sandbox="allow-scripts"');

function numbersOf(place: { getByRole: Page['getByRole'] }, name: string): Promise<(string | null)[]> {
  return place
    .getByRole('grid', { name, exact: true })
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
}

/** The largest difference between cells of the same place. */
function distance(some: readonly (string | null)[], others: readonly (string | null)[]): number {
  const valueOf = (name: string | null | undefined): number => Number(name?.split(' = ')[1] ?? NaN);
  return Math.max(...others.map((other, n) => Math.abs(valueOf(some[n]) - valueOf(other))));
}

/** What can be scrolled sideways. */
function wide(body: Locator): Promise<string[]> {
  return body.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('*')]
      .filter((each) => {
        const scrolls = ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
        return (scrolls || each === document.documentElement) && each.scrollWidth > each.clientWidth;
      })
      .map((each) => each.className || each.tagName),
  );
}

for (const width of [320, 640])
  test(
    `what "Share" gives for a page shows the moment's numbers and steps in a frame without an origin, ${width} wide`,
    { tag: width === 320 ? [] : '@sweep' },
    async ({ app, browser }) => {
      await app.goTo(60);
      const stage = app.region(app.words.stage.title);
      const html = await snippetFrom(app, 'block.1');
      const [before, kernel] = [await numbersOf(stage, 'temphicnn'), await numbersOf(stage, 'w1cnn')];
      await app.button('Step').click();
      const after = await numbersOf(stage, 'temphicnn');
      expect(after).not.toEqual(before);
      const context = await browser.newContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const frame = await hold(page, sandboxed(html), width);
      await expect.poll(() => numbersOf(frame, 'temphicnn')).toEqual(before);
      expect(await numbersOf(frame, 'w1cnn')).toEqual(kernel);
      await frame.getByRole('button', { name: 'Step', exact: true }).click();
      await expect.poll(() => numbersOf(frame, 'temphicnn')).toEqual(after);
      await expect(frame.getByText('62 of 499')).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => numbersOf(frame, 'temphicnn')).toEqual(before);
      expect(await wide(frame.locator('body'))).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

test(
  'a figure leads to the full page at the moment that it has come to',
  { tag: '@sweep' },
  async ({ app, browser }) => {
    await app.goTo(60);
    const html = await snippetFrom(app, 'now');
    const context = await browser.newContext();
    const frame = await hold(await context.newPage(), html, 640);
    await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(frame.getByText('62 of 499')).toBeVisible();
    const link = frame.getByRole('link', { name: embedEn.openFull });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
    await link.focus();
    const address = await link.evaluate((each) => (each as HTMLAnchorElement).href);
    expect(address).not.toContain('embed=');
    await openFresh(browser, address, async (fresh) => {
      await fresh.ready();
      await expect(fresh.position).toHaveValue('61');
    });
    await context.close();
  },
);

test('a figure keeps nothing', { tag: '@sweep' }, async ({ app, browser }) => {
  const html = await snippetFrom(app, 'map.temphicnn');
  const context = await browser.newContext();
  const page = await context.newPage();
  const frame = await hold(page, html, 640);
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(frame.getByText('2 of 499')).toBeVisible();
  const kept = await frame.locator('body').evaluate(async () => {
    const databases = await indexedDB.databases();
    return [localStorage.length, sessionStorage.length, databases.length];
  });
  expect(kept).toEqual([0, 0, 0]);
  await context.close();
});

test(
  "weights of one's own come along where they are asked for",
  { tag: '@sweep' },
  async ({ app, browser }) => {
    await app.goTo(498);
    await app.button('Apply').first().click();
    await expect(app.page.getByText('changed', { exact: true })).toBeVisible();
    await app.settled();
    const stage = app.region(app.words.stage.title);
    const own = await numbersOf(stage, 'w1cnn');
    await app.button(app.words.header.share).click();
    const dialog = app.page.getByRole('dialog', { name: 'Share' });
    await dialog.getByRole('tab', { name: 'Figure in a page' }).click();
    await dialog.getByRole('combobox', { name: en.what }).selectOption('map.w1cnn');
    const field = dialog.getByRole('textbox', { name: en.html });
    const without = await field.inputValue();
    await dialog.getByRole('switch', { name: shareEn.bring }).check();
    await expect(field).not.toHaveValue(without);
    const brought = await field.inputValue();
    const context = await browser.newContext();
    const page = await context.newPage();
    const built = await hold(page, without, 640);
    await expect.poll(() => numbersOf(built, 'w1cnn')).toHaveLength(own.length);
    const far = distance(await numbersOf(built, 'w1cnn'), own);
    expect(far).toBeGreaterThan(0);
    // so many are rounded, which is said
    await expect(dialog.getByText('To fit, the weights are rounded')).toBeVisible();
    const frame = await hold(page, sandboxed(brought), 640);
    await expect
      .poll(async () => distance(await numbersOf(frame, 'w1cnn'), own))
      .toBeLessThan(Math.min(far / 3, 2e-3));
    await context.close();
  },
);

test('without its time a figure has no buttons for it, and no keys', { tag: '@sweep' }, async ({ page }) => {
  const frame = await hold(
    page,
    `<iframe src="${test.info().project.use.baseURL}?embed=map.w1cnn&transport=0" width="100%" height="420"></iframe>`,
    640,
  );
  const caption = frame.locator('.embed-caption');
  await expect(caption).toHaveText(/temphicnn\[0\] = /);
  await expect(frame.getByRole('slider')).toHaveCount(0);
  await frame.getByRole('gridcell').first().focus();
  await frame.locator('body').press('ArrowRight');
  await expect(caption).toHaveText(/temphicnn\[0\] = /);
});

test(
  'an address that names no figure says so and leads to the full page, a damaged moment is told',
  { tag: '@sweep' },
  async ({ page }) => {
    await page.goto('./?embed=block.9');
    await expect(page.getByText(embedEn.unknown)).toBeVisible();
    await expect(page.getByRole('link', { name: embedEn.openFull })).toHaveAttribute('href', /^\/#m=/);
    await page.goto('./?embed=now#m=1.AAAA');
    await expect(page.getByRole('alert')).toContainText('This link does not open');
    await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  },
);

test(
  'the tab "Figure in a page" shows the figure that its HTML puts into a page; axe finds nothing to mend',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(60);
    await app.button(app.words.header.share).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.getByRole('tab', { name: 'Figure in a page' }).click();
    await dialog.getByRole('combobox', { name: en.what }).selectOption('gradient.w1cnn');
    await dialog.getByRole('switch', { name: en.transport }).uncheck();
    await dialog.getByRole('combobox', { name: en.height }).selectOption('420');
    const preview = page.frameLocator('.share-embed iframe');
    await expect(preview.getByRole('grid', { name: 'dE/dw1cnn' })).toBeVisible();
    await expect(preview.getByRole('slider')).toHaveCount(0);
    const html = await dialog.getByRole('textbox', { name: en.html }).inputValue();
    const src = await dialog.locator('iframe').getAttribute('src');
    expect(html).toContain(`src="${src?.replaceAll('&', '&amp;')}"`);
    expect(html).toContain('title="ConvScope: dE/dw1cnn in the network &quot;One kernel&quot;"');
    expect(html).toContain('height="420" loading="lazy"');
    // with a frame in it the dialog's head is taken for a second one of the page
    expect(await violations(page, '.share', 'landmark-no-duplicate-banner')).toEqual([]);
  },
);

test('the page of docs shows three figures beside the built page', { tag: '@sweep' }, async ({ page }) => {
  await page.goto('./embedding.html');
  const shown = [
    page.frameLocator('iframe >> nth=0').getByRole('grid', { name: 'temphicnn', exact: true }),
    page.frameLocator('iframe >> nth=1').getByText('471 of 499'),
    page.frameLocator('iframe >> nth=2').getByText('在 ConvScope 中打开'),
  ];
  for (const [n, each] of shown.entries()) {
    await page.locator('iframe').nth(n).scrollIntoViewIfNeeded();
    await expect(each).toBeVisible();
  }
});
