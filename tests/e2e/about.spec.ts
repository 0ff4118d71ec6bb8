import about from '../../package.json' with { type: 'json' };
import { violations } from './axe.ts';
import { AppPage, expect, test } from './page.ts';

const { version } = about;

test(
  '"About" is found from help, says the version, copies what a report needs, and asks no other server',
  { tag: '@sweep' },
  async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) elsewhere.push(request.url());
    });
    const app = new AppPage(page);
    await app.open();
    await page.keyboard.press('?');
    await app.button('About ConvScope').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'About ConvScope' });
    await expect(dialog).toContainText(`Version ${version}.`);
    expect(await violations(page, '.about')).toEqual([]);
    await app.button('Copy these lines').press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.getByRole('textbox', { name: 'Facts for a report' }).inputValue());
    expect(copied).toContain(`ConvScope ${version}\n`);
    expect(copied).toContain(await page.evaluate(() => navigator.userAgent));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(elsewhere).toEqual([]);
  },
);
