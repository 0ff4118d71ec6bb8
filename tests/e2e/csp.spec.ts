import { networkNames } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { AppPage, expect, test } from './page.ts';
import { STEP_SIZES } from './walk.ts';

test('the built page allows its own files and nothing else', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => {
      const [name, ...sources] = rule.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  expect(rules.get('default-src')).toBe("'none'");
  for (const name of ['script-src', 'style-src', 'worker-src', 'connect-src', 'font-src'])
    expect(rules.get(name), name).toBe("'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  // what stands before it would not be governed by it
  const before = await page.evaluate(() => document.head.firstElementChild?.getAttribute('http-equiv'));
  expect(before).toBe('Content-Security-Policy');
});

test('a walk through everything breaks no rule, writes nothing to the console and asks nobody else', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
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
  const app = new AppPage(page);
  await app.open();
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    const { words } = app;
    if (language === 'en') {
      await app.button(words.input.clear).click();
      await app.draw(DIGIT_STROKES[8]);
      await expect(app.prediction).toHaveText(/^8 /);
    }
    await app.button(words.input.stages).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await app.button(words.input.close).click();
    await app.answer(3).check();
    await app.button(words.input.undo).click();
    await app.button(words.input.sample).click();
    const names = networkNames();
    // the last is the first, on which the rest of the walk goes on
    for (const [n, network] of (language === 'en' ? [...names.slice(1), names[0]] : [names[0]]).entries()) {
      await app.chooseNetwork(network);
      await app.radio(words.header.weights, words.header.random).check();
      await app.radio(words.header.weights, words.header.trained).check();
      await app.chooseSize(STEP_SIZES[n % STEP_SIZES.length]);
      const last = Number(await app.position.getAttribute('max'));
      for (const part of [0.9, 0.4, 0.1]) await app.goTo(Math.round(last * part));
      await app.button(words.transport.play).click();
      await app.button(words.transport.pause).click();
    }
    await app.chooseSize('cell');
    await app.button(words.transport.last).click();
    await app.cell('w1cnn', 3).click();
    const why = app.region(words.sideTabs.why);
    await why
      .getByRole('button', { name: /dE\/dhicnn/ })
      .first()
      .click();
    await why
      .getByRole('button', { name: /dE\/dh2i/ })
      .first()
      .click();
    await expect(why.locator('.katex').first()).toBeVisible();
    await app.button(language === 'en' ? words.header.dark : words.header.light).click();
  }
  await page.reload();
  await app.ready();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(foreign).toEqual([]);
  expect(failed).toEqual([]);
});
