import { askedOn, askFirst, card, questionAt, stepAsking, type } from './ask.ts';
import { expect, test } from './page.ts';
import { updateAt } from './update.ts';

// where the focus goes, and what it meets there, without a pointer

test(
  'the cell that was found has the focus: of a small map, a large one, the bars and the pad; else what explains it',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const focused = page.locator(':focus');
    const find = async (name: string): Promise<void> => {
      await page.keyboard.press('/');
      await expect(page.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await find('w1cnn[3]');
    await expect(app.cell('w1cnn', 3)).toBeFocused();
    await find('w12[8,33]');
    await expect(focused).toHaveAccessibleName(/^w12\[8,33\] /);
    await find('x[20]');
    await expect(app.cell('x', 20)).toBeFocused();
    await find('yo[7]');
    await expect(app.grid('yo')).toBeFocused();
    const active = await focused.getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${active}"]`)).toHaveAccessibleName(/^yo\[7\] /);
    // the pass has not come to it: no map of the page shows it
    await find('dE/dx[5]');
    await expect(app.region('Why')).toBeFocused();
  },
);

test('Home and End go to the first and the last of the bars', async ({ app, page }) => {
  await app.grid('yo').focus();
  const active = page.locator('[role=gridcell][data-active]').and(app.cell('yo', 9));
  await page.keyboard.press('End');
  await expect(active).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(active).toHaveCount(0);
  await expect(app.cell('yo', 0)).toHaveAttribute('data-active');
});

test(
  'a question names the form that answers it and describes its field, and so does what is wrong with an answer',
  { tag: '@sweep' },
  async ({ app }) => {
    await askFirst(app);
    const asked = await askedOn(app);
    expect(questionAt(asked, 1, 1)?.kind).toBe('metPixel');
    await app.button('Step').press('Enter');
    const text = await card(app).locator('.question').innerText();
    const field = card(app).getByRole('textbox');
    await expect(field).toBeFocused();
    await expect(card(app).getByRole('form', { name: text, exact: true })).toHaveCount(1);
    const how = await card(app).locator('.note').innerText();
    await expect(field).toHaveAccessibleDescription(`${text} ${how}`);
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await type(app, 'a1');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(
      /^"a1" is not the number of a cell: those are whole, from 0 to 195\. Which/,
    );
  },
);

test(
  'of a question with choices the form has the focus, by the name of the question',
  { tag: '@sweep' },
  async ({ app }) => {
    const { position, question } = stepAsking(await askedOn(app), 1, ['descent', 'zeroFactor']);
    expect(question.right.by).toBe('choice');
    await app.goTo(position - 1);
    await askFirst(app);
    await app.button('Step').press('Enter');
    const form = card(app).getByRole('form');
    await expect(form).toBeFocused();
    await expect(form).toHaveAccessibleName(await card(app).locator('.question').innerText());
  },
);

test('an enlarged map begins at the radio that is checked', { tag: '@sweep' }, async ({ app, page }) => {
  await app.button('Enlarge w1cnn').press('Enter');
  const both = page.getByRole('dialog').getByRole('radio', { name: 'Side by side' });
  await expect(both).toBeChecked();
  await expect(both).toBeFocused();
});

test(
  'a button that has nothing more to do keeps the focus: Reset of "What if", "Largest" of "Formulas"',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'What if' }).click();
    await page.getByRole('slider', { name: 'Try w1cnn[0]' }).press('PageUp');
    const reset = app.button('Reset');
    await expect(reset).toBeEnabled();
    await reset.press('Enter');
    await expect(reset).toBeDisabled();
    await expect(reset).toBeFocused();
    await page.getByRole('tab', { name: 'Formulas', exact: true }).click();
    const largest = app.button('Largest');
    await expect(largest).toBeDisabled();
    await largest.locator('..').getByRole('combobox').first().selectOption({ index: 1 });
    await expect(largest).toBeEnabled();
    await largest.press('Enter');
    await expect(largest).toBeDisabled();
    await expect(largest).toBeFocused();
  },
);

test('so do Undo of the update and Clear of the pad', { tag: '@sweep' }, async ({ app, page }) => {
  await app.goTo(updateAt('kernel'));
  await app.button('Apply').press('Enter');
  const undo = app.button('Undo update');
  await expect(undo).toBeEnabled();
  await undo.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  const clear = app.button('Clear');
  await clear.press('Enter');
  await expect(clear).toBeDisabled();
  await expect(clear).toBeFocused();
  // and nothing comes of another press
  await clear.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(clear).toBeEnabled();
});

test(
  'in forced colours what is told to be disabled is greyed as what is natively so',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const colorOf = (name: string): Promise<string> =>
      app.button(name).evaluate((button) => getComputedStyle(button).color);
    const black = await colorOf('Step');
    // what a step turns off turns grey a moment later
    await expect.poll(() => colorOf('Step back')).not.toBe(black);
    expect(await colorOf('Step')).toBe(black);
  },
);
