import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { modelOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';
import { failed } from './worker.ts';

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
});

test.describe('weights that cannot be loaded', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/ });

  test(
    'leave the former ones in use and say so; choosing again tries again',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await page.route('**/kernel-oneEpoch.json', (route) => route.abort());
      const { trace } = await modelOf(app);
      const wanted = app.radio('Weights', 'One epoch');
      await wanted.click();
      await expect(app.notice).toContainText(
        failed(app, 'weightsFailed', 'kernel', 'oneEpoch', 'unreachable'),
      );
      await expect(app.radio('Weights', 'Trained')).toBeChecked();
      const best = trace.values['yo'].indexOf(Math.max(...trace.values['yo']));
      await expect(app.prediction).toHaveText(new RegExp(`^${best} `));
      await app.draw(SEVEN);
      await expect(app.prediction).toHaveText(/^7 /);
      await page.unroute('**/kernel-oneEpoch.json');
      await wanted.click();
      await expect(app.notice).toBeEmpty();
      await expect(wanted).toBeChecked();
    },
  );

  test('because the server has none are named with that reason', { tag: '@sweep' }, async ({ app, page }) => {
    await page.route('**/kernel-random.json', (route) => route.fulfill({ status: 404 }));
    await app.radio('Weights', 'Random').click();
    await expect(app.notice).toContainText(failed(app, 'weightsFailed', 'kernel', 'random', 'missing'));
    await expect(app.radio('Weights', 'Trained')).toBeChecked();
  });

  test(
    'at the start leave a page that says so, and works with others',
    { tag: '@sweep' },
    async ({ page }) => {
      const app = new AppPage(page);
      await page.route('**/kernel-trained.json', (route) => route.abort());
      await page.goto('./');
      const said = failed(app, 'noWeights', 'kernel', 'trained', 'unreachable');
      await expect(app.notice).toContainText(said);
      await page.setViewportSize({ width: 390, height: 844 });
      // the words have the width of a phone, its buttons stand below
      expect((await app.notice.boundingBox())?.width).toBeGreaterThan(340);
      await page.setViewportSize({ width: 1440, height: 900 });
      await app.button('Dismiss').click();
      // nobody waits for what does not come
      await expect(app.region('Network')).toContainText(said);
      await app.radio('Weights', 'One epoch').click();
      await expect(app.prediction).toHaveText(/^\d score /);
      await expect(app.notice).toBeEmpty();
      await expect(app.radio('Weights', 'One epoch')).toBeChecked();
    },
  );
});

test('a weights file that is not ours is refused with what is wrong in it, and the former weights stay', async ({
  app,
  page,
}) => {
  const before = await app.gradient.textContent();
  for (const [body, trouble] of [
    ['{"format": "convscope-weights", ', 'damaged'],
    ['{"format": "other", "version": 1}', 'foreign'],
    [
      '{"format":"convscope-weights","version":1,"network":"kernel","seed":1,"tensors":{"w1cnn":[1]}}',
      'unfit',
    ],
  ] as const) {
    await page.route('**/kernel-random.json', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
    await app.radio('Weights', 'Random').click();
    await expect(app.notice).toContainText(failed(app, 'weightsFailed', 'kernel', 'random', trouble));
    await expect(app.radio('Weights', 'Trained')).toBeChecked();
    await expect(app.gradient).toHaveText(before ?? '');
  }
});
