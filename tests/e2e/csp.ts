import type { Page } from '@playwright/test';
import type { NetworkName } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, type AppPage } from './page.ts';
import type { StepSize } from '../../src/timeline/steps.ts';

/** What a page may not do, noted from its first load on. */
export interface Watch {
  /** No rule of the policy was broken, nobody else was asked, and nothing was missing. */
  readonly expectNothing: () => Promise<void>;
}

export async function watchPolicy(page: Page, baseURL: string): Promise<Watch> {
  const foreign: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    // what the page made itself
    const isOwn = request.url().startsWith('blob:');
    if (!isOwn && !request.url().startsWith(baseURL)) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
  return {
    async expectNothing() {
      expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual(
        [],
      );
      expect(foreign).toEqual([]);
      expect(failed).toEqual([]);
    },
  };
}

/** A drawing, how it became x, another answer, and a sample again. */
export async function walkInput(app: AppPage): Promise<void> {
  const { input } = app.words;
  await app.button(input.clear).click();
  await app.draw(DIGIT_STROKES[8]);
  await app.ready();
  await app.button(input.stages.replace('{{name}}', 'x')).click();
  await expect(app.page.getByRole('dialog')).toBeVisible();
  await app.button(input.close).click();
  await app.answer(3).check();
  await app.button(input.undo).click();
  await app.button(input.sample).click();
}

type Shipped = 'random' | 'oneEpoch' | 'trained';

/** A network with these weights, at these parts of its pass in each of the step sizes, and playing. */
export async function walkNetwork(
  app: AppPage,
  network: NetworkName,
  choices: readonly Shipped[],
  sizes: readonly StepSize[],
): Promise<void> {
  const { header, transport } = app.words;
  await app.chooseNetwork(network);
  for (const choice of choices) await app.radio(header.weights, header[choice]).check();
  for (const size of sizes) {
    await app.chooseSize(size);
    const last = Number(await app.position.getAttribute('max'));
    for (const part of [0.9, 0.4, 0.1]) await app.goTo(Math.round(last * part));
    await app.button(transport.play).click();
    await app.button(transport.pause).click();
  }
}

/** A kernel weight is explained, and in it one error after the other. */
export async function openFactors(app: AppPage): Promise<void> {
  await app.cell('w1cnn', 3).click();
  const why = app.region(app.words.sideTabs.why);
  for (const name of [/dE\/dhicnn/, /dE\/dh2i/]) await why.getByRole('button', { name }).first().click();
  await expect(why.locator('.katex').first()).toBeVisible();
}
