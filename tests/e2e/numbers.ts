import {
  formatNumber,
  frontMapsOf,
  namesOf,
  networks,
  updatedWeights,
  weightTensors,
  type NetworkName,
  type Weights,
} from '../../src/core/index.ts';
import { frameAt, isComputed, type Frame } from '../../src/timeline/frame.ts';
import { stepAt, STEP_SIZES, type StepSize } from '../../src/timeline/steps.ts';
import { timelineOf, type Model } from './model.ts';
import { expect, withoutNote, type AppPage } from './page.ts';
import { indicesOf, mapName, stageMaps, type StageMap } from './stage.ts';

const RATE = 0.1;
const updates = new WeakMap<Model, Weights>();

function updatedOf(model: Model): Weights {
  const { network, weights, trace } = model;
  const updated = updates.get(model) ?? updatedWeights(networks[network], weights, trace, RATE);
  updates.set(model, updated);
  return updated;
}

/** The numbers of a map at a step: weights change once the update has come to them. */
function numbersOf(model: Model, map: StageMap, { step, updated, part }: Frame): Float64Array {
  const { network, weights, trace } = model;
  if (map.of === 'gradient') return trace.gradients[map.tensor];
  const order = weightTensors(networks[network]).findIndex(({ name }) => name === map.tensor);
  if (order === -1) return trace.values[map.tensor];
  const before = weights[map.tensor];
  const after = updatedOf(model)[map.tensor];
  const isUpdate = timelineOf(network).phases[step.phase].half === 'update';
  const changed = order < updated ? before.length : isUpdate && order === updated ? part : 0;
  return before.map((value, index) => (index < changed ? after[index] : value));
}

/** What the cells of a map must be called at a step. */
function expectedNames(
  model: Model,
  map: StageMap,
  size: StepSize,
  position: number,
): (index: number) => string {
  const timeline = timelineOf(model.network);
  const frame = frameAt(timeline, stepAt(timeline, size, position));
  const numbers = numbersOf(model, map, frame);
  const names = namesOf(networks[model.network]);
  return (index) => {
    const ref = { ...map, index };
    const known = isComputed(timeline, frame, ref);
    return `${names.cell(ref)} ${known ? `= ${formatNumber(numbers[index])}` : 'not computed yet'}`;
  };
}

/** The stage has exactly the maps of its network, of each stack that in front; each is one tab stop. */
export async function expectMaps(app: AppPage, network: NetworkName): Promise<void> {
  await app.chooseNetwork(network);
  await app.openBlocks();
  const names = await app
    .region('Network')
    .getByRole('grid')
    .evaluateAll((grids) => grids.map((grid) => grid.getAttribute('aria-label') ?? ''));
  // of a stack the map in front, with its number
  const withoutFront = names.map((name) => name.replace(/\[\d+\]$/, ''));
  expect(withoutFront.toSorted()).toEqual(stageMaps(network).map(mapName).toSorted());
  const stops = await app.page
    .getByRole('grid')
    .evaluateAll((grids) =>
      grids.map(
        (grid) => grid.querySelectorAll('[tabindex="0"]').length + Number(grid.matches('[tabindex="0"]')),
      ),
    );
  expect(new Set(stops)).toEqual(new Set([1]));
}

/** Of more maps in a stack not all are looked at in one step. */
const MOST_FRONTS = 4;

/**
 * Every map of the stage shows at these steps what the core computes, or that it is not computed yet. Of a high stack each step brings
 * other maps to the front than the one before.
 */
export async function expectNumbers(
  app: AppPage,
  model: Model,
  size: StepSize,
  positions: readonly number[],
): Promise<void> {
  await app.openBlocks();
  await app.chooseSize(size);
  const fronts = Math.max(...networks[model.network].tensors.map(frontMapsOf));
  const apart = Math.ceil(fronts / MOST_FRONTS);
  for (const [turn, position] of positions.entries()) {
    await app.goTo(position);
    for (let front = (turn + STEP_SIZES.indexOf(size)) % apart; front < fronts; front += apart) {
      await showFront(app, front);
      await expectShownNumbers(app, model, size, position);
    }
  }
}

/** The same of what is in front of each stack now. */
async function expectShownNumbers(
  app: AppPage,
  model: Model,
  size: StepSize,
  position: number,
): Promise<void> {
  const { grids } = await app.screen({ pictures: false });
  for (const map of stageMaps(model.network)) {
    const indices = indicesOf(model.network, map);
    const name = mapName(map);
    const [, ...cells] =
      grids.find(([label]) => label === name || (label?.startsWith(`${name}[`) ?? false)) ?? [];
    const nameAt = expectedNames(model, map, size, position);
    const labels = cells.slice(0, -1).map((cell) => withoutNote(cell.replace(/ (cell|bar)\b.*/, '').trim()));
    expect(labels.length).toBeGreaterThan(0);
    const expected = labels.map((label) => {
      const index = indices.get(label.split(' ')[0]);
      return index === undefined ? `a cell of ${name}` : nameAt(index);
    });
    expect(labels, `${name} at ${size} ${position}`).toEqual(expected);
  }
}

/** Brings a map to the front of every stack; of a shorter one, the last. */
async function showFront(app: AppPage, front: number): Promise<void> {
  await app.rails.evaluateAll((rails, wanted) => {
    for (const rail of rails) {
      const options = rail.querySelectorAll<HTMLElement>('[role=option]');
      options[Math.min(wanted, options.length - 1)].click();
    }
  }, front);
}
