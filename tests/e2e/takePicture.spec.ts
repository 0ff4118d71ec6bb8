import { expect, test, type AppPage } from './page.ts';

/** A picture drawn by the browser itself: a seven of dark ink on paper, as a file in base64. */
async function seven({ page }: AppPage, type: string): Promise<string> {
  return page.evaluate((kind) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 300, height: 200 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    Object.assign(context, { fillStyle: '#e8e4d8', strokeStyle: '#223', lineWidth: 14 });
    context.fillRect(0, 0, 300, 200);
    context.beginPath();
    context.moveTo(110, 40);
    context.lineTo(190, 40);
    context.lineTo(140, 160);
    context.stroke();
    return canvas.toDataURL(kind).split(',')[1];
  }, type);
}

/** Lets a file, or a text, arrive as a drop onto the pad or as a paste. */
async function bring(app: AppPage, by: 'drop' | 'paste', type: string, base64: string): Promise<void> {
  await app.page.evaluate(
    ([how, kind, data]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      if (kind === 'text/plain') transfer.setData(kind, new TextDecoder().decode(bytes));
      else transfer.items.add(new File([bytes], 'picture', { type: kind }));
      const shared = { bubbles: true, cancelable: true };
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...shared, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...shared, clipboardData: transfer });
      (how === 'drop' ? document.querySelector('.pad-surface') : document.body)?.dispatchEvent(event);
    },
    [by, type, base64] as const,
  );
}

const base64Of = (text: string): string => Buffer.from(text).toString('base64');

test.describe('a picture for the pad', () => {
  for (const [by, type] of [
    ['drop', 'image/png'],
    ['paste', 'image/jpeg'],
  ] as const)
    test(`that comes by ${by}, as ${type}, is read as a drawing would be`, async ({ app }) => {
      await expect(app.button('Picture…')).toBeVisible();
      await bring(app, by, type, await seven(app, type));
      await expect(app.prediction).toContainText(/^7 /);
      await expect(app.notice.filter({ hasText: 'dark ink on light paper' })).toContainText(
        'fitted and centred',
      );
      await app.button('Undo').click();
      await expect(app.prediction).toContainText(/^5 /);
      await expect(app.notice.filter({ hasText: 'dark ink' })).toHaveCount(0);
    });

  test(
    'of numbers in the size of x is x, cell by cell, and stays so over a reload',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const rows = Array.from({ length: 14 }, (_, row) =>
        Array.from({ length: 14 }, (__, column) => (row + column) / 50),
      );
      const chooser = page.waitForEvent('filechooser');
      await app.button('Picture…').click();
      await (
        await chooser
      ).setFiles({
        name: 'x.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.map((row) => row.join()).join('\n')),
      });
      await expect(app.notice.filter({ hasText: '14×14' })).toContainText('taken as it is');
      await expect(app.cell('x', 15)).toHaveAccessibleName(/^x\[15\] = 0\.04$/);
      await page.reload();
      await app.ready();
      await expect(app.cell('x', 15)).toHaveAccessibleName(/^x\[15\] = 0\.04$/);
    },
  );

  test('that is none changes nothing, and says why', async ({ app }) => {
    await expect(app.button('Picture…')).toBeVisible();
    const before = await app.prediction.innerText();
    const cutOff = (await seven(app, 'image/png')).slice(0, 200);
    for (const [type, data, why] of [
      ['text/plain', base64Of('0,1\n1'), 'Row 2 has 1 number, the first row 2.'],
      ['text/plain', base64Of('a word'), 'is not a number'],
      ['image/gif', base64Of('GIF89a'), 'no picture that the page can read'],
      ['image/png', cutOff, 'cut off or damaged'],
    ] as const) {
      await bring(app, type === 'text/plain' ? 'paste' : 'drop', type, data);
      await expect(app.notice.filter({ hasText: why })).toHaveCount(1);
    }
    expect(await app.prediction.innerText()).toBe(before);
    await expect(app.button('Undo')).toBeDisabled();
  });
});
