import type { Browser, Page } from '@playwright/test';
import { AppPage, expect } from './page.ts';

/** The link that "Share" gives for what the page shows. */
export async function linkFrom(app: AppPage): Promise<string> {
  await app.button(app.words.header.share).click();
  const field = app.page.getByRole('dialog').getByRole('textbox');
  const link = await field.inputValue();
  await app.page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  return link;
}

/** Opens an address where nobody has been before. */
export async function openFresh(
  browser: Browser,
  link: string,
  look: (app: AppPage, page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(link);
    const app = new AppPage(page);
    await look(app, page);
  } finally {
    await context.close();
  }
}
