import { FolderServer } from './folderServer.ts';
import { AppPage, expect, test } from './page.ts';

/** As GitHub Pages serves it; deeper, and with a character that addresses spell otherwise. */
const server = new FolderServer('dist', '/a/b c/');

test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test(
  'the built page works in any folder: its words, weights, workers and digits are found there',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await page.goto(server.address);
    await app.ready();
    await app.leaveLesson();
    await app.chooseNetwork('twoConvolutions');
    await app.chooseLanguage('zh');
    await page.getByRole('tab', { name: app.words.sideTabs.train, exact: true }).click();
    await app.chooseLanguage('en');
    await app.chooseNetwork('kernel');
    await app.button('One digit').click();
    await expect(app.radio('Weights', 'Yours')).toBeChecked();
    // the worker, and what it loads when it trains
    for (const file of [/^assets\/entry-.*\.js$/, /^assets\/learning-.*\.js$/])
      await expect.poll(() => server.asked.filter((asked) => file.test(asked))).not.toEqual([]);
    for (const file of ['start.js', 'weights/twoConvolutions-trained.json', 'data/digits14.bin'])
      expect(server.asked).toContain(file);
    expect(server.missed).toEqual([]);
  },
);
