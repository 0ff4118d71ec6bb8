import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { violations } from './axe.ts';
import { openMistakes } from './mistakes.ts';
import { expect, test } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    test('axe finds nothing to mend in any view of a weight, colours among it', async ({ app, page }) => {
      await app.goTo(472);
      for (const view of WEIGHT_VIEWS) {
        const name = app.words.weightView[view];
        await page.getByRole('tab', { name, exact: true }).click();
        await expect(page.getByRole('tabpanel', { name, exact: true })).not.toContainText('Loading…');
        expect(await violations(page, '.weight-view-card'), view).toEqual([]);
      }
    });

    test('nor in the matrix of mistakes', async ({ app, page }) => {
      await openMistakes(app);
      expect(await violations(page, '.mistakes')).toEqual([]);
    });
  });
