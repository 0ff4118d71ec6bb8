import { askedOn, askFirst, card, questionAt, type } from './ask.ts';
import { expect, test } from './page.ts';

// ask.sweep.ts has all kinds of questions, and what a question does to the rest of the page
test('"Ask me first" takes a pixel that is pressed on the pad, and hints at what is no number', async ({
  app,
  page,
}) => {
  await askFirst(app);
  const question = questionAt(await askedOn(app), 1, 1);
  await app.button('Step').click();
  await expect(card(app)).toBeVisible();
  await type(app, 'one');
  await expect(card(app).getByRole('status')).toContainText('"one" is not the number of a cell');
  await app.button('Step').click();
  await expect(card(app).getByRole('status')).toContainText('Answer first');
  if (question?.kind !== 'metPixel' || question.right.by !== 'cell') throw new Error('expected a pixel');
  const { index } = question.right;
  const box = await app.pad.boundingBox();
  if (!box) throw new Error('the pad is there');
  const side = box.width / 14;
  await page.mouse.click(box.x + ((index % 14) + 0.5) * side, box.y + (Math.floor(index / 14) + 0.5) * side);
  await expect(card(app).getByText('Right.')).toBeVisible();
  await card(app).getByRole('button', { name: 'Continue' }).click();
  await expect(card(app).getByText('Right.')).toBeHidden();
  await expect(app.position).toHaveValue('1');
});
