import { violations } from './axe.ts';
import { CORNER, dialogFaults, eachDialog } from './dialogs.ts';
import { expect, test } from './page.ts';
import { WINDOWS } from './walk.ts';

for (const [width, height] of [[390, 844] as const, ...WINDOWS]) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const language of ['en', 'zh'] as const) {
      test(`every dialog opens inside the window: ${language}`, async ({ app }) => {
        test.slow();
        await app.draw(CORNER);
        await app.chooseLanguage(language);
        await app.goTo(498);
        await eachDialog(app, async (what, dialog) => expect(await dialogFaults(dialog), what).toEqual([]));
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    for (const language of ['en', 'zh'] as const) {
      test(`axe finds nothing to mend in any dialog: ${language}`, async ({ app, page }) => {
        test.setTimeout(180_000);
        await app.draw(CORNER);
        await app.chooseLanguage(language);
        await app.goTo(300);
        await eachDialog(app, async (what) => expect(await violations(page, 'dialog'), what).toEqual([]));
      });
    }
  });
}
