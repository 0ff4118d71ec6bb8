import { isMaxPool, networkNames, networks, QUESTION_KINDS } from '../../src/core/index.ts';
import { answer, askedOn, askFirst, card, questionAt, stepAsking, type } from './ask.ts';
import { violations } from './axe.ts';
import { AppPage, expect, test } from './page.ts';
import { auditIn, WINDOWS } from './walk.ts';

/** Seeds that are tried. */
const SEEDS = 40;
const NARROW = [
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

for (const [n, network] of networkNames().entries()) {
  const language = n % 2 === 0 ? 'en' : 'zh';
  test(`each kind of question is answered right and wrong, and fits every window: ${network}, ${language}`, async ({
    page,
  }) => {
    test.slow();
    const app = new AppPage(page);
    await app.open();
    await app.chooseNetwork(network);
    await app.chooseLanguage(language);
    const { transport } = app.words;
    await askFirst(app);
    const asked = await askedOn(app, network);
    // a network without a pool has no winners, and no route to them
    const kinds = QUESTION_KINDS.filter(
      (kind) => networks[network].layers.some(isMaxPool) || !['winner', 'errorRoute'].includes(kind),
    );
    const left = new Map(kinds.map((kind) => [kind, [true, false]]));
    for (let seed = 1; left.size > 0 && seed < SEEDS; seed += 1) {
      const { position, question } = stepAsking(asked, seed, [...left.keys()]);
      const [isRight, ...others] = left.get(question.kind) ?? [true];
      if (others.length > 0) left.set(question.kind, others);
      else left.delete(question.kind);
      await app.goTo(position - 1);
      await page.getByRole('button', { name: transport.step, exact: true }).click();
      await expect(card(app).locator('.question')).toBeVisible();
      expect(await auditIn(app, WINDOWS), question.kind).toEqual([]);
      for (const size of NARROW) {
        await page.setViewportSize(size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${question.kind} at ${size.width}`).toBe(0);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      // a phone's page has the question in a sheet
      await app.compareButton.waitFor();
      await answer(app, question, isRight);
      await expect(card(app).locator(`.verdict.${isRight ? 'right' : 'wrong'}`)).toBeVisible();
      expect(await auditIn(app, WINDOWS), `${question.kind}, answered`).toEqual([]);
    }
    expect([...left.keys()]).toEqual([]);
    expect(await violations(page, '.ask-card')).toEqual([]);
  });
}

test('a question rests what plays, keeps the step, its size and the pad, and goes on; a reload asks first again', async ({
  app,
  page,
}) => {
  await askFirst(app);
  const question = questionAt(await askedOn(app), 1, 1);
  if (!question) throw new Error('expected a question');
  await app.button('Play').click();
  await expect(app.button('Play')).toBeVisible();
  await expect(card(app)).toBeVisible();
  await type(app, '1e999');
  await expect(card(app).getByRole('status')).toContainText('"1e999" is not the number of a cell');
  await app.radio('Step size', 'Phase').click();
  await expect(card(app).getByRole('status')).toContainText('Answer first');
  await expect(app.radio('Step size', 'Cell')).toBeChecked();
  await expect(app.region('Input')).toContainText('Answer first, then draw.');
  await card(app).getByRole('textbox').press('ControlOrMeta+a');
  await answer(app, question, true);
  await expect(card(app).getByText('Right.')).toBeVisible();
  await card(app).getByRole('button', { name: 'Continue' }).click();
  await expect(app.button('Pause')).toBeVisible();
  await app.button('Pause').click();
  await page.reload();
  await app.ready();
  await expect(page.getByRole('switch', { name: 'Ask me first' })).toBeChecked();
});
