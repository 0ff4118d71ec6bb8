import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { FolderServer } from './folderServer.ts';
import { AppPage, expect, test as base } from './page.ts';
import { openTrain } from './training.ts';

/** What an offline start may take, in milliseconds, more than one with the server there. */
const MOST_MORE = 1000;

/** A fresh profile, whose pages are kept; and a static host of its own. */
const test = base.extend<{ server: FolderServer; profile: BrowserContext }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to read which fixtures are asked for
  server: async ({}, provide) => {
    const server = new FolderServer('dist', '/page/');
    await server.start();
    await provide(server);
    await server.stop();
  },
  profile: async ({ browser }, provide) => {
    const profile = await browser.newContext({ serviceWorkers: 'allow' });
    await provide(profile);
    await profile.close();
  },
});

async function visit(profile: BrowserContext, { address }: FolderServer): Promise<AppPage> {
  const app = new AppPage(await profile.newPage());
  await app.page.goto(address);
  await app.ready();
  return app;
}

/** Waits until all that a visit keeps is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

/** Milliseconds from the start of the navigation to the first pass. */
async function reloaded(app: AppPage): Promise<number> {
  const before = performance.now();
  await app.page.reload();
  await app.ready();
  return performance.now() - before;
}

test('each file is kept once', () => {
  // the list that the build wrote into the worker
  const worker = readFileSync('dist/serviceWorker.js', 'utf8');
  const files = Array.from(worker.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)/g), ([, url]) => url);
  expect(files).toContain('index.html');
  expect(files).toContain('favicon.svg');
  expect(files.filter((file, n) => files.indexOf(file) !== n)).toEqual([]);
});

test('after one visit the page opens and works without its server', async ({ profile, server }) => {
  const app = await visit(profile, server);
  const { page } = app;
  await kept(page);
  const warm = await reloaded(app);
  await server.stop();
  const offline = await reloaded(app);
  test.info().annotations.push({ type: 'start', description: `${warm} ms, offline ${offline} ms` });
  expect(offline).toBeLessThan(warm + MOST_MORE);

  // the next chapter, another network and its weights, formulas with their fonts, the other language with its lesson
  await app.leaveLesson();
  await app.chooseNetwork('twoConvolutions');
  await app.radio('Weights', 'Random').check();
  await app.settled();
  await page.getByRole('tab', { name: 'Formulas', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Formulas' }).locator('.katex').first()).toBeVisible();
  await app.chooseLanguage('zh');
  await page.getByRole('tab', { name: app.words.sideTabs.lesson, exact: true }).click();
  await expect(page.locator('.lost-part')).toHaveCount(0);
  await app.chooseLanguage('en');

  // the digits were never used
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('button', { name: /^Train/ }).click();
  await expect(page.getByText(/once they were used in this browser/)).toBeVisible();
  await server.start();
  await app.button('Try again').click();
  await expect(page.getByText(/epoch 1 of/)).toBeVisible({ timeout: 30_000 });
});

test('digits that a first visit used are there without the server', async ({ profile, server }) => {
  const app = await visit(profile, server);
  const { page } = app;
  // before anything could be kept
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.button('One digit').click();
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  await kept(page);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('convscope-data'));
        const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return files.flat().length;
      }),
    )
    .toBe(1);
  await server.stop();
  await page.reload();
  await app.ready();
  await page.getByRole('tab', { name: 'Misread', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Misread' })).toContainText(/\d+(\.\d+)?%/);
});

test('"Share" says what is kept, and keeps the digits when it is asked to', async ({ profile, server }) => {
  const app = await visit(profile, server);
  const { page } = app;
  await kept(page);
  await app.button(app.words.header.share).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Offline' }).click();
  await expect(dialog.getByText(/^This browser keeps the page/)).toBeVisible();
  await server.stop();
  const fine = dialog.getByRole('button', { name: 'Keep the digits of 28×28 pixels' });
  await fine.click();
  await expect(dialog.getByText(/^They could not be kept/)).toBeVisible();
  await server.start();
  await fine.press('Enter');
  await expect(fine).toHaveCount(0);
  await expect(dialog.getByText('Kept', { exact: true })).toHaveCount(1);
  await server.stop();
  await reloaded(app);
  await app.leaveLesson();
  await app.chooseNetwork('twoConvolutions');
  await openTrain(app, 'Misread');
  await expect(page.getByRole('tabpanel', { name: 'Misread' })).toContainText(/\d+(\.\d+)?%/);
});

test('"Forget everything" says how large the files of the page are and takes them away where its server is there; the next visit keeps them again', async ({
  profile,
  server,
}) => {
  const app = await visit(profile, server);
  const { page } = app;
  await kept(page);
  await app.leaveLesson();
  const names = (): Promise<string[]> => page.evaluate(() => caches.keys());
  const dialog = page.getByRole('dialog', { name: 'Kept in this browser' });
  const files = dialog.getByRole('row', { name: /^Files of the page itself/ });
  const forget = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Forget everything kept here…' }).click();
    await dialog.getByRole('button', { name: 'Forget everything', exact: true }).click();
  };
  await app.button('More').click();
  await app.button('Kept in this browser').click();
  await expect(files).toContainText(/\d\d\d.* MB/);

  await server.stop();
  await forget();
  await expect(dialog.getByRole('alert')).toContainText('The files of the page itself stay');
  expect(await names()).not.toEqual([]);
  await server.start();
  await forget();
  await expect(dialog.getByRole('status')).toContainText('Everything is forgotten.');
  await expect(files.getByRole('cell').first()).toHaveText('0');
  expect(await names()).toEqual([]);
  // this visit goes on: parts come from the server
  await page.keyboard.press('Escape');
  await app.leaveLesson();
  await page.getByRole('tab', { name: 'Flow', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Flow' })).toContainText('unit');
  await app.button(app.words.header.share).click();
  await page.getByRole('dialog').getByRole('tab', { name: 'Offline' }).click();
  await expect(page.getByText(/^The files of the page were forgotten here/)).toBeVisible();

  await page.reload();
  await app.ready();
  await kept(page);
  await server.stop();
  await reloaded(app);
});

/** The same page a version later: its own script and one that is loaded later have other names, and nothing else has changed. */
function laterVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'convscope-'));
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => /^(page|Flow\.container)-.*\.js$/.test(name));
  expect(names).toHaveLength(2);
  for (const name of names) renameSync(join(assets, name), join(assets, later(name)));
  const files = ['index.html', 'serviceWorker.js', ...readdirSync(assets).map((name) => `assets/${name}`)];
  for (const file of files.filter((name) => /\.(html|js)$/.test(name))) {
    const place = join(folder, file);
    const text = names.reduce((all, name) => all.replaceAll(name, later(name)), readFileSync(place, 'utf8'));
    writeFileSync(place, text);
  }
  return folder;
}

function later(name: string): string {
  return name.replace('.js', '.later.js');
}

test.describe('a newer version', () => {
  let folder = '';
  test.beforeAll(() => {
    folder = laterVersion();
  });
  test.afterAll(() => rmSync(folder, { recursive: true }));

  const scriptOf = (page: Page): Promise<string> =>
    page.evaluate(() => Array.from(document.scripts, ({ src }) => src).join(' '));

  test('waits for the reader’s reload, which keeps the moment, and takes nothing from pages that are open', async ({
    profile,
    server,
  }) => {
    const first = await visit(profile, server);
    await kept(first.page);
    await first.leaveLesson();
    const second = await visit(profile, server);
    await second.leaveLesson();
    await second.goTo(42);

    server.deploy(folder);
    await second.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    for (const app of [first, second]) await expect(app.notice).toContainText('A newer version');
    expect(await scriptOf(second.page)).not.toContain('later');
    // a part that the server has no longer
    await second.page.getByRole('tab', { name: 'Flow', exact: true }).click();
    await expect(second.page.getByRole('tabpanel', { name: 'Flow' })).toContainText('unit');

    await second.notice.getByRole('button', { name: 'Reload the page' }).click();
    await expect.poll(() => scriptOf(second.page)).toContain('later');
    await second.ready();
    await expect(second.position).toHaveValue('42');
    // the other page is as it was, and has all of its parts
    await kept(second.page);
    await first.page.getByRole('tab', { name: 'Flow', exact: true }).click();
    await expect(first.page.getByRole('tabpanel', { name: 'Flow' })).toContainText('unit');
    expect(await scriptOf(first.page)).not.toContain('later');

    // no page of the older version is open any more: its files are given up
    await first.page.reload();
    await first.ready();
    expect(await scriptOf(first.page)).toContain('later');
    const versions = (): Promise<number> =>
      first.page.evaluate(async () => {
        const names = await caches.keys();
        return names.filter((name) => name.startsWith('convscope ')).length;
      });
    await expect.poll(versions).toBe(1);
  });
});
