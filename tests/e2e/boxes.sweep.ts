import { networkNames, type NetworkName } from '../../src/core/index.ts';
import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { auditBoxes, EIGHT_WINDOWS } from './boxes.ts';
import { timelineOf } from './model.ts';
import { words as shareEn } from '../../src/app/language/en/views/share.ts';
import { words as shareZh } from '../../src/app/language/zh/views/share.ts';
import { expect, test, WORDS, type AppPage } from './page.ts';

test.use({ isShared: true });

const SHARE = { en: shareEn, zh: shareZh };

/** A step in the middle of the forward pass, and one of a kernel's gradient, or of the first weights'. */
function telling(network: NetworkName): number[] {
  const { phases, starts } = timelineOf(network);
  const backward = phases.findIndex(({ half }) => half !== 'forward');
  const gradient = phases.findLastIndex(({ kind }) => kind === 'kernelGradient' || kind === 'denseGradient');
  return [starts.cell[Math.floor(backward / 2)] + 9, starts.cell[gradient] + 3];
}

/** Each view of the selected weight and each panel, as fingers and mice come to them. */
async function openAll(app: AppPage, look: (where: string) => Promise<void>): Promise<void> {
  const { weightView, sideTabs } = app.words;
  const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
  for (const side of ['train', 'lesson', 'why'] as const) {
    await tab(sideTabs[side]).click();
    await look(side);
  }
  const views = app.page.locator('.phone-tabs [role=tab]').nth(2);
  if (await views.isVisible()) await views.click();
  // the step last: on a phone it is a tab beside all the others
  for (const view of WEIGHT_VIEWS.toReversed()) {
    if (!(await tab(weightView[view]).isVisible())) continue;
    await tab(weightView[view]).click();
    await expect(app.page.locator('[aria-busy=true]')).toHaveCount(0);
    await app.settled();
    await look(view);
  }
}

/** Each tab of "Share": nothing overlaps, no tab moves when another is chosen, and all begin at one distance below the tabs. */
async function openShare(app: AppPage, look: (where: string) => Promise<void>): Promise<void> {
  const { page, words } = app;
  const isPhone = await app.openChoices();
  await page.getByRole('button', { name: words.header.share, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: SHARE[words === WORDS.zh ? 'zh' : 'en'].title });
  const tabs = dialog.getByRole('tab');
  const panel = dialog.getByRole('tabpanel');
  const places = new Set<string>();
  await expect(tabs.first()).toBeVisible();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(panel.locator('> *').first()).toBeVisible();
    await expect(panel.locator('.loading, [aria-busy=true]')).toHaveCount(0);
    await app.settled();
    await dialog.evaluate((element) => element.scrollTo(0, 0));
    const first = await tabs.first().boundingBox();
    const below = await panel
      .locator('> *')
      .first()
      .evaluate(
        (element) => element.getBoundingClientRect().y + parseFloat(getComputedStyle(element).paddingTop),
      );
    places.add(JSON.stringify([first, below]));
    await look(`share, ${(await tab.textContent()) ?? ''}`);
  }
  expect([...places], 'where the first tab and the contents of each begin').toHaveLength(1);
  await page.keyboard.press('Escape');
  if (isPhone) await page.keyboard.press('Escape');
}

const all = networkNames();

// each window in both languages, the networks by turns
for (const [n, [width, height]] of EIGHT_WINDOWS.entries())
  for (const [m, language] of (['en', 'zh'] as const).entries()) {
    const network = all[(2 * n + m) % all.length];
    test(`nothing overlaps, is cut or leaves the window: ${network}, ${language}, ${width}x${height}`, async ({
      app,
      page,
    }) => {
      await app.chooseLanguage(language);
      await app.chooseNetwork(network);
      await page.setViewportSize({ width, height });
      await expect(app.region(app.words.stage.title).getByRole('grid').first()).toBeVisible();
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        for (const each of await auditBoxes(page)) found.push(`${where}: ${each}`);
      };
      for (const position of telling(network)) {
        await app.goTo(position);
        await look(`step ${position}`);
      }
      await openShare(app, look);
      await openAll(app, look);
      expect(found).toEqual([]);
    });
  }
