import { networkNames } from '../../src/core/index.ts';
import { walkInput, walkNetwork, watchPolicy } from './csp.ts';
import { AppPage, expect, test } from './page.ts';

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

// csp.sweep.ts has every step size, all weights and all views in each network and language
test('a walk through everything breaks no rule, writes nothing to the console and asks nobody else', async ({
  page,
  baseURL,
}) => {
  const watch = await watchPolicy(page, baseURL ?? '');
  const app = new AppPage(page);
  await app.open();
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    const { words } = app;
    await walkInput(app);
    const [first, other] = networkNames();
    if (language === 'en') {
      await walkNetwork(app, other, ['random', 'trained'], ['multiply']);
      await walkNetwork(app, first, ['random', 'trained'], ['cell']);
    }
    await app.position.press('End');
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
  await watch.expectNothing();
});
