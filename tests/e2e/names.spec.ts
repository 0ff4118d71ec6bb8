import type { Page } from '@playwright/test';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { violations } from './axe.ts';
import { timelines } from './model.ts';
import { expect, test } from './page.ts';

test('everything has the name and the role that it is known by', async ({ app, page }) => {
  for (const name of ['Input', 'Network', 'Why', 'Timeline']) await expect(app.region(name)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Drawing pad', exact: true })).toBeVisible();
  for (const name of ['Clear', 'Undo', 'Next sample', 'Step', 'Step back', 'Play', '中文'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  for (const [group, radios] of [
    ['Target digit', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
    ['Step size', ['Phase', 'Cell', 'Multiply']],
    ['Network', ['One kernel', 'Fully connected', 'Side by side']],
    ['Weights', ['Random', 'One epoch', 'Trained']],
  ] as const) {
    const all = page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio');
    await expect(all).toHaveCount(radios.length);
    for (const [n, name] of radios.entries()) await expect(all.nth(n)).toHaveAccessibleName(name);
  }
  for (const name of ['Prediction', 'Gradient'])
    await expect(page.getByRole('status', { name, exact: true })).toHaveCount(1);
  await expect(page.getByRole('slider', { name: 'Position', exact: true })).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'Why', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Why', exact: true })).toBeVisible();
  await expect(page.locator('[aria-live=polite]')).not.toBeEmpty();
  await expect(page).toHaveTitle('ConvScope');
});

test('a cell’s name is its tensor, index and three digits with an ASCII minus', async ({ app, page }) => {
  await app.goTo(498);
  const names = await page
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(600);
  const number = String.raw`-?(0|\d{1,6}|\d*\.\d+|\d(\.\d{1,2})?e-?\d+|1[-+]\d(\.\d)?e-\d+)`;
  const wrong = names.filter((name) => !new RegExp(`^[\\w/ ,×]+\\[[\\d,]+\\] = ${number}$`).test(name));
  expect(wrong).toEqual([]);
  const digits = names.map((name) =>
    (/ = (\S+)$/.exec(name)?.[1] ?? '').replace(/e.*/, '').replace(/^-?0?\.?0*|\./g, ''),
  );
  expect(digits.filter((text) => text.length > 3 && !/^\d+0+$/.test(text))).toEqual([]);
});

test('"Play" becomes "Pause" while it plays', async ({ app }) => {
  await app.goTo(0);
  await app.button('Play').click();
  await expect(app.button('Play')).toHaveCount(0);
  await app.button('Pause').click();
  await expect(app.button('Play')).toBeVisible();
});

test('the skip link leads past the input to the network', async ({ app, page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the network' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.region('Network')).toBeFocused();
});

/** Every word on the page: texts, names, titles and values; formulas and the cells' names and numbers apart. */
async function wordsOf(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('.katex, noscript, script')) texts.add(node.textContent?.trim() ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of [
        'aria-label',
        'title',
        'aria-valuetext',
        'alt',
        'placeholder',
        'aria-roledescription',
      ])
        texts.add(element.getAttribute(name)?.trim() ?? '');
    }
    const isWord = (said: string): boolean =>
      said !== '' && !/^([\w/]+\[[\d,]+\]( = )?)?[-−]?[\d.e×⁰¹²³⁴⁵⁶⁷⁸⁹⁻-]*$/.test(said);
    return [...texts].filter(isWord).sort().join('\n');
  });
  return text.split('\n');
}

test.describe('the language button', () => {
  test('changes every word to Chinese and back again', async ({ app, page }) => {
    const tensors = [...timelines.kernel.network.tensors, ...timelines.fourLayer.network.tensors];
    const known = new Set(['x', 'ds', 'max', 'Conv', 'Scope', 'ConvScope', 'MNIST', 'English', 'dE']);
    for (const { name } of tensors) known.add(name).add(`d${name}`);
    const foreign = (text: string): boolean =>
      (text.match(/[A-Za-z]\w+/g) ?? []).some((word) => !known.has(word) && !/^\d|^e\d/.test(word));
    await app.draw(DIGIT_STROKES[7]);
    await expect(app.prediction).toHaveText(/^7 /);
    for (const network of ['kernel', 'fourLayer'] as const) {
      await app.chooseNetwork(network);
      for (const size of ['phase', 'cell', 'multiply'] as const) {
        await app.chooseSize(size);
        const walk = async (): Promise<Map<number, string[]>> => {
          const words = new Map<number, string[]>();
          const starts = timelines[network].starts[size].slice(0, -1);
          // phase and multiply steps share their words with the next of their kind
          for (const start of starts.filter((_, n) => size !== 'multiply' || n % 3 === 0)) {
            await app.goTo(start);
            words.set(start, await wordsOf(page));
          }
          return words;
        };
        const english = await walk();
        await app.chooseLanguage('zh');
        await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
        const chinese = await walk();
        await app.chooseLanguage('en');
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        for (const [start, words] of english) {
          const step = `${network}, ${size} ${start}`;
          expect(
            words.filter((text) => /[一-鿿]/.test(text) && text !== '中文'),
            step,
          ).toEqual([]);
          expect(chinese.get(start)?.filter(foreign), step).toEqual([]);
        }
        await app.goTo(0);
        expect(await wordsOf(page)).toEqual(english.get(0));
      }
    }
  });

  test('changes the dialog too, and a reload keeps the language', async ({ app, page }) => {
    await app.draw(DIGIT_STROKES[7]);
    await app.chooseLanguage('zh');
    await app.button(app.words.input.stages).click();
    await expect(page.getByRole('dialog', { name: app.words.input.stagesTitle })).toBeVisible();
    await expect(page.getByRole('dialog')).toContainText(app.words.input.centred);
    await page.reload();
    await expect(app.prediction).toHaveText(/^7 /);
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  });

  test.describe('in a browser set to Chinese', () => {
    test.use({ locale: 'zh-CN' });
    test('is not needed: the page opens in Chinese', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('button', { name: 'English', exact: true })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    });
  });
});

test.describe('the theme button', () => {
  test('turns the page dark and light again, and a reload keeps it', async ({ app, page }) => {
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
  });

  test.describe('in a dark system', () => {
    test.use({ colorScheme: 'dark' });
    test('is not needed: the page opens dark', async ({ app }) => {
      await expect(app.button('Light')).toBeVisible();
    });
  });
});

for (const network of ['kernel', 'fourLayer'] as const) {
  for (const language of ['en', 'zh'] as const) {
    test(`axe finds nothing to mend: ${network}, ${language}`, async ({ app, page }) => {
      await app.chooseNetwork(network);
      await app.chooseLanguage(language);
      const { starts } = timelines[network];
      const steps = [3, starts.cell[starts.cell.length - 3] + 1, starts.cell.at(-1) ?? 0];
      for (const theme of ['light', 'dark'] as const) {
        for (const step of theme === 'light' ? steps : steps.slice(1)) {
          await app.goTo(step);
          expect(await violations(page), `${theme}, step ${step}`).toEqual([]);
        }
        await app.button(theme === 'light' ? app.words.header.dark : app.words.header.light).click();
      }
      await app.draw(DIGIT_STROKES[7]);
      await app.button(app.words.input.stages).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page, 'dialog'), 'dialog').toEqual([]);
    });
  }
}
