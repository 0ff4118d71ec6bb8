import { zipSync } from 'fflate';
import { createWeights, formatNumber, namesOf, networks } from '../../src/core/index.ts';
import { countingUp, npyOf, safetensorsFile, type Written } from '../core/files/tensorFiles.ts';
import { expect, test, WORDS } from './page.ts';
import { openSaved } from './training.ts';

const network = networks.fourLayer;
const weights = createWeights(network, 5);
const sizes = { w1: [196, 25], w12: [25, 80], w2: [80, 10] } as const;

const { cell } = namesOf(network);
/** The name of every cell of the weights, with its number. */
const names = new Set(
  Object.entries(weights).flatMap(([tensor, numbers]) =>
    Array.from(numbers, (value, index) => `${cell({ tensor, index, of: 'value' })} = ${formatNumber(value)}`),
  ),
);

/** As PyTorch saves layers of its own names: (to, from). */
const torch = Object.entries(sizes).map(([name, [from, to]], n): Written => {
  const numbers = countingUp(from * to).map(
    (_, at) => weights[name][(at % from) * to + Math.floor(at / from)],
  );
  return { name: `layers.${2 * n}.weight`, type: 'F64', shape: [to, from], numbers };
});

const asFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test("weights that a program saved open on the stage, in their own network, and what was read is said in the page's language", async ({
  app,
  page,
}) => {
  await openSaved(app);
  await page
    .getByLabel('Weights file to upload')
    .setInputFiles(asFile('mine.safetensors', safetensorsFile(torch)));
  await expect(app.networkNamed('fourLayer')).toBeVisible();
  // of a large map the tree has the cells that the step is about
  const isShown = async (tensor: string): Promise<boolean> => {
    const shown = await app.cellNames(tensor);
    return shown.length > 0 && shown.every((name) => names.has(name));
  };
  for (const tensor of Object.keys(weights)) await expect.poll(() => isShown(tensor)).toBe(true);
  await expect(
    page.getByText('fit the network "Fully connected" and not the one that was open'),
  ).toBeVisible();
  await expect(page.getByText('transposed to (from, to): w1, w12, w2.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Saved weights' }).getByRole('listitem')).toHaveText([
    /mine.*in use/,
  ]);
  await app.chooseLanguage('zh');
  app.words = WORDS.zh;
  await expect(page.getByText('已转置为（从，到）：w1, w12, w2。')).toBeVisible();
});

test(
  'a file with biases is refused by their names and changes nothing; dropped without them it opens',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await openSaved(app);
    const before = await app.screen();
    const arrays = Object.fromEntries(torch.map((each) => [`${each.name}.npy`, npyOf(each)]));
    const bias = npyOf({ type: 'F32', shape: [80], numbers: countingUp(80) });
    const biased = zipSync({ ...arrays, 'layers.2.bias.npy': bias });
    await page.getByLabel('Weights file to upload').setInputFiles(asFile('biased.npz', biased));
    await expect(page.getByText('has biases that are not zero: layers.2.bias.')).toBeVisible();
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    expect(await app.screen()).toEqual(before);
    const bytes = Array.from(zipSync(arrays));
    const dropped = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(all)], 'plain.npz'));
      return transfer;
    }, bytes);
    const dropping = page.locator('[data-dropping]');
    const saved = page.getByRole('heading', { name: 'Saved weights' });
    await app.pad.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect(dropping).toHaveClass(/pad/);
    await saved.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect(dropping).toHaveClass('saved');
    await saved.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(dropping).toHaveCount(0);
    await expect(page.getByText('biases that are not zero')).toBeHidden();
    await expect(app.networkNamed('fourLayer')).toBeVisible();
    await expect(page.getByText('How "plain.npz" was read:')).toBeVisible();
  },
);
