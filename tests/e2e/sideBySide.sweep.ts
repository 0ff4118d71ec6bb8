import type { Locator } from '@playwright/test';
import {
  formatNumber,
  namesOf,
  networkNames,
  networks,
  networkTitle,
  shownNumber,
} from '../../src/core/index.ts';
import { words as formulasEn } from '../../src/app/language/en/views/formulas.ts';
import { words } from '../../src/app/language/en/views/sideBySide.ts';
import { words as sideBySideZh } from '../../src/app/language/zh/views/sideBySide.ts';
import { violations } from './axe.ts';
import { auditBoxes, EIGHT_WINDOWS } from './boxes.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseBoth, heading } from './sideBySide.ts';
import { auditIn, middles } from './walk.ts';

for (const network of networkNames()) {
  const { comparedWith: other } = networks[network];
  if (!other) continue;

  for (const language of ['en', 'zh'] as const) {
    test.describe(`${network} and ${other}, ${language}`, () => {
      test.beforeEach(async ({ app }) => {
        await app.chooseNetwork(network);
        await app.chooseLanguage(language);
      });

      test('each answers as the core says, at every phase, and a click on the one beside explains its cell', async ({
        app,
        page,
      }) => {
        // each reads the digit in its own size
        await app.chooseNetwork(other);
        const beside = await modelOf(app, other);
        await app.chooseNetwork(network);
        const models = [await modelOf(app, network), beside];
        await chooseBoth(app);
        for (const { network: name, trace } of models) {
          const { yo, E } = trace.values;
          const digit = yo.indexOf(Math.max(...yo));
          const { answers, score } = { answers: String(digit), score: shownNumber(yo[digit]) };
          await expect(heading(app, name).locator('b').first()).toHaveText(answers);
          await expect(heading(app, name)).toContainText(score);
          await expect(heading(app, name)).toContainText(`E = ${shownNumber(E[0])}`);
        }
        for (const position of middles(network, 'cell')) {
          await app.goTo(position);
          await expect(heading(app, other)).toBeVisible();
        }
        await app.button(app.words.transport.last).click();
        const [, { trace }] = models;
        const { cell } = namesOf(networks[other]);
        const ref = { tensor: 'yi', index: 9, of: 'gradient' } as const;
        await page
          .locator('.beside')
          .getByRole('grid', { name: 'dE/dyi' })
          .locator('[data-cell="9"]')
          .click();
        await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients['yi'][9])} = ${cell(ref)}`);
        await expect(app.networkNamed(other)).toBeVisible();
      });

      test('both stages fit the usual windows or scroll in the middle alone, and axe finds nothing to mend', async ({
        app,
        page,
      }) => {
        await chooseBoth(app);
        const last = timelineOf(network).starts.cell.at(-1) ?? 0;
        for (const position of [0, Math.floor(last / 3), last]) {
          await app.goTo(position);
          expect(
            await auditIn(app, [
              [1440, 900],
              [1920, 1080],
            ]),
            `step ${position}`,
          ).toEqual([]);
        }
        expect(await violations(page)).toEqual([]);
        for (const [width, height] of [
          [1366, 768],
          [1280, 720],
          [768, 1024],
        ]) {
          await page.setViewportSize({ width, height });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
          for (const name of [network, other]) {
            const end = heading(app, name).getByRole('button').or(heading(app, name).locator('.in-use-note'));
            // all but a fraction of a pixel counts as in view already, and is not scrolled to
            await end.evaluate((element) => element.scrollIntoView({ block: 'center' }));
            await expect(end, `${width}, ${name}`).toBeInViewport({ ratio: 1 });
          }
          const cell = page
            .locator('.beside')
            .getByRole('grid', { name: 'dE/dyi' })
            .locator('[data-cell="9"]');
          await cell.scrollIntoViewIfNeeded();
          await expect(cell, `${width}`).toBeInViewport();
        }
      });
    });
  }
}

test.describe('weights that cannot be loaded', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/, isShared: false });

  test('are said, and asked for again', async ({ app, page }) => {
    await page.route('**/fourLayer-trained*.json', (route) => route.fulfill({ status: 500, body: '' }));
    await app.compareWith('fourLayer');
    await expect(app.region(networkTitle('fourLayer', 'en'))).toContainText('could not be loaded');
    await page.unroute('**/fourLayer-trained*.json');
    await app.button(formulasEn.retry).click();
    await expect(
      app.region(networkTitle('fourLayer', 'en')).getByRole('grid', { name: 'w1', exact: true }),
    ).toBeVisible();
  });
});

// sideBySide.sweep.ts has each network with the one beside it, in more windows
test('both stages fit, in both languages, whichever is explained', async ({ app, page }) => {
  const windows = [[1440, 900]] as const;
  await chooseBoth(app);
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    for (const position of language === 'en' ? [0, 498] : [160]) {
      await app.goTo(position);
      expect(await auditIn(app, windows), `${language} ${position}`).toEqual([]);
    }
  }
  await app.button(sideBySideZh.use).click();
  await expect(app.grid('w1')).toBeVisible();
  expect(await auditIn(app, windows)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('nothing of both overlaps, is cut or leaves the window at any of its eight widths', async ({
  app,
  page,
}) => {
  await chooseBoth(app);
  const found: string[] = [];
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    for (const [width, height] of EIGHT_WINDOWS) {
      await page.setViewportSize({ width, height });
      await expect(app.region(app.words.stage.title).getByRole('grid').first()).toBeVisible();
      for (const each of await auditBoxes(page)) found.push(`${language} ${width}: ${each}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  expect(found).toEqual([]);
});

test('where both are too high the middle scrolls to the last cell, and the headings keep to their lines', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await chooseBoth(app);
  for (const network of ['kernel', 'fourLayer'] as const)
    expect((await heading(app, network).boundingBox())?.height).toBeLessThan(32);
  await app.button(words.use).click();
  const last = app.cell('dE/dyi', 9);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

/** What of a heading leaves it, or lies on what stands before it. */
function brokenIn(head: Locator): Promise<string[]> {
  return head.evaluate((element) => {
    const SLACK = 1;
    const within = element.getBoundingClientRect();
    const parts = Array.from(element.children, (part) => ({ part, box: part.getBoundingClientRect() }));
    const isBroken = ({ left, right, top, bottom }: DOMRect, n: number): boolean =>
      right > within.right + SLACK ||
      bottom > within.bottom + SLACK ||
      parts.some(
        ({ box }, other) =>
          other < n &&
          left < box.right - SLACK &&
          top < box.bottom - 2 * SLACK &&
          bottom > box.top + 2 * SLACK,
      );
    return parts.filter(({ box }, n) => isBroken(box, n)).map(({ part }) => part.textContent ?? '');
  });
}

for (const language of ['en', 'zh'] as const)
  test(`the headings of any two networks keep to their lines: ${language}`, async ({ app, page }) => {
    await app.chooseLanguage(language);
    const broken: string[] = [];
    const wide = [[1100, 700], ...EIGHT_WINDOWS.filter(([width]) => width > 1100)] as const;
    for (const network of networkNames()) {
      await app.chooseNetwork(network);
      await app.radio(app.words.header.weights, app.words.header.random).check();
      for (const other of networkNames().filter((name) => name !== network)) {
        if ((await app.compareButton.getAttribute('aria-pressed')) === 'true')
          await app.compareButton.click();
        await app.compareWith(other);
        await expect(page.locator('.beside [role=grid]').first()).toBeVisible();
        for (const [width, height] of wide) {
          await page.setViewportSize({ width, height });
          for (const name of [network, other])
            for (const each of await brokenIn(heading(app, name)))
              broken.push(`${network}, ${other}, ${width}: ${each}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

test('the network that is explained is changed on the stages, and a reload comes back to both', async ({
  app,
  page,
}) => {
  await chooseBoth(app);
  await page.locator('.beside').getByRole('grid', { name: 'dE/dhi' }).locator('[data-cell="4"]').click();
  await expect(app.grid('w1')).toBeVisible();
  await app.button(words.use).click();
  await expect(app.grid('w1cnn')).toBeVisible();
  await page.reload();
  await app.ready();
  await expect(app.compareButton).toHaveAttribute('aria-pressed', 'true');
  await expect(
    app.region(networkTitle('fourLayer', 'en')).getByRole('grid', { name: 'w1', exact: true }),
  ).toBeVisible();
});

test('any network that reads the same image can stand beside, with the caption of the step above both', async ({
  app,
  page,
}) => {
  await chooseBoth(app, 'kernel4');
  await expect(app.region(networkTitle('kernel4', 'en')).getByRole('grid').first()).toBeVisible();
  await app.goTo(0);
  const caption = page.locator('.step-caption');
  const first = await caption.textContent();
  await expect(caption).toBeInViewport({ ratio: 1 });
  await app.goTo(300);
  await expect(caption).not.toHaveText(first ?? '');
  await page.reload();
  await app.ready();
  await expect(app.region(networkTitle('kernel4', 'en')).getByRole('grid').first()).toBeVisible();
  await app.compareButton.click();
  await expect(page.getByRole('tab', { name: 'Now', exact: true })).toBeVisible();
});
