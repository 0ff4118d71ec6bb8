import {
  blocksOf,
  frontMapsOf,
  isConvolution,
  networkNames,
  networks,
  tensorOf,
  weightTensors,
  type NetworkName,
} from '../../src/core/index.ts';
import { timelineOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

test.use({ isShared: true });

/** The network with most maps in its first block. */
const most = networkNames()
  .filter((name) => isConvolution(networks[name].layers[0]))
  .toSorted((a, b) => mapsIn(b) - mapsIn(a))[0];

function mapsIn(name: NetworkName): number {
  return weightTensors(networks[name])[0].shape.reduce((product, size) => product * size, 1);
}

const [convolution] = blocksOf(networks[most]);
const made = convolution.weighted.output;
const [kernel] = convolution.tensors;
const mapsMade = frontMapsOf(tensorOf(networks[most], made));

const front = (app: AppPage, name: string) =>
  app.page
    .getByRole('listbox', { name: `Maps of ${name}`, exact: true })
    .getByRole('option', { selected: true });

test('a click on the rail, and its arrow keys, bring a map to the front of the whole block', async ({
  app,
  page,
}) => {
  await app.chooseNetwork(most);
  const maps = page.getByRole('listbox', { name: `Maps of ${made}`, exact: true });
  await maps.getByRole('option', { name: `${made}[1]` }).click();
  for (const tensor of convolution.tensors)
    await expect(
      app.region('Network').getByRole('grid', { name: `${tensor}[1]`, exact: true }),
    ).toBeVisible();
  await expect(front(app, `dE/d${made}`)).toHaveAccessibleName(`dE/d${made}[1]`);
  await page.keyboard.press('ArrowDown');
  await expect(front(app, made)).toHaveAccessibleName(`${made}[2]`);
  await page.keyboard.press('Home');
  await expect(front(app, made)).toHaveAccessibleName(`${made}[0]`);
  await page.keyboard.press('ArrowUp');
  await expect(front(app, made)).toHaveAccessibleName(`${made}[0]`);
  // keys of the rail are the rail's own
  await expect(app.position).toHaveValue('0');
});

test(
  'the map of the step comes to the front, and the views speak of the map that is chosen',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.chooseNetwork(most);
    const { shape } = networks[most].tensors.find(({ name }) => name === made) ?? { shape: [] };
    const cells = shape.slice(1).reduce((product, size) => product * size, 1);
    await app.goTo(cells - 1);
    await expect(front(app, made)).toHaveAccessibleName(`${made}[0]`);
    await app.button('Step').click();
    await expect(front(app, made)).toHaveAccessibleName(`${made}[1]`);
    await expect(page.getByRole('group', { name: 'Convolution', exact: true })).toContainText(
      'map 1 in front',
    );
    await app.grid(kernel).getByRole('gridcell').nth(7).click();
    await expect(app.gradient).toContainText(`dE/d${kernel}[1][7]`);
    await page
      .getByRole('listbox', { name: `Maps of ${made}`, exact: true })
      .getByRole('option')
      .nth(2)
      .click();
    await expect(app.gradient).toContainText(`dE/d${kernel}[2][7]`);
  },
);

test(
  'a step of all maps shows what each kernel answers to and where it found most, and leads to where the maps meet',
  { tag: '@sweep' },
  async ({ app }) => {
    await app.chooseNetwork(most);
    await app.goTo(0);
    const now = app.region('Now');
    await expect(now.getByText(/^Answers most to/)).toHaveCount(0);
    await app.radio('View', `All ${mapsMade} maps`).check();
    // the kernels are given, what they find is not known yet
    await expect(now.getByText(/^(Answers most to|No straight stroke)/)).toHaveCount(mapsMade);
    await expect(now.getByText(/^Largest here/)).toHaveCount(0);
    await app.radio('Step size', 'Phase').check();
    await expect(now.getByText(/^Largest here/)).toHaveCount(mapsMade);
    await now.getByRole('button', { name: /^map 3/ }).click();
    await expect(front(app, made)).toHaveAccessibleName(`${made}[3]`);
    await now.getByRole('button', { name: 'Go there' }).click();
    await expect(now).toContainText(`Here the ${mapsMade} maps meet`);
    await app.goTo(0);
    await app.radio('View', 'This cell').check();
    await expect(now.getByText(/^Largest here/)).toHaveCount(0);
  },
);

test(
  'where another map than the step’s is in front the block says so, and leads back',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.chooseNetwork(most);
    // the step follows none that was chosen before
    await app.goTo(timelineOf(most).starts.cell[1]);
    await app.goTo(0);
    const back = page.getByRole('button', { name: 'the step is in map 0' });
    await expect(back).toBeHidden();
    await page.getByRole('option', { name: `${made}[2]`, exact: true }).click();
    await expect(back).toBeVisible();
    // one step on it is still wanted
    await app.goTo(1);
    await expect(front(app, made)).toHaveAccessibleName(`${made}[2]`);
    await back.click();
    await expect(front(app, made)).toHaveAccessibleName(`${made}[0]`);
    await expect(back).toBeHidden();
  },
);

test(
  'where maps stand as tiles a key says which is which, in the order of the rail',
  { tag: '@sweep' },
  async ({ app }) => {
    const key = app.region('Network').locator('.tile-key');
    await app.chooseNetwork('kernel');
    await expect(key).toHaveCount(0);
    await app.chooseNetwork('kernel4');
    // the weights of the dense layer and their gradients
    await expect(key).toHaveText(['maps0 12 3', 'maps0 12 3']);
  },
);

test('a block is folded, is still alive, and opens again by following the step', async ({ app, page }) => {
  await app.chooseNetwork(most);
  const { phases, starts } = timelineOf(most);
  const last = phases.findLastIndex(({ half }) => half === 'backward');
  await app.goTo(starts.cell[last + 1] - 1);
  const block = page.getByRole('group', { name: 'Convolution', exact: true });
  const { output } = convolution;
  await block.getByRole('button', { name: 'Fold Convolution' }).click();
  await expect(app.grid(kernel)).toHaveCount(0);
  // folded it shows all maps of what it makes
  const cell = app.grid(output).getByRole('gridcell').last();
  await cell.hover();
  await expect(app.grid(output).locator('.mark')).not.toHaveCount(0);
  await cell.click();
  await expect(app.gradient).toContainText(`dE/d${output}[`);
  await app.button('Step').click();
  await expect(app.grid(kernel)).toHaveCount(0);
  await app.button('Follow the step').click();
  await expect(app.grid(kernel)).toBeVisible();
});
