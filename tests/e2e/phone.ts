import { expect, type AppPage } from './page.ts';

/** What is pressed on the screen that is smaller than a finger, or leaves it. */
export async function badControls(app: AppPage): Promise<string[]> {
  return app.page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('.phone :is(button, select, [role=tab], label)');
    const inText = ':is(button.link, .cell-name, .to-value)';
    return [...controls]
      .filter((control) => control.checkVisibility() && !control.matches(inText))
      .filter((control) => !control.closest('[role=tabpanel], nav, [role=tablist]'))
      .flatMap((control) => {
        const { left, right, width, height } = control.getBoundingClientRect();
        const isBad = width < 43.5 || height < 43.5 || left < 0 || right > window.innerWidth;
        return isBad ? [`${control.textContent}: ${width}x${height} at ${left}`] : [];
      });
  });
}

/** The page is one screen of the four-layer network, on every tab and with the sheet closed, and fingers find its controls. */
export async function expectOneScreen(app: AppPage, language: 'en' | 'zh'): Promise<void> {
  const { page } = app;
  await page.goto('./');
  await expect(app.position).toBeVisible();
  await app.chooseLanguage(language);
  await app.chooseNetwork('fourLayer');
  for (const tab of [0, 1, 2, 3, 4, 4]) {
    await page.locator('.phone-tabs [role=tab]').nth(tab).tap();
    await expect(page.locator('.phone-panel')).not.toContainText(app.words.weightView.loading);
    const [across, down] = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
    });
    expect([across, down], `tab ${tab}`).toEqual([0, 0]);
    expect(await badControls(app), `tab ${tab}`).toEqual([]);
    await expect(app.button(app.words.transport.step)).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.phone-caption')).toBeInViewport({ ratio: 1 });
  }
}
