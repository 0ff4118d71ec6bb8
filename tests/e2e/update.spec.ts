import { formatNumber } from '../../src/core/index.ts';
import { cellName, modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { change, descended, errorOf, group, updateAt } from './update.ts';

test('one step and ten are applied to the weights in use, and undone', async ({ app, page }) => {
  const model = await modelOf(app);
  await app.goTo(updateAt('kernel'));
  const card = group(app);
  await expect(card).toContainText(change(model, 0));
  await expect(app.button('Undo update')).toBeDisabled();
  await app.button('Apply').click();
  await expect(card).toContainText(change(model, 1));
  await app.button('Apply 10 times').click();
  await expect(card).toContainText(change(model, 11));
  await expect(card).toContainText('steps applied: 11');
  const line = card.getByRole('img', { name: /^E before each applied step and now: / });
  const errors = Array.from({ length: 12 }, (_, n) => errorOf(model, descended(model, n)));
  await expect(line).toHaveAccessibleName(`E before each applied step and now: ${errors.join(', ')}`);

  await app.goTo(0);
  const { w1cnn } = descended(model, 11);
  expect(await app.cellNames('w1cnn')).toEqual(
    Array.from(w1cnn, (value, index) => cellName({ tensor: 'w1cnn', index, of: 'value' }, value)),
  );

  await app.goTo(updateAt('kernel'));
  await app.button('Undo update').click();
  await expect(card).toContainText(change(model, 1));
  await app.button('Undo update').click();
  await expect(card).toContainText(change(model, 0));
  await expect(app.button('Undo update')).toBeDisabled();
  await expect(page.getByText('changed')).toHaveCount(0);
});

test(
  'the header says that weights were changed, claims no accuracy for them, and leads back',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const model = await modelOf(app);
    const weights = page.getByRole('radiogroup', { name: 'Weights' });
    await expect(weights).toContainText('%');
    await app.goTo(updateAt('kernel'));
    await app.button('Apply').click();
    await expect(weights).toContainText('changed');
    await expect(weights).not.toContainText('%');
    await app.button('Back to the built-in weights').click();
    await expect(weights).toContainText('%');
    await expect(weights).not.toContainText('changed');
    await expect(group(app)).toContainText(change(model, 0));
    await expect(app.button('Back to the built-in weights')).toHaveCount(0);
  },
);

test(
  'the learning rate sets the step: on the card, in the caption and in the reasons',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const model = await modelOf(app);
    await app.goTo(updateAt('kernel'));
    for (const rate of [0.01, 3]) {
      await page.getByRole('combobox', { name: 'Learning rate' }).selectOption(String(rate));
      await expect(group(app)).toContainText(change(model, 0, rate));
      await expect(app.position).toHaveAttribute('aria-valuetext', new RegExp(`−${rate} × its gradient`));
      const { w1cnn } = descended(model, 1, rate);
      const cells = page.getByRole('grid', { name: 'w1cnn, update' }).getByRole('gridcell');
      const names = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')));
      expect(names).toEqual(
        Array.from(
          w1cnn,
          (after, i) =>
            `w1cnn[${i}], from ${formatNumber(model.weights['w1cnn'][i])} to ${formatNumber(after)}`,
        ),
      );
    }
  },
);

test.describe('at 1280x720', () => {
  test.use({ isShared: true, viewport: { width: 1280, height: 720 } });

  test(
    'what is written below the weights before, their step and after stands apart',
    { tag: '@sweep' },
    async ({ app }) => {
      await app.button(app.words.transport.last).click();
      const captions = app.region(app.words.now.title).locator('figcaption');
      await expect(captions).toHaveCount(3);
      const ends = await captions.evaluateAll((all) =>
        all.map((each) => {
          const range = document.createRange();
          range.selectNodeContents(each);
          const { left, right } = range.getBoundingClientRect();
          return { left, right };
        }),
      );
      for (const [n, { left }] of ends.slice(1).entries())
        expect(left - ends[n].right).toBeGreaterThanOrEqual(6);
    },
  );

  test('every tab and setting of a run ends inside its panel', { tag: '@sweep' }, async ({ app, page }) => {
    await page.getByRole('tab', { name: app.words.sideTabs.train, exact: true }).click();
    const panel = page.getByRole('tabpanel').filter({ has: page.getByRole('tab') });
    await expect(panel.getByRole('combobox').first()).toBeVisible();
    const ends = await panel.evaluate((it) => {
      const edge = it.getBoundingClientRect().right - parseFloat(getComputedStyle(it).paddingRight);
      return [...it.querySelectorAll('[role=tab], select')].map(
        (each) => each.getBoundingClientRect().right - edge,
      );
    });
    expect(Math.max(...ends)).toBeLessThanOrEqual(0.5);
  });
});
