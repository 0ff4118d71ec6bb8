import {
  createExplainer,
  networks,
  questionAbout,
  type Asked,
  type NetworkName,
  type Question,
  type QuestionKind,
} from '../../src/core/index.ts';
import { subjectsOf } from '../../src/timeline/questions.ts';
import { positionCount, stepAt } from '../../src/timeline/steps.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, type AppPage } from './page.ts';

/** The pass that is shown. */
export async function askedOn(app: AppPage, network: NetworkName = 'kernel'): Promise<Asked> {
  const { weights, trace } = await modelOf(app, network);
  return { network: networks[network], trace, explain: createExplainer(networks[network], weights, trace) };
}

/** The question that the page asks before a step, by the seed. */
export function questionAt(asked: Asked, position: number, seed: number): Question | null {
  const timeline = timelineOf(asked.network.name);
  return questionAbout(asked, subjectsOf(timeline, stepAt(timeline, 'cell', position)), seed);
}

/** How many steps of a pass are looked at for a question of a kind. */
const LOOKED_AT = 400;

/** A step about which this seed asks a question of one of some kinds, else of any kind. */
export function stepAsking(asked: Asked, seed: number, kinds: readonly QuestionKind[]) {
  const count = positionCount(timelineOf(asked.network.name), 'cell') - 1;
  const every = Math.ceil(count / LOOKED_AT);
  let other: { position: number; question: Question } | null = null;
  // from the end, where the update is
  for (let position = count; position > 0; position -= every) {
    const question = questionAt(asked, position, seed);
    if (question && kinds.includes(question.kind)) return { position, question };
    if (question) other = { position, question };
  }
  if (!other) throw new Error('expected a step that asks');
  return other;
}

/** Turns the switch, and waits until what asks has come. */
export async function askFirst(app: AppPage): Promise<void> {
  const turned = app.page.getByRole('switch', { name: app.words.transport.askFirst });
  await turned.press(' ');
  await expect(turned).toBeChecked();
  await expect(turned).toHaveAttribute('aria-busy', 'false');
}

export function card(app: AppPage) {
  return app.page.locator('.ask-card');
}

/** Types an answer: the field has the focus, nothing needs to be pressed before. */
export async function type(app: AppPage, text: string): Promise<void> {
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

/** Answers a question as its kind is best answered: on the stage with the pointer or by keyboard, by number, or with a button. */
export async function answer(app: AppPage, question: Question, isRight: boolean): Promise<void> {
  const reply = isRight ? question.right : question.mistakes[0].answer;
  switch (reply.by) {
    case 'choice':
      return card(app).locator('.choice').nth(reply.choice).click();
    case 'number':
      return type(app, String(reply.value));
    case 'cell': {
      const map = 'map' in question ? question.map : null;
      if (!map) throw new Error('expected a map');
      return type(app, String(reply.index - map.first));
    }
  }
}
