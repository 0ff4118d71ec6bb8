import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expectOpeningStays } from './opening.ts';
import { AppPage, expect, test } from './page.ts';

/** Kilobytes, compressed as web servers do, of what is loaded before the page can be used; react-dom is 64 of them. */
const MOST = { js: 147, css: 10 };
/** How far what is on the screen may move while the page comes; up to 0.1 is still called good. */
const MOST_SHIFT = 0.02;

/** The scripts and styles that index.html names. The third test shows that the page needs no others to begin. */
async function firstFiles(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('./')).text();
  return Array.from(html.matchAll(/(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g), ([, file]) => file);
}

test('the first load weighs no more than it may', async ({ request }) => {
  const kilobytes = { js: 0, css: 0 };
  for (const file of await firstFiles(request)) {
    const content = await (await request.get(file)).body();
    kilobytes[file.endsWith('.css') ? 'css' : 'js'] += gzipSync(content, { level: 9 }).length / 1000;
  }
  // react-dom alone has more: else the files were not found
  expect(kilobytes.js).toBeGreaterThan(60);
  expect(kilobytes.js).toBeLessThanOrEqual(MOST.js);
  expect(kilobytes.css).toBeGreaterThan(1);
  expect(kilobytes.css).toBeLessThanOrEqual(MOST.css);
});

for (const [width, height, isLater] of [
  [390, 844, false],
  [768, 1024, true],
  [1280, 720, true],
  [1440, 900, false],
  [1920, 1080, true],
] as const)
  test(
    `what stands there stays where it is while the page comes, at ${width}x${height}`,
    { tag: isLater ? '@sweep' : [] },
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { shifts });
      });
      // the first pass comes when the page has long been drawn without it
      await page.route('**/weights/*.json', async (route) => {
        await page.getByRole('banner').waitFor();
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
        );
        await route.continue();
      });
      const app = new AppPage(page);
      await app.openFirst();
      await app.settled();
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (window as typeof window & { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(MOST_SHIFT);
    },
  );

test('the page answers before anything but its first files has come', async ({ page, request }) => {
  const first = await firstFiles(request);
  let later = 0;
  await page.route(/assets\/.*\.(js|css)$/, async (route) => {
    const { pathname } = new URL(route.request().url());
    // a worker's script is not the page's
    const isWanted = first.some((file) => pathname.endsWith(file.slice(1))) || pathname.includes('/entry-');
    if (isWanted) await route.continue();
    // the others are on their way for as long as the test lasts
    else later += 1;
  });
  const app = new AppPage(page);
  await page.goto('./', { waitUntil: 'commit' });
  await app.ready();
  await expect(app.region(app.words.now.title).locator('.caption')).toHaveText(/temphicnn\[0\] = /);
  await app.button(app.words.transport.step).click();
  await page.keyboard.press('ArrowRight');
  await expect(app.position).toHaveValue('2');
  await expect(app.cell('temphicnn', 2)).toHaveAccessibleName(/= /);

  const { x, y } = (await app.pad.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 40, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 120, { steps: 5 });
  await page.mouse.up();
  await expect(app.button(app.words.input.undo)).toBeEnabled();
  expect(later).toBeGreaterThan(0);
});

// firstLoad.sweep.ts has all sizes and both languages
test('a first visit has the first chapter before the page’s script, and there it stays', async ({
  browser,
}) => {
  await expectOpeningStays(browser, 'zh-CN', [[390, 844]]);
});
