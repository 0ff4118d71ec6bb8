import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { contrast } from '../fixtures/contrast.ts';
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

    test('the names of phases still to come are read', async ({ app, page }) => {
      await app.goTo(0);
      // axe does not judge mixed colours: a canvas says what they come to
      const pairs = await page.locator('.strip .segment.ahead').evaluateAll((segments) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const asBytes = (colour: string): string => {
          if (!pen) return '';
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          return `rgb(${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(', ')})`;
        };
        return segments.map((segment) => {
          const { color, backgroundColor } = getComputedStyle(segment);
          return [asBytes(color), asBytes(backgroundColor)];
        });
      });
      expect(pairs.length).toBeGreaterThan(10);
      expect(Math.min(...pairs.map(([text, ground]) => contrast(text, ground)))).toBeGreaterThanOrEqual(4.5);
    });
  });
