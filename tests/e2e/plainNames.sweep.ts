import { networkNames } from '../../src/core/index.ts';
import { expect, test } from './page.ts';
import { middles, walk, WINDOWS } from './walk.ts';

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    test(`with plain names nothing scrolls, is cut, overlaps or is too small: ${network}, ${language}`, async ({
      app,
      page,
    }) => {
      await app.chooseLanguage(language);
      await app.chooseNetwork(network);
      await page.getByRole('switch', { name: app.words.header.plainNames }).click();
      for (const size of ['phase', 'cell'] as const)
        expect(await walk(app, { size, positions: middles(network, size) }, WINDOWS)).toEqual([]);
    });
  }
}
