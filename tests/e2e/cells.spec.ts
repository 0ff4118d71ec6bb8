import { formatNumber } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';

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
    await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients[mosaic][0])} = dE/d${mosaic}[0,0]`);
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
