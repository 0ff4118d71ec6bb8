import {
  formatNumber,
  isNetworkName,
  namesOf,
  networks,
  tensorOf,
  updatedWeights,
  weightTensors,
  type NetworkName,
  type Ref,
} from '../../src/core/index.ts';
import { frameAt, isComputed } from '../../src/timeline/frame.ts';
import { stepAt, type StepSize } from '../../src/timeline/steps.ts';
import { modelOf, timelineOf, type Model } from './model.ts';
import { expect, POLL, test } from './page.ts';

test.use({ isShared: true });

const MAPS: Record<NetworkName, readonly string[]> = {
  kernel: ['w1cnn', 'temphicnn', 'hicnn', 'hocnn', 'w12', 'h2o', 'w2', 'yo'].concat(
    ['dw1cnn', 'dtemphicnn', 'dhicnn', 'dhocnn', 'dw12', 'dh2i', 'dw2', 'dyi'].map((name) => `dE/${name}`),
  ),
  fourLayer: ['w1', 'ho', 'w12', 'h2o', 'w2', 'yo'].concat(
    ['dw1', 'dhi', 'dw12', 'dh2i', 'dw2', 'dyi'].map((name) => `dE/${name}`),
  ),
};

const RATE = 0.1;

/** The numbers of a map at a step: weights change once the update has come to their tensor. */
function numbersOf(
  { network, weights, trace }: Model,
  map: Pick<Ref, 'tensor' | 'of'>,
  updated: number,
): Float64Array {
  if (map.of === 'gradient') return trace.gradients[map.tensor];
  const order = weightTensors(networks[network]).findIndex(({ name }) => name === map.tensor);
  if (order === -1) return trace.values[map.tensor];
  const shown = order < updated ? updatedWeights(networks[network], weights, trace, RATE) : weights;
  return shown[map.tensor];
}

/** What the cells of a map must be called at a step. */
function expectedNames(
  model: Model,
  name: string,
  size: StepSize,
  position: number,
): (index: number) => string {
  const timeline = timelineOf(model.network);
  const frame = frameAt(timeline, stepAt(timeline, size, position));
  const of = name.startsWith('dE/d') ? 'gradient' : 'value';
  const tensor = name.replace('dE/d', '');
  const numbers = numbersOf(model, { tensor, of }, frame.updated);
  const names = namesOf(networks[model.network]);
  return (index) => {
    const ref = { tensor, index, of } as const;
    const known = isComputed(timeline, frame, ref);
    return `${names.cell(ref)} ${known ? `= ${formatNumber(numbers[index])}` : 'not computed yet'}`;
  };
}

for (const network of Object.keys(MAPS).filter(isNetworkName)) {
  test.describe(networks[network].name, () => {
    test('has exactly its maps, each with one tab stop', async ({ app, page }) => {
      await app.chooseNetwork(network);
      const names = await app
        .region('Network')
        .getByRole('grid')
        .evaluateAll((grids) => grids.map((grid) => grid.getAttribute('aria-label') ?? ''));
      expect([...names].sort()).toEqual([...MAPS[network]].sort());
      const stops = await page
        .getByRole('grid')
        .evaluateAll((grids) => grids.map((grid) => grid.querySelectorAll('[tabindex="0"]').length));
      expect(new Set(stops)).toEqual(new Set([1]));
    });

    test('shows at every kind of step what the core computes, or that it is not computed yet', async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      const timeline = timelineOf(network);
      for (const size of ['phase', 'cell', 'multiply'] as const) {
        await app.chooseSize(size);
        const { starts } = timeline;
        const middles = timeline.phases.map((_, n) =>
          Math.floor((starts[size][n] + starts[size][n + 1]) / 2),
        );
        for (const position of middles.filter((_, n) => size !== 'multiply' || n % 3 === 0)) {
          await app.goTo(position);
          const { grids } = await app.screen({ pictures: false });
          for (const name of MAPS[network]) {
            const [, ...cells] = grids.find(([label]) => label === name) ?? [];
            const nameAt = expectedNames(model, name, size, position);
            const labels = cells.slice(0, -1).map((cell) => cell.replace(/ (cell|bar)\b.*/, '').trim());
            expect(labels.length).toBeGreaterThan(4);
            const indices = labels.map((label) => {
              const [first = 0, second] = (/\[([\d,]+)\]/.exec(label)?.[1] ?? '').split(',').map(Number);
              const { shape } = tensorOf(networks[network], name.replace('dE/d', ''));
              return second === undefined ? first : first * shape[1] + second;
            });
            expect(labels, `${name} at ${size} ${position}`).toEqual(indices.map((index) => nameAt(index)));
          }
        }
      }
    });
  });
}

test('a map’s arrow keys move between its cells, to its ends and no further', async ({ app, page }) => {
  await app.cell('w1cnn', 0).focus();
  for (const [key, index] of [
    ['ArrowRight', 1],
    ['ArrowDown', 6],
    ['ArrowLeft', 5],
    ['ArrowLeft', 5],
    ['End', 9],
    ['ArrowRight', 9],
    ['ArrowUp', 4],
    ['ArrowUp', 4],
    ['Home', 0],
    ['Control+End', 24],
    ['ArrowDown', 24],
    ['Control+Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(app.cell('w1cnn', index)).toBeFocused();
  }
});

test('a mosaic’s arrow keys lead to every one of its rows', async ({ app, page }) => {
  await app.focusFirst('w12');
  const seen = new Set<string | undefined>();
  let names = await app.cellNames('w12');
  for (let row = 0; row < 40; row += 1) {
    for (const name of names) seen.add(/\[(.*)\]/.exec(name)?.[1]);
    if (row === 39) break;
    const [active] = names;
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => {
        names = await app.cellNames('w12');
        return names[0];
      }, POLL)
      .not.toBe(active);
  }
  expect(seen.size).toBe(2000);
});

test('tab enters a map once and leaves it with the next', async ({ app, page }) => {
  const inside = app.grid('w1cnn').locator(':focus');
  await app.cell('w1cnn', 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(inside).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(app.cell('w1cnn', 1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(inside).toHaveCount(0);
});
