import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { pythonWith, runPrograms } from '../core/export/python.ts';
import { violations } from './axe.ts';
import { AppPage, expect, test } from './page.ts';

const numpy = pythonWith('numpy');

/** The tab "Numbers and code" of "Share". */
async function openNumbers(app: AppPage): Promise<Locator> {
  await app.button(app.words.header.share).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Numbers and code' }).click();
  return dialog;
}

test('the program that is copied for the selected cell prints the number that the page shows', async ({
  page,
  context,
}) => {
  test.skip(!numpy, 'needs NumPy');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new AppPage(page);
  await app.open();
  await app.cell('w1cnn', 7).press('Enter');
  const shown = await app.gradient.textContent();
  const dialog = await openNumbers(app);
  await dialog.getByRole('radio', { name: 'Program' }).check();
  const field = dialog.getByRole('textbox', { name: 'Text of the file' });
  await expect(field).toHaveValue(/^"""dE\/dw1cnn\[7\] in the network "kernel" of ConvScope,\n/);
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  const program = await page.evaluate(() => navigator.clipboard.readText());
  expect(program).toBe(await field.inputValue());
  const [printed] = runPrograms(numpy ?? '', [program]);
  const number = Number(/^dE\/dw1cnn\[7\] = (.+)$/m.exec(printed)?.[1]);
  expect(shown?.replace('−', '-')).toContain(String(Number(number.toPrecision(3))));
  expect(Number(/^relative difference: (.+)$/m.exec(printed)?.[1])).toBeLessThanOrEqual(1e-12);
});

test(
  'each form is shown, said in words and saved as it is shown; axe finds nothing to mend',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    const dialog = await openNumbers(app);
    expect(await violations(page, '.share')).toEqual([]);
    const saved = async (): Promise<{ name: string; bytes: Buffer }> => {
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save as file' }).click();
      const file = await download;
      await expect(dialog.getByRole('status')).toHaveText(`Saved as ${file.suggestedFilename()}.`);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const field = dialog.getByRole('textbox');
    for (const [form, ending] of [
      ['CSV', 'csv'],
      ['Markdown', 'md'],
      ['LaTeX', 'tex'],
    ]) {
      await dialog.getByRole('radio', { name: form }).check();
      const { name, bytes } = await saved();
      expect(name).toBe(`convscope-kernel-dE_dw1cnn_0.${ending}`);
      expect(bytes.toString().replaceAll('\r\n', '\n')).toBe(await field.inputValue());
    }
    await dialog.getByRole('radio', { name: 'Tensor' }).check();
    await dialog.getByRole('combobox', { name: 'Which tensor' }).selectOption('hocnn');
    await expect(dialog).toContainText('hocnn with every digit, without a heading: 5 lines of 5 numbers.');
    await dialog.getByRole('radio', { name: 'NumPy (.npy)' }).check();
    await expect(field).toHaveValue(
      /np\.load\("convscope-kernel-hocnn\.npy"\) {2}# float64 \(5, 5\): row, column/,
    );
    expect((await saved()).bytes.subarray(1, 6).toString()).toBe('NUMPY');
    await dialog.getByRole('radio', { name: 'Whole pass' }).check();
    expect((await saved()).name).toBe('convscope-kernel-pass.npz');
    expect(await violations(page, '.share')).toEqual([]);
  },
);

test(
  'a blank pad is said, and the weights can be saved all the same',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await app.button(app.words.input.clear).click();
    await expect(app.prediction).not.toHaveText(/^\d /);
    const dialog = await openNumbers(app);
    await expect(dialog).toContainText('The pad is blank');
    await expect(dialog.getByRole('button', { name: 'Save as file' })).toHaveCount(0);
    await dialog.getByRole('radio', { name: 'Weights' }).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as file' }).click();
    expect((await download).suggestedFilename()).toBe('convscope-kernel-weights.safetensors');
  },
);

test(
  'on a phone "Share" is in the menu, and what is pressed is large enough for a finger',
  { tag: '@sweep' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const app = new AppPage(page);
    await app.openFirst();
    await app.button(app.words.transport.more).click();
    const dialog = await openNumbers(app);
    await expect(dialog.getByRole('textbox')).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(await dialog.evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    const low = await dialog
      .locator('button, select, .radio-group label')
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent),
      );
    expect(low).toEqual([]);
  },
);
