import type { Locator } from '@playwright/test';
import {
  formatNumber,
  mapsOf,
  namesOf,
  networkNames,
  networks,
  tensorOf,
  type Factor,
} from '../../src/core/index.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { firstOf, kernelExplained, names, openStampsAt } from './stamps.ts';
import { spread, WINDOWS } from './walk.ts';

const refOf = (factor: Factor) => {
  if (factor.kind !== 'ref') throw new Error('expected an error');
  return factor.ref;
};

/** Of more kernels some are looked at. */
const MOST = 8;

/** Cell position of the first step of dE/dw1cnn. */
const FIRST = firstOf('kernel', 'w1cnn');
const openStamps = (app: AppPage): Promise<Locator> => openStampsAt(app, FIRST);

for (const network of networkNames()) {
  const kernels = timelineOf(network).phases.filter(({ kind }) => kind === 'kernelGradient');
  for (const { tensor } of kernels) {
    test(`the stamps of every kernel are its own errors, and pile up to its gradient: ${network}, ${tensor}`, async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      const { cell, map } = namesOf(networks[network]);
      const { count, cells } = mapsOf(tensorOf(networks[network], tensor));
      for (const kernel of spread([...Array(count).keys()], MOST)) {
        const first = kernel * cells;
        const explained = kernelExplained(model, { tensor, first });
        const [{ ref, terms }] = explained;
        const now = await openStampsAt(app, firstOf(network, tensor) + first, terms.length);
        expect(await names(now.getByRole('grid', { name: 'Weighted patches', exact: true }))).toEqual(
          terms.map(({ factors }, n) => {
            const isBlank = explained.every((each) => each.terms[n].factors[1].value === 0);
            const name = `Patch ${n}: ${cell(refOf(factors[0]))} = ${formatNumber(factors[0].value)}`;
            return isBlank ? `${name}, blank patch` : name;
          }),
        );
        const range = now.getByRole('slider', { name: 'Patches added' });
        for (const taken of [0, 1, Math.ceil(terms.length / 2), terms.length]) {
          await range.fill(String(taken));
          const name = `${map(ref)}, sum of ${taken}`;
          await expect(now.getByRole('grid', { name, exact: true })).toBeVisible();
          expect(await names(now.getByRole('grid', { name, exact: true }))).toEqual(
            explained.map((each, n) => {
              const sum = each.terms.slice(0, taken).reduce((total, { value }) => total + value, 0);
              return `${map(ref)}[${n}], sum of ${taken} = ${formatNumber(sum)}`;
            }),
          );
        }
        expect(await names(now.getByRole('grid', { name: map(ref), exact: true }))).toEqual(
          explained.map((each) => `${cell(each.ref)} = ${formatNumber(each.value)}`),
        );
        const sizes = terms.map((_, n) =>
          explained.reduce((sum, each) => sum + Math.abs(each.terms[n].value), 0),
        );
        const heaviest = refOf(terms[sizes.indexOf(Math.max(...sizes))].factors[0]);
        await now.getByRole('combobox', { name: 'Order' }).selectOption('largest first');
        await range.fill('1');
        await expect(now.getByText(`newest patch ${cell(heaviest)}`)).toBeVisible();
        await now.getByRole('combobox', { name: 'Order' }).selectOption('by position');
      }
    });
  }
}

test('everything fits the card in every window', async ({ app, page }) => {
  const now = await openStamps(app);
  const parts = ['.stamp-sheet', '.stamp-controls', '.pile', '.finished', '.sheet figcaption'];
  const outside = async (): Promise<string[]> => {
    const box = await now.boundingBox();
    const boxes = await Promise.all(parts.map((part) => now.locator(part).boundingBox()));
    return parts.filter((_, n) => {
      const part = boxes[n];
      if (!box || !part) return true;
      const right = part.x + part.width <= box.x + box.width;
      return !(right && part.x >= box.x && part.y >= box.y && part.y + part.height <= box.y + box.height);
    });
  };
  const cell = now.getByRole('grid', { name: 'Weighted patches' }).getByRole('gridcell').first();
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    await expect.poll(outside, `${width}x${height}`).toEqual([]);
    // the controls end before the arrow that leads from them to the sum
    const [order, arrow] = await Promise.all(
      ['.stamp-controls select', '.stamps > .sign >> nth=0'].map((part) => now.locator(part).boundingBox()),
    );
    expect((order?.x ?? 0) + (order?.width ?? 0)).toBeLessThan(arrow?.x ?? 0);
    expect((await cell.boundingBox())?.width).toBeGreaterThanOrEqual(24);
  }
});

test('the finished gradient is not shown before the pass has computed it or the reader has added it up', async ({
  app,
}) => {
  const now = await openStamps(app);
  const range = now.getByRole('slider', { name: 'Patches added' });
  const known = async (): Promise<number> => {
    const all = await names(now.getByRole('grid', { name: 'dE/dw1cnn', exact: true }));
    return all.filter((each) => / = /.test(each)).length;
  };
  expect(await known()).toBe(25);
  await range.fill('24');
  await expect.poll(known).toBe(1);
  await app.goTo(FIRST + 6);
  await expect.poll(known).toBe(7);
  await app.goTo(FIRST + 24);
  await expect.poll(known).toBe(25);
});

test('piling up plays from nothing to everything and can be stopped', async ({ app, page }) => {
  await page.clock.install();
  const now = await openStamps(app);
  const range = now.getByRole('slider', { name: 'Patches added' });
  await expect(range).toHaveValue('25');
  await now.getByRole('button', { name: 'Add up' }).click();
  await expect(page.locator('.stamp-flight')).toHaveCount(1);
  await page.clock.runFor(3000);
  await now.getByRole('button', { name: 'Stop adding' }).click();
  const stopped = Number(await range.inputValue());
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(25);
  await page.clock.runFor(3000);
  await expect(range).toHaveValue(String(stopped));
  await now.getByRole('button', { name: 'Add up' }).click();
  await page.clock.runFor(20_000);
  await expect(range).toHaveValue('25');
  await expect(now.getByRole('button', { name: 'Add up' })).toBeVisible();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing flies', async ({ app, page }) => {
    await page.clock.install();
    const now = await openStamps(app);
    await now.getByRole('button', { name: 'Add up' }).click();
    for (let n = 0; n < 20; n += 1) {
      await page.clock.runFor(50);
      expect(await page.locator('.stamp-flight').count()).toBe(0); // at this moment, not some time later
    }
    expect(Number(await now.getByRole('slider', { name: 'Patches added' }).inputValue())).toBeGreaterThan(0);
  });
});
