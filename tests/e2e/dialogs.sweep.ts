import { networkNames } from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { CORNER, dialogFaults, eachDialog, enlargeable } from './dialogs.ts';
import { mapName, stageMaps } from './stage.ts';
import { expect, test } from './page.ts';
import { WINDOWS } from './walk.ts';

/** A gradient's dialog is that of its value. */
const isOfValue = (map: string): boolean => !map.startsWith('dE/');

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    test.describe(`${network}, ${language}`, () => {
      test.beforeEach(async ({ app }) => {
        await app.draw(CORNER);
        await app.chooseNetwork(network);
        await app.chooseLanguage(language);
        await app.openBlocks();
      });

      test('every map can be enlarged, and every dialog opens inside every window', async ({ app, page }) => {
        await app.button(app.words.transport.last).click();
        const maps = await enlargeable(app);
        // of a stack the map in front, with its number
        const names = maps.map((name) => name.replace(/\[\d+\]$/, ''));
        expect(names.toSorted()).toEqual(stageMaps(network).map(mapName).toSorted());
        const check = async (what: string, dialog: Parameters<typeof dialogFaults>[0]): Promise<void> => {
          for (const [width, height] of [[768, 1024] as const, ...WINDOWS]) {
            await page.setViewportSize({ width, height });
            expect(await dialogFaults(dialog), `${what}, ${width}x${height}`).toEqual([]);
          }
        };
        await eachDialog(app, check, maps.filter(isOfValue));
      });

      // what each looks like does not depend on the language: every network is read in both themes
      const colorScheme = language === 'en' ? 'light' : 'dark';
      test(`axe finds nothing to mend in any dialog: ${colorScheme}`, async ({ app, page }) => {
        await page.emulateMedia({ colorScheme });
        await app.goTo(300);
        const check = async (what: string): Promise<void> =>
          expect(await violations(page, 'dialog'), what).toEqual([]);
        await eachDialog(app, check, (await enlargeable(app)).filter(isOfValue));
      });
    });
  }
}
