import { imageOf, networks, sizeAlong } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { pixelsOf } from './model.ts';
import { expect, test } from './page.ts';

const NAME = 'twoConvolutions';
const side = sizeAlong(imageOf(networks[NAME]), 'row');

test(
  'its digits come in a file of their own, when it is first trained, and no other does',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const files: string[] = [];
    page.on('response', (response) => {
      const [file] = /digits\d+\.bin/.exec(response.url()) ?? [];
      if (file) files.push(file);
    });
    await app.chooseNetwork(NAME);
    expect(files).toEqual([]);
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await page.getByRole('button', { name: 'One digit', exact: true }).click();
    await expect.poll(() => files).toEqual([`digits${side}.bin`]);
    await expect(page.getByRole('radio', { name: /^Yours/ })).toBeChecked();
  },
);

test('strokes serve both sizes', { tag: '@sweep' }, async ({ app }) => {
  await app.chooseNetwork(NAME);
  await app.draw(DIGIT_STROKES[7]);
  const fine = await pixelsOf(app, NAME);
  await app.chooseNetwork('kernel');
  const small = await pixelsOf(app);
  const corner = (cell: number): number => Math.floor(cell / 14) * 2 * side + (cell % 14) * 2;
  const halved = small.map((_, cell) => {
    const block = [0, 1, side, side + 1].map((step) => Math.round(fine[corner(cell) + step] * 255));
    return Math.floor((block.reduce((sum, ink) => sum + ink) + 2) / 4) / 255;
  });
  expect(small).toEqual(halved);
  expect(Math.max(...small)).toBeGreaterThan(0.5);
});
