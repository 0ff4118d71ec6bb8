import type { Locator } from '@playwright/test';
import { networkTitle, type NetworkName } from '../../src/core/index.ts';
import { expect, WORDS, type AppPage } from './page.ts';

/** Two networks on the same digit: that in use, and another; by default that of its record, the first in the list. */
export async function chooseBoth(app: AppPage, other?: NetworkName): Promise<void> {
  if (other) await app.compareWith(other);
  else {
    await app.openChoices();
    await app.compareButton.click();
    // not the first option on the page: the list may not have come yet
    const list = app.page.getByRole('listbox', { name: app.words.header.compareWith });
    await list.getByRole('option').first().click();
  }
  await expect(app.page.locator('.beside [role=grid]').first()).toBeVisible();
}

/** The heading of a network's stage, with its answer. */
export function heading(app: AppPage, network: NetworkName): Locator {
  const name = networkTitle(network, app.words === WORDS.zh ? 'zh' : 'en');
  return app.page.locator('header').filter({ has: app.page.getByRole('heading', { name, exact: true }) });
}
