import type { Locator, Page } from '@playwright/test';
import {
  formatNumber,
  shownNumber,
  predict,
  prepare,
  answerOf,
  drawStrokes,
  fittedPenRadius,
  PEN_RADIUS,
  type Stroke,
  networks,
} from '../../src/core/index.ts';
import { CORNER } from './dialogs.ts';
import { shippedWeights } from './model.ts';
import { expect, test } from './page.ts';

// dialogs.sweep.ts opens each dialog in each network, language and window, and has axe read all of them in both themes
const dialogOf = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

test.describe('how the drawing becomes x', () => {
  test(
    'normalization can be turned off: both guesses stand side by side, and x changes',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.draw(CORNER);
      const before = await app.cellNames('x');
      await app.button('How it became x').click();
      const dialog = dialogOf(page, 'How the drawing becomes x');
      await expect(dialog).toContainText(/is shifted \d+ rows? down/);
      const strokes = await strokesOf(page);
      const weights = shippedWeights('kernel');
      for (const normalize of [true, false]) {
        const scores = predict(networks.kernel, weights, imageOf(strokes, normalize));
        const digit = answerOf(scores);
        const item = dialog.getByRole('listitem').filter({ hasText: normalize ? 'Normalized' : 'As drawn' });
        await expect(item).toContainText(`${digit} score ${shownNumber(scores[digit])}`);
      }
      const toggle = dialog.getByRole('checkbox', { name: 'Normalize' });
      await expect(toggle).toBeChecked();
      await toggle.uncheck();
      await expect(dialog.getByText('skipped')).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(app.button('How it became x')).toBeFocused();
      const asDrawn = imageOf(strokes, false);
      expect(await app.cellNames('x')).toEqual(
        Array.from(asDrawn, (value, n) => `x[${n}] = ${formatNumber(value)}`),
      );
      const scores = predict(networks.kernel, weights, asDrawn);
      const guess = answerOf(scores);
      await expect(app.prediction).toHaveText(new RegExp(`^${guess} score ${shownNumber(scores[guess])} `));

      await page.reload();
      await app.ready();
      await expect(page.getByText('Normalization is off.')).toBeVisible();
      await app.button('Turn it on').click();
      await expect(page.getByText('Normalization is off.')).toHaveCount(0);
      await expect.poll(() => app.cellNames('x')).toEqual(before);
    },
  );

  test('a sample came prepared, and the dialog says so', { tag: '@sweep' }, async ({ app, page }) => {
    await app.button('How it became x').click();
    await expect(dialogOf(page, 'How the drawing becomes x')).toContainText('This is a sample from MNIST');
    await expect(page.getByRole('checkbox', { name: 'Normalize' })).toHaveCount(0);
  });
});

/** x of strokes; a small drawing that is fitted takes a finer pen. */
function imageOf(strokes: readonly Stroke[], normalize: boolean): Float64Array {
  const radius = normalize ? fittedPenRadius(strokes) : PEN_RADIUS;
  return prepare(drawStrokes(strokes, 112, radius), 112, 112, { normalize }).image;
}

/** The strokes as the page keeps them: all of them, once it is told that it may be left. */
async function strokesOf(page: Page): Promise<Stroke[]> {
  const read = (): Promise<Stroke[] | null> =>
    page.evaluate(() => {
      const kept: unknown = JSON.parse(localStorage.getItem('convscope') ?? 'null');
      if (typeof kept !== 'object' || kept === null || !('source' in kept)) return null;
      const { source } = kept as { source: { strokes?: { x: number; y: number }[][] } };
      return source.strokes ?? null;
    });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(read).not.toBeNull();
  return (await read()) ?? [];
}

test.describe('the sheet of shortcuts', () => {
  test(
    'opens with "?" and with its button, and keeps the keys to itself',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const sheet = dialogOf(page, 'Help: keys and marks');
      const position = await app.position.inputValue();
      await page.keyboard.press('?');
      await expect(sheet).toBeVisible();
      await sheet.getByRole('heading', { name: 'Marks', exact: true }).click(); // the focus is nowhere now
      for (const key of ['ArrowRight', 'Space', 'End', '?']) await page.keyboard.press(key);
      await expect(app.position).toHaveValue(position);
      await page.keyboard.press('Escape');
      await expect(sheet).toHaveCount(0);
      await app.button('Help: keys and marks').click();
      await expect(sheet).toContainText('play and pause');
      await app.button('Close').click();
      await expect(app.button('Help: keys and marks')).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(app.position).not.toHaveValue(position);
    },
  );

  test(
    'leaves what is pinned pinned when Escape closes a dialog',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.cell('hicnn', 7).click();
      const lit = await app.markedCells('temphicnn');
      expect(lit).toHaveLength(4);
      await page.keyboard.press('?');
      await expect(dialogOf(page, 'Help: keys and marks')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await expect.poll(() => app.markedCells('temphicnn')).toEqual(lit);
    },
  );
});

test(
  'how the drawing becomes x stays open while the window becomes a phone’s',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.button('How it became x').click();
    const close = dialogOf(page, 'How the drawing becomes x').getByRole('button', { name: 'Close' });
    await close.focus();
    await page.setViewportSize({ width: 600, height: 900 });
    await expect(page.locator('.phone-focus, .phone-input').first()).toBeAttached();
    await expect(close).toBeFocused();
    await close.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
);
