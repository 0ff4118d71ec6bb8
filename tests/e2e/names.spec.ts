import type { StepSize } from '../../src/timeline/steps.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { violations } from './axe.ts';
import { timelineOf } from './model.ts';
import { AppPage, expect, test, namesWithNumbers } from './page.ts';
import { expectTranslated } from './words.ts';

test.describe('on a page that is only looked at', () => {
  test.use({ isShared: true });

  test('everything has the name and the role that it is known by', async ({ app, page }) => {
    for (const name of ['Input', 'Network', 'Why', 'Timeline']) await expect(app.region(name)).toBeVisible();
    await expect(page.getByRole('img', { name: 'Drawing pad', exact: true })).toBeVisible();
    for (const name of [
      'Clear',
      'Undo',
      'Redo',
      'Next sample',
      'Step',
      'Step back',
      'Play',
      'Network: One kernel',
      'Compare',
      '中文',
    ])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    for (const [group, radios] of [
      ['Target digit', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
      ['On the pad', ['Draw', 'Look']],
      ['Step size', ['Block', 'Phase', 'Cell', 'Multiply']],
      ['Weights', ['Random', 'One epoch', 'Trained']],
    ] as const) {
      const all = page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio');
      await expect(all).toHaveCount(radios.length);
      for (const [n, name] of radios.entries()) await expect(all.nth(n)).toHaveAccessibleName(name);
    }
    for (const name of ['Prediction', 'Gradient'])
      await expect(page.getByRole('status', { name, exact: true })).toHaveCount(1);
    await expect(page.getByRole('slider', { name: 'Position', exact: true })).toHaveCount(1);
    await expect(page.getByRole('tab', { name: 'Why', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page.getByRole('tabpanel', { name: 'Why', exact: true })).toBeVisible();
    await expect(page.locator('.transport [aria-live]')).not.toBeEmpty();
    await expect(page).toHaveTitle('ConvScope');
  });

  test('a cell’s name is its tensor, index and three digits with an ASCII minus', async ({ app }) => {
    await app.goTo(498);
    const names = await namesWithNumbers(app.region('Network').or(app.region('Input')).getByRole('gridcell'));
    expect(names.length).toBeGreaterThan(600);
    const number = String.raw`-?(0|\d{1,6}|\d*\.\d+|\d(\.\d{1,2})?e-?\d+|1[-+]\d(\.\d)?e-\d+)`;
    const wrong = names.filter((name) => !new RegExp(`^[\\w/ ,×]+\\[[\\d,]+\\] = ${number}$`).test(name));
    expect(wrong).toEqual([]);
    const digits = names.map((name) =>
      (/ = (\S+)$/.exec(name)?.[1] ?? '').replace(/e.*/, '').replace(/^-?0?\.?0*|\./g, ''),
    );
    // near 1 as many digits as tell it from 1
    const isLong = (text: string): boolean => text.length > 3 && !/^\d+0+$|^10{2,}|^9{3,}/.test(text);
    expect(digits.filter(isLong)).toEqual([]);
  });

  test('"Play" becomes "Pause" while it plays', { tag: '@sweep' }, async ({ app }) => {
    await app.goTo(0);
    await app.button('Play').click();
    await expect(app.button('Play')).toHaveCount(0);
    await app.button('Pause').click();
    await expect(app.button('Play')).toBeVisible();
  });
});

test(
  'skip links lead to the network, to the timeline and to the panel at the right',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const places = {
      'the network': 'Network',
      'the timeline': 'Timeline',
      'lesson, reasons and training': 'Why',
    };
    // where nothing has been pressed
    await page.reload();
    await app.ready();
    const link = (place: string) => page.getByRole('link', { name: `Skip to ${place}` });
    for (const place of Object.keys(places)) {
      await page.keyboard.press('Tab');
      await expect(link(place)).toBeFocused();
      await expect(link(place)).toBeInViewport({ ratio: 1 });
    }
    for (const [place, region] of Object.entries(places)) {
      await link(place).press('Enter');
      await expect(app.region(region)).toBeFocused();
    }
  },
);

test.describe('the language button', () => {
  // names.sweep.ts goes to every phase of every network in every size, and into a dialog
  test('changes every word to Chinese and back again', async ({ app }) => {
    await app.draw(DIGIT_STROKES[7]);
    await expect(app.prediction).toHaveText(/^7 /);
    const isFirst = (size: StepSize, phase: number): boolean => size === 'cell' && phase === 0;
    await expectTranslated(app, 'kernel2', (size, n) => isFirst(size, n) || (size === 'phase' && n === 11));
  });

  test.describe('in a browser set to Chinese', () => {
    test.use({ locale: 'zh-CN' });
    test('is not needed: the page opens in Chinese', { tag: '@sweep' }, async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('button', { name: 'English', exact: true })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    });
  });
});

test.describe('the theme button', () => {
  test(
    'turns the page dark and light again, and a reload keeps it',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const paper = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await app.button('Dark').click();
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.reload();
      await app.ready();
      expect(await paper()).toBe(dark);
      await app.button('Light').click();
      expect(await paper()).toBe(light);
    },
  );

  test('is not needed in a dark system: the page opens dark', { tag: '@sweep' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const app = new AppPage(page);
    await app.open();
    await expect(app.button('Light')).toBeVisible();
  });
});

// names.sweep.ts has every language, theme and network with more steps
test('axe finds nothing to mend', async ({ app, page }) => {
  const { phases, starts } = timelineOf('kernel');
  await app.goTo(starts.cell[phases.findIndex(({ kind }) => kind === 'kernelGradient')] + 1);
  expect(await violations(page)).toEqual([]);
});
