import { networkNames, networks, weightTensors } from '../../src/core/index.ts';
import { STEP_SIZES } from '../../src/timeline/steps.ts';
import { cellsAt, expectCaptions, expectExplained, expectViews } from './everywhere.ts';
import { modelOf } from './model.ts';
import { test } from './page.ts';
import { stepsThrough } from './walk.ts';

/** More steps of a size than these are many and alike. */
const MOST = 1200;

for (const network of networkNames()) {
  test.describe(network, () => {
    test.beforeEach(async ({ app }) => {
      await app.chooseNetwork(network);
    });

    for (const language of ['en', 'zh'] as const) {
      test(`every step says what happens, and nothing on the page is left empty: ${language}`, async ({
        app,
      }) => {
        await app.chooseLanguage(language);
        for (const size of STEP_SIZES) await expectCaptions(app, size, stepsThrough(network, size, MOST));
      });

      test(`every view speaks of its weights, first and last of each tensor: ${language}`, async ({
        app,
      }) => {
        await app.chooseLanguage(language);
        const model = await modelOf(app, network);
        await app.button(app.words.transport.last).click();
        for (const { name } of weightTensors(networks[network]))
          for (const end of ['first', 'last'] as const) await expectViews(app, model, name, end);
      });
    }

    test('cells of every map are chosen and explained, down to what is given', async ({ app }) => {
      const model = await modelOf(app, network);
      await app.button(app.words.transport.last).click();
      await expectExplained(app, model, cellsAt(network, [0, 0.25, 0.6, 1]), 12);
    });
  });
}
