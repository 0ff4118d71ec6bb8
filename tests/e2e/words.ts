import type { Page } from '@playwright/test';
import { networks, type NetworkName } from '../../src/core/index.ts';
import type { StepSize } from '../../src/timeline/steps.ts';
import { timelineOf } from './model.ts';
import { expect, type AppPage } from './page.ts';
import { STEP_SIZES } from './walk.ts';

/** Every word on the page: texts, names, titles and values; formulas and the cells' names and numbers apart. */
async function wordsOf(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('.katex, noscript, script, [hidden]'))
        texts.add(node.textContent?.trim() ?? '');
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

function knownWords(): Set<string> {
  const tensors = Object.values(networks).flatMap((network) => network.tensors);
  const known = new Set([
    'x',
    'ds',
    'max',
    'Conv',
    'Scope',
    'ConvScope',
    'MNIST',
    'Softmax',
    'softmax',
    'English',
    'dE',
    'PNG',
    'JPEG',
    'CSV',
    'F2',
  ]);
  for (const { name } of tensors) known.add(name).add(`d${name}`);
  return known;
}

/** The words at the first step of the phases chosen, by step size and step. */
async function walk(
  app: AppPage,
  network: NetworkName,
  isChosen: (size: StepSize, phase: number) => boolean,
): Promise<Map<string, string[]>> {
  const words = new Map<string, string[]>();
  for (const size of STEP_SIZES) {
    const starts = timelineOf(network).starts[size].slice(0, -1);
    const chosen = starts.filter((_, n) => isChosen(size, n));
    if (chosen.length > 0) await app.chooseSize(size);
    for (const start of chosen) {
      await app.goTo(start);
      words.set(`${size} ${start}`, await wordsOf(app.page));
    }
  }
  return words;
}

/** Walks the pass in English, in Chinese, and back: neither language has words of the other. */
export async function expectTranslated(
  app: AppPage,
  network: NetworkName,
  isChosen: (size: StepSize, phase: number) => boolean,
): Promise<void> {
  const known = knownWords();
  const isForeign = (text: string): boolean =>
    (text.match(/[A-Za-z]\w+/g) ?? []).some((word) => !known.has(word) && !/^\d|^e\d/.test(word));
  const isChinese = (text: string): boolean => /[一-鿿]/.test(text) && text !== '中文';
  await app.chooseNetwork(network);
  const english = await walk(app, network, isChosen);
  await app.chooseLanguage('zh');
  await expect(app.page.locator('html')).toHaveAttribute('lang', /^zh/);
  const chinese = await walk(app, network, isChosen);
  await app.chooseLanguage('en');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  for (const [step, words] of english) {
    expect(words.filter(isChinese), step).toEqual([]);
    expect(chinese.get(step)?.filter(isForeign), step).toEqual([]);
  }
  await app.chooseSize('cell');
  await app.goTo(0);
  // the card measures its room anew in each language
  if (english.has('cell 0')) await expect.poll(() => wordsOf(app.page)).toEqual(english.get('cell 0'));
}
