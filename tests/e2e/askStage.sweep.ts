import { networks, QUESTION_KINDS, type Question } from '../../src/core/index.ts';
import { answer, askedOn, askFirst, card, stepAsking } from './ask.ts';
import { violations } from './axe.ts';
import { AppPage, expect, test } from './page.ts';

/** Answers a question on the stage, with the pointer or by keyboard, where it is about a cell that is right. */
async function answerOnStage(app: AppPage, question: Question, isRight: boolean): Promise<void> {
  const { right } = question;
  if (!isRight || right.by !== 'cell' || !('map' in question)) return answer(app, question, isRight);
  const { tensor } = question.map;
  if (question.kind === 'winner') return app.cell(tensor, right.index).click();
  await app.focusFirst(tensor);
  const columns = networks.kernel.tensors.find(({ name }) => name === tensor)?.shape[1] ?? 1;
  for (let n = 0; n < Math.floor(right.index / columns); n += 1) await app.page.keyboard.press('ArrowDown');
  for (let n = 0; n < right.index % columns; n += 1) await app.page.keyboard.press('ArrowRight');
  return app.page.keyboard.press('Enter');
}

test('asks each kind, tells right from wrong and why, and keeps the score', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await askFirst(app);
  const asked = await askedOn(app);
  const told = page.locator('.transport [aria-live]');
  const left = new Map(QUESTION_KINDS.map((kind) => [kind, [true, false]]));
  for (let seed = 1; left.size > 0; seed += 1) {
    const { position, question } = stepAsking(asked, seed, [...left.keys()]);
    await app.goTo(position - 1);
    const caption = await told.textContent();
    await app.button('Step').click();
    await expect(card(app).getByRole('button', { name: 'Show me' })).toBeVisible();
    // the step is not taken, and nothing tells what it will show
    await expect(app.position).toHaveValue(String(position - 1));
    await expect(told).toHaveText(caption ?? '');
    await expect(app.gradient).toHaveCount(0);
    await expect(page.locator('.now-card')).toHaveCount(0);
    const [isRight, ...others] = left.get(question.kind) ?? [];
    if (others.length > 0) left.set(question.kind, others);
    else left.delete(question.kind);
    if (isRight === undefined) {
      await card(app).getByRole('button', { name: 'Show me' }).click();
      continue;
    }
    if (isRight) expect(await violations(page, '.ask-card')).toEqual([]);
    await answerOnStage(app, question, isRight);
    await expect(card(app).getByText(isRight ? 'Right.' : 'Not quite.')).toBeVisible();
    await expect(app.position).toHaveValue(String(position));
  }
  expect(await violations(page)).toEqual([]);
  await expect(card(app)).toContainText('in all 6 of 12 right');
  await card(app).getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('.now-card')).toBeVisible();
  await expect(app.gradient).toBeVisible();
});
