import {
  checkGradient,
  explain,
  formatNumber,
  networks,
  shownNumber,
  type Ref,
} from '../../src/core/index.ts';
import { isRight } from '../printedNumbers.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';

const gradient = (index: number): Ref => ({ tensor: 'w1cnn', index, of: 'gradient' });

test.describe('the gradient of a kernel weight', () => {
  test.use({ isShared: true });

  test('is what the core computes for the cell clicked', async ({ app }) => {
    const { trace } = await modelOf(app);
    for (const index of [0, 4, 12, 21]) {
      await app.cell('w1cnn', index).click();
      await expect(app.gradient).toHaveText(
        `${formatNumber(trace.gradients['w1cnn'][index])} = dE/dw1cnn[${index}]`,
      );
    }
  });

  // why.sweep.ts goes to every cell of the maps of each network
  test(
    'is so by keyboard, along two rows, and below in the map of the gradients',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const { trace } = await modelOf(app);
      const gradients = trace.gradients['w1cnn'];
      await app.goTo(498);
      for (const [map, rows] of [
        ['w1cnn', 2],
        ['dE/dw1cnn', 1],
      ] as const) {
        await app.cell(map, 0).focus();
        for (let row = 0; row < rows; row += 1) {
          for (let n = 0; n < 5; n += 1) {
            const index = row * 5 + (row % 2 === 0 ? n : 4 - n);
            await page.keyboard.press(n % 2 === 0 ? 'Enter' : ' ');
            await expect(app.gradient).toHaveText(`${formatNumber(gradients[index])} = dE/dw1cnn[${index}]`);
            if (n < 4) await page.keyboard.press(row % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
          }
          await page.keyboard.press('ArrowDown');
        }
      }
    },
  );

  test('agrees with the central difference that the worker takes', { tag: '@sweep' }, async ({ app }) => {
    await app.cell('w1cnn', 12).click();
    const why = app.region('Why');
    await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
    await expect(why.getByText(/relative error \d/)).toBeVisible();
  });
});

test.describe('the gradient of a kernel weight', () => {
  test(
    'is there in one frame after the click: number, formula and central difference',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const { weights, trace } = await modelOf(app);
      const { x, d } = trace.values;
      const formula = app.region('Why').locator('annotation').first();
      /** Clicks cells a second apart, on a machine that takes no time. */
      const choose = async (indices: readonly number[]): Promise<void> => {
        for (const index of indices) {
          await page.evaluate((now) => (performance.now = () => now), ++seconds * 1000);
          await app.cell('w1cnn', index).click();
          await expect(formula).toHaveText(explain(networks.kernel, weights, trace, gradient(index)).tex);
        }
      };
      let seconds = 1000;
      await choose([1, 2, 3, 4, 5, 6]);
      await page.evaluate(() => {
        const seen: (string | undefined)[][] = [];
        Object.assign(window, { seen });
        // what the frame after the click is painted from
        const look = (): void => {
          const why = document.querySelector('section[aria-label="Why"]');
          seen.push(
            [why?.querySelector('annotation')?.textContent, why?.textContent].map((text) => text ?? ''),
          );
        };
        window.addEventListener('click', () => requestAnimationFrame(look), { capture: true });
      });
      const chosen = [7, 18];
      await choose(chosen);
      const seen = await page.evaluate(() => (window as unknown as { seen: string[][] }).seen);
      for (const [n, index] of chosen.entries()) {
        const [tex, text] = seen[n];
        const { analytic, numeric } = checkGradient(networks.kernel, weights, x, d, 'w1cnn', index);
        expect(tex).toBe(explain(networks.kernel, weights, trace, gradient(index)).tex);
        expect(text).toContain(`${formatNumber(analytic)} = dE/dw1cnn[${index}]`);
        expect(text).toContain(shownNumber(numeric));
      }
    },
  );

  test('follows the drawing, the answer and the weights', { tag: '@sweep' }, async ({ app }) => {
    await app.cell('w1cnn', 12).click();
    const seen = [await app.gradient.textContent()];
    await app.answer(6).check();
    await expect(app.gradient).not.toHaveText(seen[0] ?? '');
    const { trace } = await modelOf(app);
    await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients['w1cnn'][12])} = dE/dw1cnn[12]`);
    await app.radio('Weights', 'Random').check();
    await expect(app.gradient).not.toHaveText(/^0 |^$/);
    await expect(app.gradient).not.toHaveText(
      `${formatNumber(trace.gradients['w1cnn'][12])} = dE/dw1cnn[12]`,
    );
  });

  test('is a sum of 25 terms: what adds and what takes, largest first, the zeros named', async ({ app }) => {
    const { weights, trace } = await modelOf(app);
    const why = app.region('Why');
    await app.cell('w1cnn', 0).click();
    await why.getByRole('switch', { name: 'Hide zeros' }).uncheck();
    // folded where the window is low, as this one is
    await why.getByText(app.words.why.notes).click();
    for (const index of [0, 7, 18]) {
      await app.cell('w1cnn', index).click();
      await expect(why.getByText('25 terms, largest first')).toBeVisible();
      const others = why.getByRole('button', { name: /^the other \d+$/ });
      while ((await others.count()) > 0) await others.first().click();
      const { terms, value } = explain(networks.kernel, weights, trace, {
        tensor: 'w1cnn',
        index,
        of: 'gradient',
      });
      const rows = why.locator('tr[data-term]');
      await expect(rows).toHaveCount(25);
      const sorted = terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
      const ordered = [
        ...sorted.filter((term) => term.value > 0),
        ...sorted.filter((term) => term.value < 0),
        ...sorted.filter((term) => term.value === 0),
      ];
      const products = await rows.evaluateAll((all) =>
        all.map((row) => row.querySelector('td:last-child')?.firstChild?.textContent),
      );
      for (const [n, { value: product }] of ordered.entries())
        expect(isRight(products[n] ?? '', product), `${products[n]} of ${product}`).toBe(true);
      const blank = terms.filter(({ zero }) => zero === 'blank pixel').length;
      await expect(rows.filter({ hasText: 'blank pixel' })).toHaveCount(blank);
      await expect(why.getByRole('row', { name: /^sum/ })).toHaveText(
        new RegExp(`sum\\s*${shownNumber(value)}$`),
      );
      await expect(
        why.getByText('Cells that are not the largest of their pool, so that their gradient is 0: 75.'),
      ).toBeVisible();
    }
  });

  test('stays in view when pinned, through other selections and a reload', async ({ app, page }) => {
    const why = app.region('Why');
    await app.cell('w1cnn', 12).click();
    await why.getByRole('button', { name: 'Pin w1cnn[12]' }).click();
    await app.cell('w1cnn', 3).click();
    const tile = app.region('Pinned weights').getByRole('button', { name: /^w1cnn\[12\] / });
    await expect(tile).toBeVisible();
    await page.reload();
    await app.ready();
    await tile.click();
    const { trace } = await modelOf(app);
    await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients['w1cnn'][12])} = dE/dw1cnn[12]`);
    await expect(tile).toContainText(shownNumber(trace.gradients['w1cnn'][12]));
    await app.region('Pinned weights').getByRole('button', { name: 'Unpin w1cnn[12]' }).click();
    await expect(tile).toHaveCount(0);
  });
});

test.describe('a factor', () => {
  test.use({ isShared: true });

  test('opens its own explanation, down to the error itself, and back again', async ({ app }) => {
    const { weights, trace } = await modelOf(app);
    const why = app.region('Why');
    const path: Ref[] = [{ tensor: 'w1cnn', index: 0, of: 'gradient' }];
    await app.cell('w1cnn', 0).click();
    for (const tensor of ['hicnn', 'h2i', 'yi']) {
      const { terms } = explain(networks.kernel, weights, trace, path[path.length - 1]);
      const largest = terms.reduce((most, term) =>
        Math.abs(term.value) > Math.abs(most.value) ? term : most,
      );
      const factor = largest.factors.find((one) => one.kind === 'ref' && one.ref.of === 'gradient');
      if (factor?.kind !== 'ref') throw new Error('expected an error among the factors');
      expect(factor.ref.tensor).toBe(tensor);
      path.push(factor.ref);
      const name = `dE/d${tensor}[${factor.ref.index}]`;
      await why
        .getByRole('button', { name: `${shownNumber(factor.value)} ${name}` })
        .first()
        .click();
      await expect(
        why.getByRole('navigation', { name: 'Path' }).getByText(name, { exact: true }),
      ).toBeVisible();
      await expect(why.getByText(shownNumber(factor.value), { exact: true }).first()).toBeVisible();
    }
    const depths = why.getByRole('navigation', { name: 'Path' }).getByRole('button');
    await expect(depths).toHaveCount(3);
    await app.button(`Back to dE/dhicnn[${path[1].index}]`).click();
    await expect(depths).toHaveCount(1);
    await app.button('Back to dE/dw1cnn[0]').click();
    await expect(depths).toHaveCount(0);
    await expect(why.getByText('25 terms, largest first')).toBeVisible();
  });

  test(
    'is opened and closed by keyboard, and the focus goes along',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const path = app.region('Why').getByRole('navigation', { name: 'Path' });
      const focused = app.region('Why').locator('tr:focus');
      await app.goTo(100);
      await app.cell('w1cnn', 12).click();
      await app.region('Why').locator('tr[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      const row = await focused.textContent();
      await page.keyboard.press('ArrowRight');
      await expect(path.getByRole('button')).toHaveCount(1);
      await expect(focused).toHaveText(/dE\/dh2i/);
      await page.keyboard.press('Enter');
      await expect(path.getByRole('button')).toHaveCount(2);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Backspace');
      await expect(path.getByRole('button')).toHaveCount(0);
      await expect(focused).toHaveText(row ?? '');
      await expect(app.position).toHaveValue('100');
    },
  );

  test('that is a pixel is said to be given', { tag: '@sweep' }, async ({ app }) => {
    const why = app.region('Why');
    await app.cell('w1cnn', 0).click();
    await why
      .getByRole('button', { name: / x\[\d+\]$/ })
      .first()
      .click();
    await expect(why.getByText('This number is given, not computed.')).toBeVisible();
  });

  test('lights its cell on the stage while it is pointed at', async ({ app, page }) => {
    await app.cell('w1cnn', 0).click();
    const factor = app
      .region('Why')
      .getByRole('button', { name: /dE\/dhicnn\[\d+\]$/ })
      .first();
    const index = Number(/\[(\d+)\]$/.exec((await factor.textContent()) ?? '')?.[1]);
    await factor.hover();
    expect(await app.markedCells('dE/dhicnn')).toEqual([index]);
    await page.mouse.move(720, 5);
    expect(await app.markedCells('dE/dhicnn')).not.toEqual([index]);
  });
});
