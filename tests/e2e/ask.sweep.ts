import { isMaxPool, networkNames, networks, QUESTION_KINDS } from '../../src/core/index.ts';
import { answer, askedOn, askFirst, card, stepAsking } from './ask.ts';
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
