import { expect, test } from './page.ts';

// csp.sweep.ts walks through everything
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
