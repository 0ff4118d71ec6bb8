import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { modelOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';

const [, , , THREE, , , , SEVEN] = DIGIT_STROKES;
const RESTARTED = 'The calculation had stopped and was restarted. Nothing is lost.';

test.describe('a calculation that stops', () => {
  test('is restarted, says so, and reads the drawing that it missed', async ({ app, page }) => {
    await app.answer(5).check();
    expect(page.workers()).toHaveLength(1);
    await page.workers()[0].evaluate(() => self.close());
    await app.draw(SEVEN);
    await expect(app.notice).toContainText(RESTARTED);
    await expect(app.prediction).toHaveText(/^7 /);
    await app.button('Dismiss').click();
    await expect(app.notice).toBeEmpty();
    await app.button('Clear').click();
    await app.draw(THREE);
    await expect(app.prediction).toHaveText(/^3 /);
    await expect(app.notice).toBeEmpty();
  });

  test('says so in Chinese to who reads Chinese', async ({ app, page }) => {
    await app.chooseLanguage('zh');
    await page.workers()[0].evaluate(() => self.close());
    await app.draw(SEVEN);
    await expect(app.notice).toContainText(app.words.notice.workerRestarted);
    await expect(app.prediction).toHaveText(/^7 /);
  });
});

test.describe('weights that cannot be loaded', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/ });

  for (const [network, file] of [
    ['kernel', 'kernel-oneEpoch.json'],
    ['fourLayer', 'fourLayer-trained.json'],
  ] as const) {
    test(`leave the former ones in use and name ${file}; choosing again tries again`, async ({
      app,
      page,
    }) => {
      await page.route(`**/${file}`, (route) => route.abort());
      const { trace } = await modelOf(app);
      const choose = async (): Promise<void> => {
        if (network === 'kernel') await app.radio('Weights', 'One epoch').click();
        else await app.radio('Network', 'Fully connected').click();
      };
      await choose();
      await expect(app.notice).toContainText(`weights/${file}`);
      await expect(app.radio('Network', 'One kernel')).toBeChecked();
      await expect(app.radio('Weights', 'Trained')).toBeChecked();
      const best = trace.values['yo'].indexOf(Math.max(...trace.values['yo']));
      await expect(app.prediction).toHaveText(new RegExp(`^${best} `));
      await app.draw(SEVEN);
      await expect(app.prediction).toHaveText(/^7 /);
      await page.unroute(`**/${file}`);
      await choose();
      await expect(app.notice).toBeEmpty();
      if (network === 'kernel') await expect(app.radio('Weights', 'One epoch')).toBeChecked();
      else await expect(app.grid('w1')).toBeVisible();
    });
  }

  test('because the server has none are named with its answer', async ({ app, page }) => {
    await page.route('**/kernel-random.json', (route) => route.fulfill({ status: 404 }));
    await app.radio('Weights', 'Random').click();
    await expect(app.notice).toContainText('the server does not have the file');
    await expect(app.radio('Weights', 'Trained')).toBeChecked();
  });

  test('at the start leave a page that says so, and works with others', async ({ page }) => {
    const app = new AppPage(page);
    await page.route('**/kernel-trained.json', (route) => route.abort());
    await page.goto('./');
    await expect(app.notice).toContainText('weights/kernel-trained.json');
    await app.radio('Weights', 'One epoch').click();
    await expect(app.prediction).toHaveText(/^\d score /);
    await expect(app.notice).toBeEmpty();
    await expect(app.radio('Weights', 'One epoch')).toBeChecked();
  });
});

test.describe('a weights file that is not ours', () => {
  for (const [what, body, says] of [
    ['broken JSON', '{"format": "convscope-weights", ', /JSON/],
    ['another format', '{"format": "other", "version": 1}', /no ConvScope weights/],
    [
      'a missing tensor',
      '{"format":"convscope-weights","version":1,"network":"kernel","seed":1,"tensors":{"w1cnn":[1]}}',
      /w1cnn|w12/,
    ],
  ] as const) {
    test(`(${what}) is refused with what is wrong in it, and the former weights stay`, async ({
      app,
      page,
    }) => {
      await page.route('**/kernel-random.json', (route) =>
        route.fulfill({ body, contentType: 'application/json' }),
      );
      const before = await app.gradient.textContent();
      await app.radio('Weights', 'Random').click();
      await expect(app.notice).toContainText(says);
      await expect(app.radio('Weights', 'Trained')).toBeChecked();
      await expect(app.gradient).toHaveText(before ?? '');
    });
  }
});
