import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import type { AppPage } from './page.ts';

export async function openBreakIt({ page }: AppPage): Promise<void> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('tab', { name: 'Plant a bug', exact: true }).click();
}

export async function plant(app: AppPage, bug: keyof typeof brokenEn.bug): Promise<void> {
  await openBreakIt(app);
  await app.radio(brokenEn.choice, brokenEn.bug[bug]).check();
}

/** Opens "Why" at kernel weight 7, which met the pixels one row down and two columns right of the corner. */
export async function look(app: AppPage): Promise<void> {
  await app.page.getByRole('tab', { name: 'Why', exact: true }).click();
  // another cell first: the same one again would keep open what was opened below it
  await app.cell('w1cnn', 0).click();
  await app.cell('w1cnn', 7).click();
}
