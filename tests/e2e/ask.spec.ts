import {
  createExplainer,
  networks,
  QUESTION_KINDS,
  questionAbout,
  type Asked,
  type Question,
  type QuestionKind,
} from '../../src/core/index.ts';
import { subjectsOf } from '../../src/timeline/questions.ts';
import { createTimeline, positionCount, stepAt } from '../../src/timeline/steps.ts';
import { violations } from './axe.ts';
import { modelOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';

const network = networks.kernel;
const timeline = createTimeline(network);
const POSITIONS = Array.from({ length: positionCount(timeline, 'cell') - 1 }, (_, n) => n + 1);

/** The pass that is shown. */
async function askedOn(app: AppPage): Promise<Asked> {
  const { weights, trace } = await modelOf(app);
  return { network, trace, explain: createExplainer(network, weights, trace) };
}

/** The question that the page asks before a step, by the seed. */
function questionAt(asked: Asked, position: number, seed: number): Question | null {
  return questionAbout(asked, subjectsOf(timeline, stepAt(timeline, 'cell', position)), seed);
}

/** A step about which this seed asks a question of one of some kinds, else of any kind. */
function stepAsking(asked: Asked, seed: number, kinds: readonly QuestionKind[]) {
  const steps = POSITIONS.filter((n) => n > 100 || n % 7 === 0).flatMap((position) => {
    const question = questionAt(asked, position, seed);
    return question ? [{ position, question }] : [];
  });
  return steps.find(({ question }) => kinds.includes(question.kind)) ?? steps[0];
}

const card = (app: AppPage) => app.region('Question');

async function type(app: AppPage, text: string): Promise<void> {
  // the field has the focus: nothing needs to be pressed before
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

async function choose(app: AppPage, choice: number): Promise<void> {
  await card(app).locator('.choice').nth(choice).click();
}

/** Answers a question as its kind is best answered: on the stage with the pointer or by keyboard, by number, or with a button. */
async function answer(app: AppPage, question: Question, isRight: boolean): Promise<void> {
  const reply = isRight ? question.right : question.mistakes[0].answer;
  switch (reply.by) {
    case 'choice':
      return choose(app, reply.choice);
    case 'number':
      return type(app, String(reply.value));
    case 'cell': {
      const map = 'map' in question ? question.map : null;
      if (!map) throw new Error('expected a map');
      if (question.kind === 'winner') return app.cell(map.tensor, reply.index).click();
      // wrong ones are typed, where the field is; right ones go to the grid by keyboard
      if (!isRight) return type(app, String(reply.index - map.first));
      await app.focusFirst(map.tensor);
      const columns = network.tensors.find(({ name }) => name === map.tensor)?.shape[1] ?? 1;
      for (let n = 0; n < Math.floor(reply.index / columns); n += 1)
        await app.page.keyboard.press('ArrowDown');
      for (let n = 0; n < reply.index % columns; n += 1) await app.page.keyboard.press('ArrowRight');
      return app.page.keyboard.press('Enter');
    }
  }
}

test.describe('"Ask me first"', () => {
  test('asks each kind, tells right from wrong and why, and keeps the score', async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await page.getByRole('switch', { name: 'Ask me first' }).press(' ');
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
      await answer(app, question, isRight);
      await expect(card(app).getByText(isRight ? 'Right.' : 'Not quite.')).toBeVisible();
      await expect(app.position).toHaveValue(String(position));
    }
    expect(await violations(page)).toEqual([]);
    await expect(card(app)).toContainText('right so far: 6 of 12');
    await card(app).getByRole('button', { name: 'Continue' }).click();
    await expect(page.locator('.now-card')).toBeVisible();
    await expect(app.gradient).toBeVisible();
  });

  test('takes a pixel that is pressed on the pad, hints at what is no number, and rests while it plays', async ({
    page,
  }) => {
    const app = new AppPage(page);
    await app.open();
    await page.getByRole('switch', { name: 'Ask me first' }).check();
    const question = questionAt(await askedOn(app), 1, 1);
    await app.button('Play').click();
    await expect(app.button('Play')).toBeVisible();
    await expect(card(app)).toBeVisible();
    await type(app, 'one');
    await expect(card(app).getByRole('status')).toContainText('“one” is not a number');
    await app.button('Step').click();
    await expect(card(app).getByRole('status')).toContainText('Answer first');
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
