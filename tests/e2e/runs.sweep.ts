import { readFileSync } from 'node:fs';
import {
  answerOf,
  formatNumber,
  networkNames,
  networks,
  networkTitle,
  type NetworkName,
  predict,
  shownNumber,
  weightTensors,
} from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { modelOf, pixelsOf, shippedWeights } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { interruptRun, openSaved, train } from './training.ts';

/** What the stage shows of all weights; of a large tensor the rows in reach. */
function weightsSeen(app: AppPage, network: NetworkName): Promise<string[][]> {
  return Promise.all(weightTensors(networks[network]).map(({ name }) => app.cellNames(name)));
}

for (const network of networkNames()) {
  const [{ name: first }] = weightTensors(networks[network]);

  test.describe(networkTitle(network, 'en'), () => {
    test.beforeEach(async ({ app }) => {
      await app.chooseNetwork(network);
    });

    test('reads what is drawn as the core does, and its gradients follow drawing and answer', async ({
      app,
    }) => {
      for (const [digit, strokes] of DIGIT_STROKES.entries()) {
        await app.button('Clear').click();
        await app.draw(strokes);
        await app.settled();
        const scores = predict(networks[network], shippedWeights(network), await pixelsOf(app, network));
        const answer = answerOf(scores);
        await expect(app.prediction).toHaveText(
          new RegExp(`^${answer} score ${shownNumber(scores[answer])} second: `),
        );
        const wanted = (digit + 1) % 10;
        await app.answer(wanted).check();
        await app.focusFirst(first);
        await app.page.keyboard.press('Enter');
        const { trace } = await modelOf(app, network);
        await expect(app.gradient).toHaveText(new RegExp(`^${formatNumber(trace.gradients[first][0])} = `));
      }
    });

    test('is restarted where its calculation stops, and goes on', async ({ app, page }) => {
      await page.workers()[0].evaluate(() => self.close());
      await app.draw(DIGIT_STROKES[7]);
      await expect(app.notice).toContainText(app.words.notice.workerRestarted);
      await app.settled();
      const { trace } = await modelOf(app, network);
      await expect(app.prediction).toHaveText(new RegExp(`^${answerOf(trace.values['yo'])} `));
    });

    test('learns in two epochs, is followed by the stage, saved, and found again after a reload', async ({
      app,
      page,
    }) => {
      await train(app, '2');
      await expect(page.getByText('2 epochs done')).toBeVisible({ timeout: 120_000 });
      await expect(page.getByRole('heading', { name: `Run: ${networkTitle(network, 'en')}` })).toBeVisible();
      const accuracy = (await page.getByText(/^Validation accuracy .*%/).textContent()) ?? '';
      expect(Number.parseFloat(/[\d.]+(?=%)/.exec(accuracy)?.[0] ?? '')).toBeGreaterThan(80);
      await app.settled();
      const trained = await weightsSeen(app, network);
      await openSaved(app);
      const name = page.getByRole('textbox', { name: 'Name', exact: true });
      await name.fill('mine');
      await name.press('Enter');
      await expect(page.getByText('"mine" is saved.')).toBeVisible();
      await app.radio('Weights', 'Random').check();
      await expect.poll(() => weightsSeen(app, network)).not.toEqual(trained);
      await page.reload();
      await app.ready();
      await expect(app.networkNamed(network)).toBeVisible();
      await openSaved(app);
      await app.button('Use "mine"').click();
      await expect.poll(() => weightsSeen(app, network)).toEqual(trained);
      const download = page.waitForEvent('download');
      await app.button('Download "mine"').click();
      const path = await (await download).path();
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ network });
    });

    test.describe('a file', () => {
      // the browser itself reports a request that failed
      test.use({ allowedConsole: /^error: Failed to load resource/ });

      test('of it that is damaged or lacking is named and changes nothing; a good one brings the network', async ({
        app,
        page,
      }) => {
        const file = readFileSync(new URL(`../../public/weights/${network}-trained.json`, import.meta.url));
        const title = networkTitle(network, 'en');
        await page.route(`**/${network}-random.json`, (route) => route.fulfill({ status: 404 }));
        await app.radio('Weights', 'Random').click();
        await expect(app.notice).toContainText(title);
        await expect(app.radio('Weights', 'Trained')).toBeChecked();
        await app.button('Dismiss').click();
        await app.settled();
        const before = await weightsSeen(app, network);
        await openSaved(app);
        const input = page.getByLabel('Weights file to upload');
        const upload = (name: string, buffer: Buffer): Promise<void> =>
          input.setInputFiles({ name, mimeType: 'application/json', buffer });
        await upload('broken.json', file.subarray(0, 20_000));
        await expect(page.getByText('"broken.json" is not JSON')).toBeVisible();
        expect(await weightsSeen(app, network)).toEqual(before);
        await upload('good.json', file);
        const other = networkNames().find((name) => name !== network) ?? network;
        await app.chooseNetwork(other);
        await app.button('Use "good"').click();
        await expect(app.networkNamed(network)).toBeVisible();
        await expect.poll(() => weightsSeen(app, network)).toEqual(before);
      });
    });

    test.describe('a tenth of the digits', () => {
      test.use({ digits: 1000 });

      test('a run that a reload interrupts goes on when asked to, and ends where it would have', async ({
        app,
        page,
      }) => {
        const done = page.getByText('20 epochs done');
        await interruptRun(app);
        await app.button('Show it').click();
        await app.region('Interrupted run').getByRole('button', { name: 'Resume' }).click();
        await expect(done).toBeVisible({ timeout: 60_000 });
        await app.settled();
        const resumed = await weightsSeen(app, network);
        await app.button('Reset run').click();
        await expect.poll(() => weightsSeen(app, network)).not.toEqual(resumed);
        await app.button('Train').click();
        await expect(done).toBeVisible({ timeout: 60_000 });
        await expect.poll(() => weightsSeen(app, network)).toEqual(resumed);
      });
    });
  });
}
