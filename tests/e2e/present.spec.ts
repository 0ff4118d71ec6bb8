import type { Locator, Page } from '@playwright/test';
import { timelineOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';

function presentation(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Presentation' });
}

async function present(app: AppPage): Promise<Locator> {
  await app.button('More').click();
  await app.button('Present').press('Enter');
  await expect(presentation(app.page).getByRole('grid').first()).toBeVisible();
  return presentation(app.page);
}

/** Pairs of neighbours that lie on each other, by what they read. */
function overlaps(texts: Locator): Promise<string[]> {
  return texts.evaluateAll((all) => {
    const boxes = all.map((each) => each.getBoundingClientRect());
    return boxes.flatMap((one, n) =>
      boxes.flatMap((other, m) =>
        m > n &&
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
          ? [`${all[n].textContent} / ${all[m].textContent}`]
          : [],
      ),
    );
  });
}

test.describe('the presentation', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test(
    'begins from the list of chapters, with the chapter beside the step',
    { tag: '@sweep' },
    async ({ page }) => {
      const app = new AppPage(page);
      const dialog = page.getByRole('dialog', { name: 'Presentation' });
      await app.openFirst();
      await app.region('Lesson').getByRole('button', { name: 'Chapters' }).click();
      await app.region('Lesson').getByRole('button', { name: 'Present' }).click();
      await dialog.getByRole('button', { name: 'Chapters' }).click();
      // an answer's place lies on the page under it, and is not offered
      await dialog.getByText('Why does a network sometimes not learn at all?').click();
      await expect(dialog.getByRole('button', { name: /^Chapter \d+: / }).first()).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Show it' })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'End presentation' }).click();
      await expect(dialog).toBeHidden();
      await expect(app.region('Lesson')).toBeVisible();
    },
  );

  // present.sweep.ts has the other keys
  test('prints the scores large enough to be read, none on another, and goes on by keys', async ({ app }) => {
    const { phases, starts } = timelineOf('kernel');
    await app.goTo(starts.cell[phases.findIndex(({ kind }) => kind === 'error')]);
    const dialog = await present(app);
    const scores = dialog.getByRole('grid', { name: 'yo', exact: true }).locator('.number');
    await expect(scores).toHaveCount(10);
    expect(await overlaps(scores)).toEqual([]);
    const heights = await scores.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThan(11);
    await app.page.keyboard.press('ArrowRight');
    await expect(dialog.locator('.caption')).toContainText('yi[0]');
  });

  test('says no power of ten of a map that has no numbers yet', { tag: '@sweep' }, async ({ app }) => {
    const power = app.page
      .getByRole('dialog')
      .locator('.stage-map')
      .filter({ has: app.page.getByRole('grid', { name: 'dE/dw1cnn', exact: true }) })
      .locator('.power');
    await present(app);
    await expect(power).toHaveCount(0);
    await app.page.keyboard.press('Escape');
    const { phases, starts } = timelineOf('kernel');
    await app.goTo(starts.cell[phases.findIndex(({ kind }) => kind === 'kernelGradient')]);
    await present(app);
    await expect(power).toHaveCount(1);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test(
      'has maps as wide as their names, and shows the one that is computed',
      { tag: '@sweep' },
      async ({ app }) => {
        const { phases, starts } = timelineOf('kernel');
        for (const tensor of ['temphicnn', 'hocnn']) {
          await app.goTo(starts.cell[phases.findIndex((phase) => phase.tensor === tensor)]);
          const dialog = await present(app);
          expect(await overlaps(dialog.locator('.map-name b'))).toEqual([]);
          await expect(dialog.getByRole('grid', { name: tensor, exact: true })).toBeInViewport({ ratio: 1 });
          await app.page.keyboard.press('Escape');
        }
      },
    );
  });
});
