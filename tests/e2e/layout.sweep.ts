import { networkNames } from '../../src/core/index.ts';
import { expect, test } from './page.ts';
import { middles, STEP_SIZES, walk, widthsAt, WINDOWS } from './walk.ts';

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    for (const size of STEP_SIZES) {
      test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${size}, ${language}`, async ({
        app,
      }) => {
        test.setTimeout(300_000);
        await app.chooseLanguage(language);
        await app.chooseNetwork(network);
        expect(await walk(app, { size, positions: middles(network, size) }, WINDOWS)).toEqual([]);
      });
    }

    for (const width of [360, 390, 600, 1000])
      test(`at ${width} the page scrolls down, never sideways: ${network}, ${language}`, async ({
        app,
        page,
      }) => {
        test.setTimeout(120_000);
        await page.setViewportSize({ width, height: 844 });
        await app.chooseNetwork(network);
        await app.chooseLanguage(language);
        for (const size of STEP_SIZES)
          expect(await widthsAt(app, size, middles(network, size)), size).toEqual(new Set([width]));
      });
  }
}
