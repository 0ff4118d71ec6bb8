import { auditBoxes, EIGHT_WINDOWS } from './boxes.ts';
import { startOf } from './model.ts';
import { expect, test } from './page.ts';
import { middles, someMiddles, walk, widthsAt, WINDOWS } from './walk.ts';

test.use({ isShared: true });

// layout.sweep.ts has every phase of every network in every step size, language and window
for (const [network, size, language] of [
  ['kernel', 'cell', 'en'],
  ['kernel4', 'phase', 'zh'],
] as const) {
  test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${size}, ${language}`, async ({
    app,
  }) => {
    await app.chooseLanguage(language);
    await app.chooseNetwork(network);
    const [, smallest] = WINDOWS;
    expect(await walk(app, { size, positions: someMiddles(network, size) }, [smallest])).toEqual([]);
  });
}

test.describe('at 390x844', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing scrolls sideways', async ({ app }) => {
    await app.chooseNetwork('kernel4');
    expect(await widthsAt(app, 'cell', middles('kernel4', 'cell'))).toEqual(new Set([390]));
  });
});

// boxes.sweep.ts has every network, language, view and panel
test(
  'nothing overlaps, is cut or leaves the window at any of its eight widths',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.chooseNetwork('twoConvolutions');
    // where most stands: maps as tiles, with the key to them
    await app.goTo(startOf('kernelGradient', 'twoConvolutions') + 3);
    const found: string[] = [];
    for (const [width, height] of EIGHT_WINDOWS) {
      await page.setViewportSize({ width, height });
      // a phone's page is loaded first
      await expect(app.region(app.words.stage.title).getByRole('grid').first()).toBeVisible();
      for (const each of await auditBoxes(page)) found.push(`${width}: ${each}`);
    }
    expect(found).toEqual([]);
  },
);

test(
  'in a narrow window Tab comes to the network and to the panel, too',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    // it leads there, and the stage follows it, which come later in the document
    await page.getByRole('tab', { name: app.words.sideTabs.lesson, exact: true }).click();
    await app.letGo();
    const met = new Set<string>();
    for (let n = 0; n < 90 && met.size < 3; n += 1) {
      await page.keyboard.press('Tab');
      const region = await page.evaluate(
        () => document.activeElement?.closest('#network, #panel, #timeline')?.id ?? '',
      );
      if (region) met.add(region);
    }
    expect([...met].toSorted()).toEqual(['network', 'panel', 'timeline']);
  },
);
