import type { Locator, Page } from '@playwright/test';
import { formatNumber } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expect, test, namesWithNumbers } from './page.ts';

test.describe('an enlarged map', () => {
  test.use({ isShared: true });

  const grid = (page: Page, name: string): Locator =>
    page.getByRole('dialog').getByRole('grid', { name: `${name}, enlarged`, exact: true });

  test('shows every number with 3 digits, and its gradient beside it', async ({ app, page }) => {
    await app.goTo(498);
    const model = await modelOf(app, 'kernel');
    for (const [name, below] of [
      ['w1cnn', 'w1cnn'],
      ['temphicnn', 'temphicnn'],
      ['h2o', 'h2i'],
      ['yo', 'yi'],
    ] as const) {
      await app.button(`Enlarge ${name}`).click();
      await expect(grid(page, name)).toBeVisible();
      const names = (map: string): Promise<string[]> =>
        namesWithNumbers(grid(page, map).getByRole('gridcell'));
      const gradient = model.trace.gradients[below];
      expect(await names(`dE/d${below}`)).toEqual(
        Array.from(gradient, (value, n) => `dE/d${below}[${n}] = ${formatNumber(value)}`),
      );
      if (name in model.trace.values) {
        expect(await names(name)).toEqual(
          Array.from(model.trace.values[name], (value, n) => `${name}[${n}] = ${formatNumber(value)}`),
        );
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(app.button(`Enlarge ${name}`)).toBeFocused();
    }
  });

  test('reads the cell that is pointed at: value, place, winner; a click selects it', async ({
    app,
    page,
  }) => {
    await app.goTo(498);
    const { trace } = await modelOf(app, 'kernel');
    await app.button('Enlarge hicnn').click();
    const winner = trace.winners['hicnn'][8];
    const cell = grid(page, 'hicnn').getByRole('gridcell').nth(8);
    await cell.hover();
    const place = `row ${Math.floor(winner / 10) - 2}, column ${(winner % 10) - 6}`;
    await expect(page.getByRole('dialog')).toContainText('row 1, column 3');
    await expect(page.getByRole('dialog')).toContainText(`largest at ${place}: temphicnn[${winner}]`);
    await cell.click();
    await expect(cell).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(app.cell('hicnn', 8)).toHaveAttribute('aria-selected', 'true');
  });

  test('is walked by arrow keys, which read and select without the mouse', async ({ app, page }) => {
    await app.goTo(498);
    await app.button('Enlarge dE/dw1cnn').click();
    const cells = grid(page, 'dE/dw1cnn').getByRole('gridcell');
    await cells.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(cells.nth(6)).toBeFocused();
    await expect(page.getByRole('dialog')).toContainText('row 1, column 1');
    await page.keyboard.press('Enter');
    await expect(cells.nth(6)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(app.gradient).toHaveText(/^-?[\d.]/);
    await expect(app.cell('dE/dw1cnn', 6)).toHaveAttribute('aria-selected', 'true');
  });

  test(
    'of a mosaic shows one image, chosen by next and previous, by name and on the overview',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.goTo(498);
      await app.button('Enlarge w12').click();
      const image = page.getByRole('combobox', { name: 'Image' });
      const first = grid(page, 'w12').getByRole('gridcell').first();
      await expect(first).toHaveAccessibleName(/^w12\[0,0\] = /);
      await app.button('Next image').click();
      await expect(first).toHaveAccessibleName(/^w12\[0,1\] = /);
      await app.button('Previous image').click();
      await app.button('Previous image').click();
      await expect(first).toHaveAccessibleName(/^w12\[0,79\] = /);
      await image.selectOption('h2i[33]');
      await grid(page, 'w12').getByRole('gridcell').nth(7).hover();
      await expect(page.getByRole('dialog')).toContainText('from hocnn[7] to h2i[33]');
      await page
        .getByRole('dialog')
        .locator('canvas')
        .click({ position: { x: 3, y: 3 } });
      await expect(image).toHaveValue('0');
      await expect(grid(page, 'dE/dw12').getByRole('gridcell').first()).toHaveAccessibleName(
        /^dE\/dw12\[0,0\] = /,
      );
    },
  );

  test(
    'shows one side or both, and tells nothing before it is computed',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.goTo(110);
      await app.button('Enlarge hicnn').click();
      const show = page.getByRole('dialog').getByRole('radiogroup', { name: 'Show' });
      await expect(grid(page, 'dE/dhicnn').getByRole('gridcell').first()).toHaveAccessibleName(
        'dE/dhicnn[0] not computed yet',
      );
      const late = grid(page, 'hicnn').getByRole('gridcell').nth(24);
      await expect(late).toHaveAccessibleName('hicnn[24] not computed yet');
      await expect(late).toHaveText('');
      await late.hover();
      await expect(page.getByRole('dialog')).not.toContainText('largest at');
      await show.getByRole('radio', { name: 'Gradient' }).check();
      await expect(grid(page, 'hicnn')).toHaveCount(0);
      await show.getByRole('radio', { name: 'Values' }).check();
      await expect(grid(page, 'dE/dhicnn')).toHaveCount(0);
    },
  );
});

test(
  'scales can be shared in a row: the legends say so, and a reload keeps it',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(498);
    const ranges = (): Promise<string[]> =>
      page
        .locator('.stage-map.gradient .legend')
        .evaluateAll((legends) =>
          legends.map((legend) => /±[\d.×⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+$/.exec(legend.textContent ?? '')?.[0] ?? ''),
        );
    expect(new Set(await ranges()).size).toBeGreaterThan(3);
    await app.radio('Scales', 'Shared in a row').check();
    await expect.poll(async () => new Set(await ranges()).size).toBe(1);
    await expect(page.locator('.stage-map.value .legend').last()).toContainText('01');
    await app.goTo(300);
    expect(new Set(await ranges()).size).toBe(1);
    await page.reload();
    await app.ready();
    await expect(app.radio('Scales', 'Shared in a row')).toBeChecked();
    await app.radio('Scales', 'Each map its own').check();
    await expect.poll(async () => new Set(await ranges()).size).toBeGreaterThan(3);
  },
);

test(
  'an enlarged map stays open while the window becomes a phone’s and wide again, and gives the focus to its name, or to the maps where that is not there',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const dialog = page.getByRole('dialog');
    const name = app.button('Enlarge w1cnn');
    const cell = dialog.getByRole('grid', { name: 'w1cnn, enlarged' }).getByRole('gridcell').nth(3);
    const wide = { width: 1280, height: 720 };
    await page.setViewportSize(wide);
    await name.click();
    await cell.focus();
    await page.setViewportSize({ width: 600, height: 900 });
    await expect(page.locator('.phone-focus, .phone-input').first()).toBeAttached();
    await expect(cell).toBeVisible();
    await expect(cell).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const focused = page.locator(':focus');
    await expect(focused).toHaveAttribute('id', 'network');

    const other = app.region('Network').getByRole('button', { name: /^Enlarge / });
    const label = (await other.getAttribute('aria-label')) ?? '';
    await other.press('Enter');
    await expect(dialog).toBeVisible();
    await page.setViewportSize(wide);
    await expect(name).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(focused).toHaveAccessibleName(label);
  },
);
