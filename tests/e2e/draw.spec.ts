import { formatNumber } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { modelOf, pixelsOf } from './model.ts';
import { expect, test } from './page.ts';

const [, ONE, , THREE, , , , SEVEN] = DIGIT_STROKES;

test.describe('drawing with the mouse', () => {
  // tests/core/drawnDigits.test.ts has all ten, in seven sizes
  test('the trained kernel network reads what is drawn', async ({ app }) => {
    for (const digit of [4, 6, 9]) {
      await app.button('Clear').click();
      await expect(app.prediction).toHaveText('Draw a digit');
      await app.draw(DIGIT_STROKES[digit]);
      await expect(app.prediction).toHaveText(new RegExp(`^${digit} score 0\\.\\d+ second: \\d, score `));
    }
  });

  test('a stroke leaves ink on x where the pen was, and nowhere else', { tag: '@sweep' }, async ({ app }) => {
    await app.button('Clear').click();
    expect(Math.max(...(await pixelsOf(app)))).toBe(0);
    await app.draw(ONE);
    const x = await pixelsOf(app);
    const columns = Array.from({ length: 14 }, (_, c) =>
      Math.max(...Array.from({ length: 14 }, (__, r) => x[r * 14 + c])),
    );
    expect(Math.max(...columns)).toBeGreaterThan(0.7);
    expect(Math.max(...columns.slice(0, 3), ...columns.slice(11))).toBe(0);
  });

  test(
    'the first stroke replaces a sample, further strokes add to the drawing',
    { tag: '@sweep' },
    async ({ app }) => {
      await app.draw([SEVEN[0].slice(0, 3)]);
      const bar = await pixelsOf(app);
      await app.draw([SEVEN[0].slice(2)]);
      await expect(app.prediction).toHaveText(/^7 /);
      expect(await pixelsOf(app)).not.toEqual(bar);
    },
  );
});

test.describe('undo, clear, next sample', () => {
  test('"Undo" takes back one stroke after the other, then the clearing, then the sample', async ({
    app,
  }) => {
    const sample = await pixelsOf(app);
    await expect(app.button('Undo')).toBeDisabled();
    await app.button('Clear').click();
    await app.draw(THREE);
    await expect(app.prediction).toHaveText(/^3 /);
    await app.button('Undo').click();
    await expect(app.prediction).toHaveText(/^\d /);
    await app.button('Undo').click();
    await expect(app.prediction).toHaveText('Draw a digit');
    await app.button('Undo').click();
    await app.ready();
    expect(await pixelsOf(app)).toEqual(sample);
    await expect(app.button('Undo')).toBeDisabled();
  });

  test(
    '"Next sample" brings another digit with its answer, and what it replaces can be undone',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const seen = new Set([String(await pixelsOf(app))]);
      for (let n = 0; n < 3; n += 1) {
        await app.button('Next sample').click();
        const { trace } = await modelOf(app);
        const [best] = [...trace.values['yo'].keys()].sort(
          (a, b) => trace.values['yo'][b] - trace.values['yo'][a],
        );
        await expect(app.prediction).toHaveText(new RegExp(`^${best} `));
        await expect(page.getByText('What did you mean?')).toHaveCount(0);
        seen.add(String(await pixelsOf(app)));
      }
      expect(seen.size).toBe(4);
      for (let n = 0; n < 3; n += 1) await app.button('Undo').click();
      expect(seen.has(String(await pixelsOf(app)))).toBe(true);
      await expect(app.button('Undo')).toBeDisabled();
    },
  );
});

test.describe('the answer wanted', () => {
  test(
    'a fresh drawing asks what was meant and takes the guess until it is told',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await expect(page.getByText('What did you mean?')).toHaveCount(0);
      await app.draw(SEVEN);
      await expect(app.prediction).toHaveText(/^7 /);
      await expect(page.getByText('What did you mean?')).toBeVisible();
      await expect(page.getByText('Until you say, the predicted digit is the target.')).toBeVisible();
      await expect(app.answer(7)).toBeChecked();
      await app.answer(1).check();
      await expect(app.answer(1)).toBeChecked();
      await expect(page.getByText('What did you mean?')).toHaveCount(0);
    },
  );

  test(
    'a radio sets it and a digit key does, after a button too, and the gradients follow',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.draw(SEVEN);
      await expect(app.prediction).toHaveText(/^7 /);
      for (const [digit, set] of [
        [2, () => app.answer(2).check()],
        [5, () => page.keyboard.press('5')],
      ] as const) {
        await set();
        await expect(app.answer(digit)).toBeChecked();
        const { trace } = await modelOf(app);
        expect(trace.values['d'][digit]).toBe(1);
        const first = trace.gradients['w1cnn'][0];
        await expect(app.gradient).toHaveText(new RegExp(`^${formatNumber(first)} = `));
      }

      await app.button('Next sample').click();
      await page.keyboard.press('4');
      await expect(app.answer(4)).toBeChecked();
    },
  );
});

test.describe('a reload', () => {
  test('keeps the drawing, the answer and the step', { tag: '@sweep' }, async ({ app, page }) => {
    await app.draw(SEVEN);
    await app.answer(1).check();
    await app.chooseSize('multiply');
    await app.goTo(1234);
    const drawn = await pixelsOf(app);
    const screen = await app.screen();
    await page.reload();
    await app.ready();
    expect(await pixelsOf(app)).toEqual(drawn);
    await expect(app.answer(1)).toBeChecked();
    await expect(app.position).toHaveValue('1234');
    await expect.poll(() => app.screen()).toEqual(screen);
  });
});
