import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { failed } from './worker.ts';

const SEVEN = DIGIT_STROKES[7];

test('a calculation that stops is said in Chinese to who reads Chinese', async ({ app, page }) => {
  await app.chooseLanguage('zh');
  await page.workers()[0].evaluate(() => self.close());
  await app.draw(SEVEN);
  await expect(app.notice).toContainText(app.words.notice.workerRestarted);
  await expect(app.prediction).toHaveText(/^7 /);
});

test.describe('weights of another network that cannot be loaded', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/ });

  test('leave the former network in use and say so; choosing again tries again', async ({ app, page }) => {
    await page.route('**/fourLayer-trained.json', (route) => route.abort());
    const { trace } = await modelOf(app);
    await app.pressNetwork('fourLayer');
    await expect(app.notice).toContainText(
      failed(app, 'weightsFailed', 'fourLayer', 'trained', 'unreachable'),
    );
    await expect(app.networkNamed('kernel')).toBeVisible();
    await expect(app.radio('Weights', 'Trained')).toBeChecked();
    const best = trace.values['yo'].indexOf(Math.max(...trace.values['yo']));
    await expect(app.prediction).toHaveText(new RegExp(`^${best} `));
    await app.draw(SEVEN);
    await expect(app.prediction).toHaveText(/^7 /);
    await page.unroute('**/fourLayer-trained.json');
    await app.pressNetwork('fourLayer');
    await expect(app.notice).toBeEmpty();
    await expect(app.grid('w1')).toBeVisible();
  });
});
