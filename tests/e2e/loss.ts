import type { Page } from '@playwright/test';

/** Files of the page that cannot be had until `give` is called. */
export async function withhold(
  page: Page,
  names: RegExp,
  kind = 'js',
): Promise<{ readonly give: () => Promise<void> }> {
  const pattern = new RegExp(`/assets/(${names.source})-[^/]*\\.${kind}$`);
  await page.route(pattern, (route) => route.abort());
  return { give: () => page.unroute(pattern) };
}
