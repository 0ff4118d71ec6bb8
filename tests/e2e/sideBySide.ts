import type { Locator } from '@playwright/test';
import { networkTitle, type NetworkName } from '../../src/core/index.ts';
import { expect, WORDS, type AppPage } from './page.ts';

/** Two networks on the same digit: that in use, and the one that its record is compared with. */
export async function chooseBoth(app: AppPage): Promise<void> {
  await app.compareButton.click();
  await expect(app.page.locator('.beside [role=grid]').first()).toBeVisible();
}

/** The heading of a network's stage, with its answer. */
export function heading(app: AppPage, network: NetworkName): Locator {
  const name = networkTitle(network, app.words === WORDS.zh ? 'zh' : 'en');
  return app.page.locator('header').filter({ has: app.page.getByRole('heading', { name, exact: true }) });
}
