import { askedOn, askFirst, card, questionAt, type } from './ask.ts';
import { AppPage, expect, test } from './page.ts';

test.describe('"Ask me first"', () => {
  test('takes a pixel that is pressed on the pad, hints at what is no number, and rests while it plays', async ({
    page,
  }) => {
    const app = new AppPage(page);
    await app.open();
    await askFirst(app);
    const question = questionAt(await askedOn(app), 1, 1);
    await app.button('Play').click();
    await expect(app.button('Play')).toBeVisible();
    await expect(card(app)).toBeVisible();
    await type(app, 'one');
    await expect(card(app).getByRole('status')).toContainText('"one" is not a number');
    await page.keyboard.press('ControlOrMeta+a');
    await type(app, '1e999');
    await expect(card(app).getByRole('status')).toContainText('"1e999" is not a number');
    await app.button('Step').click();
    await expect(card(app).getByRole('status')).toContainText('Answer first');
    await app.radio('Step size', 'Phase').click();
    await expect(card(app).getByRole('status')).toContainText('Answer first');
    await expect(app.radio('Step size', 'Cell')).toBeChecked();
    await expect(app.region('Input')).toContainText('Answer first, then draw.');
    if (question?.kind !== 'metPixel' || question.right.by !== 'cell') throw new Error('expected a pixel');
    const { index } = question.right;
    const box = await app.pad.boundingBox();
    if (!box) throw new Error('the pad is there');
    const side = box.width / 14;
    await page.mouse.click(
      box.x + ((index % 14) + 0.5) * side,
      box.y + (Math.floor(index / 14) + 0.5) * side,
    );
    await expect(card(app).getByText('Right.')).toBeVisible();
    await card(app).getByRole('button', { name: 'Continue' }).click();
    await expect(app.button('Pause')).toBeVisible();
    await app.button('Pause').click();
    await page.reload();
    await app.ready();
    await expect(page.getByRole('switch', { name: 'Ask me first' })).toBeChecked();
  });
});
