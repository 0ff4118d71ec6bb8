import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import { startOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

/*
 * A few pictures by which layouts are held: small parts that change seldom, in a font that comes with the repository, so
 * that every machine draws the same. To take them anew after a change that was meant:
 * npx playwright test --config playwright.sweeps.config.ts pictures --update-snapshots
 */
test.use({ isShared: true });

const { resolve } = createRequire(import.meta.url);
const WEIGHTS = [400, 700] as const;
const FACES = WEIGHTS.map(
  (weight) =>
    `@font-face { font-family: Carried; font-weight: ${weight}; src: url(/carried-${weight}.woff2); }`,
);

test.beforeEach(async ({ page }) => {
  // from the page's own origin, as its Content-Security-Policy asks
  for (const weight of WEIGHTS)
    await page.route(`**/carried-${weight}.woff2`, (route) =>
      route.fulfill({
        path: resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
      }),
    );
});

/** The same letters everywhere, whatever fonts a machine has, and nothing that moves or blinks. */
async function expectPicture(app: AppPage, part: Locator, name: string): Promise<void> {
  await app.page.evaluate(
    async (css) => {
      const sheet = new CSSStyleSheet();
      await sheet.replace(css);
      document.adoptedStyleSheets = [sheet];
      await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 13px Carried`)));
    },
    `${FACES.join('\n')} :root { --sans: Carried; --mono: Carried; }`,
  );
  await app.page.mouse.move(720, 5);
  await app.letGo();
  await app.rested();
  await expect(part).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01, animations: 'disabled' });
}

test.afterEach(({ page }) =>
  page.evaluate(() => {
    document.adoptedStyleSheets = [];
  }),
);

/** A step of the backward pass at which the kernel's gradient is added up. */
const IN_KERNEL_GRADIENT = startOf('kernelGradient') + 3;

test('the first block of the stage, at 1440x900', async ({ app }) => {
  await app.goTo(IN_KERNEL_GRADIENT);
  await expectPicture(app, app.page.locator('.stage-block').first(), 'block-1440');
});

test('the card of a step, at 1440x900', async ({ app }) => {
  await app.goTo(IN_KERNEL_GRADIENT);
  await expectPicture(app, app.page.locator('.weight-view-card'), 'card-1440');
});

test('the column of the pad, at 1280x720', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectPicture(app, page.locator('.input-panel'), 'pad-1280');
});

test('the player, at 1024x768', async ({ app, page }) => {
  await app.goTo(IN_KERNEL_GRADIENT);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expectPicture(app, page.locator('.transport'), 'player-1024');
});

test('the map that a phone shows, at 390x844', async ({ app, page }) => {
  await app.goTo(IN_KERNEL_GRADIENT);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectPicture(app, page.locator('.phone-focus'), 'map-390');
});
