import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { networks, type NetworkName } from '../../src/core/index.ts';
import { buildSingle } from '../singleFile.ts';
import { openFactors, walkInput, watchPolicy } from './csp.ts';
import { AppPage, expect, test as base } from './page.ts';
import { openTrain } from './training.ts';

/** A fresh profile: no page of a server keeps the process of one from a file. */
const test = base.extend({
  page: async ({ browser }, provide) => {
    const profile = await browser.newContext();
    await provide(await profile.newPage());
    await profile.close();
  },
});

let address = '';

test.beforeAll(() => {
  address = buildSingle();
});

test('the page in one file works from a folder: all networks, both languages, lesson and training, and it asks for nothing', async ({
  page,
}) => {
  const watch = await watchPolicy(page, address);
  const app = new AppPage(page);
  await page.goto(address);
  await app.ready();
  await app.leaveLesson();
  await walkInput(app);
  for (const network of Object.keys(networks) as NetworkName[]) {
    await app.chooseNetwork(network);
    for (const choice of ['Random', 'One epoch', 'Trained']) {
      await app.radio('Weights', choice).check();
      await app.settled();
    }
  }
  await app.chooseNetwork('kernel');
  await openFactors(app);
  await expect(page.locator('.lost-part')).toHaveCount(0);
  // digits of both sizes
  for (const network of ['twoConvolutions', 'kernel'] as const) {
    await app.chooseNetwork(network);
    await openTrain(app, 'Misread');
    await expect(page.getByRole('tabpanel', { name: 'Misread' })).toContainText(/\d+(\.\d+)?%/);
  }
  await app.chooseLanguage('zh');
  await page.getByRole('tab', { name: app.words.sideTabs.lesson, exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: app.words.sideTabs.lesson })).toContainText(/卷积|加权/);
  await expect(app.notice).toHaveText('');
  await watch.expectNothing();
});

test('the page in one file comes back as it was left', async ({ page }) => {
  const app = new AppPage(page);
  await page.goto(address);
  await app.ready();
  await app.leaveLesson();
  await app.goTo(42);
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.button('One digit').click();
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  await app.settled();
  await page.reload();
  await app.ready();
  await expect(app.position).toHaveValue('42');
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
});

test('a link to the page in one file says that it opens only there; its end opens in a copy elsewhere', async ({
  page,
}) => {
  const app = new AppPage(page);
  await page.goto(address);
  await app.ready();
  await app.leaveLesson();
  await app.chooseNetwork('fourLayer');
  await app.goTo(42);
  await app.button(app.words.header.share).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^This page is a file on this computer/)).toBeVisible();
  // a telephone has no such file
  await expect(dialog.getByRole('img')).toHaveCount(0);
  const link = await dialog.getByRole('textbox').inputValue();
  expect(link).toMatch(/^file:\/\/\/.*#m=1\./);

  const folder = mkdtempSync(join(tmpdir(), 'convscope '));
  const copy = join(folder, 'copy of it.html');
  copyFileSync(fileURLToPath(address), copy);
  await page.goto(pathToFileURL(copy).href + new URL(link).hash);
  await app.ready();
  await expect(app.networkNamed('fourLayer')).toBeVisible();
  await expect(app.position).toHaveValue('42');
  rmSync(folder, { recursive: true });
});

test.describe('where nothing can be kept', () => {
  test('the page in one file works and says so', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
    });
    const app = new AppPage(page);
    await page.goto(address);
    await app.ready();
    await app.leaveLesson();
    await app.button(app.words.transport.step).click();
    await expect(app.notice).toContainText(/keep/);
    await expect(app.position).toHaveValue('1');
  });
});
