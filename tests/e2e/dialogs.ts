import type { Locator } from '@playwright/test';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, type AppPage } from './page.ts';

/** A drawing far from the middle, where normalization has much to do. */
export const CORNER = DIGIT_STROKES[7].map((stroke) =>
  stroke.map(({ x, y }) => ({ x: x * 0.5, y: 0.04 + y * 0.5 })),
);

/** The names of the maps that can be enlarged, in their order on the stage. */
export async function enlargeable(app: AppPage): Promise<string[]> {
  const [before, after] = app.words.stage.enlarge.split('{{name}}');
  const names = await app
    .region(app.words.stage.title)
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => name.slice(before.length, name.length - after.length));
}

/** Opens each of the page's dialogs in turn, and of the enlarged maps those named. */
export async function eachDialog(
  app: AppPage,
  check: (what: string, dialog: Locator) => Promise<void>,
  maps: readonly string[],
): Promise<void> {
  const { input, header, stage } = app.words;
  const openers = [
    input.stages.replace('{{name}}', 'x'),
    header.help,
    ...maps.map((name) => stage.enlarge.replace('{{name}}', name)),
  ];
  for (const name of openers) {
    await app.button(name).click();
    const dialog = app.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await check(name, dialog);
    await app.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
}

/** What is wrong with a dialog's picture: outside the window, cut, too small to read or to press. Empty when all is well. */
export async function dialogFaults(dialog: Locator): Promise<string[]> {
  return dialog.evaluate((root) => {
    const faults: string[] = [];
    const box = root.getBoundingClientRect();
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      faults.push('reaches out of the window');
    if (root.scrollWidth > root.clientWidth) faults.push('scrolls sideways');
    // cells keep a size at which their numbers can be read: a map of many rows is higher than a low window
    const rows = [...root.querySelectorAll('.enlarged-grid')].map(
      (grid) => grid.querySelectorAll('[role=row]').length,
    );
    const hasRoom = Math.max(0, ...rows) * 36 + 200 <= innerHeight;
    if (innerWidth > 1000 && hasRoom && root.scrollHeight > root.clientHeight) faults.push('scrolls');
    const isText = (node: ChildNode): boolean =>
      node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
    for (const element of root.querySelectorAll('*')) {
      if ([...element.childNodes].some(isText) && parseFloat(getComputedStyle(element).fontSize) < 11)
        faults.push(`small text: ${element.textContent}`);
    }
    for (const element of root.querySelectorAll('button, select, label, [role=gridcell]')) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 24 || height < 24) faults.push(`small target: ${element.outerHTML}`);
    }
    return faults;
  });
}
