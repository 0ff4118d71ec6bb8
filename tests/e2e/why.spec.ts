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
  test('is so by keyboard, along two rows, and below in the map of the gradients', async ({ app, page }) => {
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
  });

  test('agrees with the central difference that the worker takes', async ({ app }) => {
    await app.cell('w1cnn', 12).click();
    const why = app.region('Why');
    await expect(why.getByText(/^(✓ )?agrees$/)).toBeVisible();
    await expect(why.getByText(/relative error \d/)).toBeVisible();
  });
});

test.describe('the gradient of a kernel weight', () => {
  test('is there in one frame after the click: number, formula and central difference', async ({
    app,
    page,
  }) => {
    const { weights, trace } = await modelOf(app);
    const { x, d } = trace.values;
    const formula = app.region('Why').locator('annotation').first();
    await expect(formula).toHaveText(explain(networks.kernel, weights, trace, gradient(0)).tex);
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
    for (const index of [7, 18]) await app.cell('w1cnn', index).click();
    await page.waitForFunction(() => (window as unknown as { seen: string[][] }).seen.length === 2);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[][] }).seen);
    for (const [n, index] of [7, 18].entries()) {
      const [tex, text] = seen[n];
      const { analytic, numeric } = checkGradient(networks.kernel, weights, x, d, 'w1cnn', index);
      expect(tex).toBe(explain(networks.kernel, weights, trace, gradient(index)).tex);
      expect(text).toContain(`${formatNumber(analytic)} = dE/dw1cnn[${index}]`);
      expect(text).toContain(shownNumber(numeric));
    }
  });

  test('follows the drawing, the answer and the weights', async ({ app }) => {
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

  test('is opened and closed by keyboard, and the focus goes along', async ({ app, page }) => {
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
  });

  test('that is a pixel is said to be given', async ({ app }) => {
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

test.describe('other cells', () => {
  test.use({ isShared: true });

  // the first image is unit 0's: its cell at row u, column v is the weight from source u * columns + v
  for (const [mosaic, presses, chosenIndex] of [
    ['w12', ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter'], `${1 * 5 + 2},0`],
    ['w2', ['ArrowDown', 'ArrowDown', 'ArrowRight', ' '], `${2 * 10 + 1},0`],
    ['w12', ['Control+End', 'Enter'], '24,79'],
  ] as const) {
    test(`a weight of ${mosaic} is chosen by ${presses.join(', ')}`, async ({ app, page }) => {
      const { trace } = await modelOf(app);
      await app.focusFirst(mosaic);
      for (const key of presses) {
        await page.keyboard.press(key);
        await expect(app.grid(mosaic).locator(':focus')).toHaveCount(1);
      }
      const chosen = app.grid(mosaic).getByRole('gridcell', { selected: true });
      await expect(chosen).toBeFocused();
      await expect(chosen).toHaveAccessibleName(new RegExp(`^${mosaic}\\[${chosenIndex}\\] `));
      const [from, to] = chosenIndex.split(',').map(Number);
      const { length } = trace.gradients[mosaic === 'w12' ? 'h2i' : 'yi'];
      await expect(app.gradient).toHaveText(
        `${formatNumber(trace.gradients[mosaic][from * length + to])} = dE/d${mosaic}[${chosenIndex}]`,
      );
    });
  }

  test('a click on a mosaic chooses the weight under the pointer', async ({ app }) => {
    const { trace } = await modelOf(app);
    for (const mosaic of ['w12', 'w2']) {
      await app
        .grid(mosaic)
        .locator('canvas')
        .click({ position: { x: 1, y: 1 } });
      await expect(app.gradient).toHaveText(
        `${formatNumber(trace.gradients[mosaic][0])} = dE/d${mosaic}[0,0]`,
      );
      const box = await app.grid(mosaic).locator('canvas').boundingBox();
      if (!box) throw new Error('expected a canvas');
      const { length } = trace.gradients[mosaic];
      await app
        .grid(mosaic)
        .locator('canvas')
        .click({ position: { x: box.width - 1, y: box.height - 1 } });
      await expect(app.gradient).toHaveText(
        `${formatNumber(trace.gradients[mosaic][length - 1])} = dE/d${mosaic}[${mosaic === 'w12' ? '24,79' : '79,9'}]`,
      );
    }
  });

  test('a mosaic’s images stand as the units do', async ({ app }) => {
    // the middle of the image in row 1, column 2 of w12's ten columns is unit 12's weight from source 12, and so on
    for (const [mosaic, x, y, index] of [
      ['w12', 2.5 / 10, 1.5 / 8, '12,12'],
      ['w12', 9.5 / 10, 4.5 / 8, '12,49'],
      ['w2', 65 / 83, 88 / 172, '45,5'],
    ] as const) {
      const canvas = app.grid(mosaic).locator('canvas');
      const box = await canvas.boundingBox();
      if (!box) throw new Error('expected a canvas');
      await canvas.click({ position: { x: box.width * x, y: box.height * y } });
      await expect(app.gradient).toHaveText(new RegExp(` = dE/d${mosaic}\\[${index}\\]$`));
    }
  });

  test('every map explains a cell of its own, value or gradient', async ({ app }) => {
    await app.goTo(498);
    const { weights, trace } = await modelOf(app);
    for (const [map, index] of [
      ['temphicnn', 41],
      ['hicnn', 3],
      ['hocnn', 3],
      ['h2o', 17],
      ['yo', 8],
      ['dE/dyi', 3],
      ['dE/dh2i', 60],
      ['dE/dhocnn', 9],
      ['dE/dhicnn', 9],
      ['dE/dtemphicnn', 0],
      ['dE/dw1cnn', 13],
    ] as const) {
      const tensor = map.replace('dE/d', '');
      const ref: Ref = { tensor, index, of: map.startsWith('dE') ? 'gradient' : 'value' };
      const { value, terms } = explain(networks.kernel, weights, trace, ref);
      await app.cell(map, index).click();
      await expect(app.gradient).toHaveText(
        `${formatNumber(trace.gradients[tensor][index])} = dE/d${tensor}[${index}]`,
      );
      const why = app.region('Why');
      await expect(why.getByRole('navigation', { name: 'Path' })).toHaveText(`${map}[${index}]`);
      await expect(why.getByText(shownNumber(value), { exact: true }).first()).toBeVisible();
      if (terms.length > 1) await expect(why.getByText(`${terms.length} terms, largest first`)).toBeVisible();
    }
  });

  test('a cell that this pass has not come to says so, and leads there', async ({ app }) => {
    await app.goTo(10);
    await app.cell('dE/dhicnn', 9).click();
    const why = app.region('Why');
    await expect(why.getByText('Not computed yet in this pass.')).toBeVisible();
    await why.getByRole('button', { name: 'Go to that step' }).click();
    await expect(app.cell('dE/dhicnn', 9)).toHaveAccessibleName(/= /);
    await expect(app.cell('dE/dhicnn', 10)).toHaveAccessibleName(/not computed yet/);
    await expect(why.getByText('Not computed yet in this pass.')).toHaveCount(0);
  });

  test('a weight of the four-layer network has one term: one weight, one pixel', async ({ app }) => {
    await app.chooseNetwork('fourLayer');
    const { trace } = await modelOf(app, 'fourLayer');
    const opened = new Set<string>();
    const canvas = app.grid('w1').locator('canvas');
    const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
    // in the middle of two of the 5x5 images: between them a click chooses nothing
    for (const share of [0.3, 0.5]) {
      await canvas.click({ position: { x: share * width, y: share * height } });
      await expect(app.gradient).toHaveText(/ = dE\/dw1\[\d+,\d+\]$/);
      const [number, , name] = ((await app.gradient.textContent()) ?? '').split(' ');
      const [i, j] = (/\[(.*)\]/.exec(name)?.[1] ?? '').split(',').map(Number);
      expect(number).toBe(formatNumber(trace.gradients['w1'][i * 25 + j]));
      opened.add(name);
    }
    expect(opened.size).toBe(2);
    await expect(app.region('Why').getByText(/terms, largest first/)).toHaveCount(0);
    await expect(app.region('Why').getByRole('button', { name: /x\[\d+\]$/ })).toHaveCount(1);
  });
});
