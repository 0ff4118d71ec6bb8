import { openFactors, walkInput, watchPolicy } from './csp.ts';
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
test('a short walk breaks no rule, writes nothing to the console and asks nobody else', async ({
  page,
  baseURL,
}) => {
  const watch = await watchPolicy(page, baseURL ?? '');
  const app = new AppPage(page);
  await app.open();
  await walkInput(app);
  await app.radio('Weights', 'Random').check();
  await app.position.press('End');
  await openFactors(app);
  await app.button(app.words.header.dark).click();
  await page.reload();
  await app.ready();
  await watch.expectNothing();
});
