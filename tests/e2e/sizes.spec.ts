import { explain, networks, shownCount, type Ref } from '../../src/core/index.ts';
import { positionCount } from '../../src/timeline/steps.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { MAPS_IN_ORDER } from './stage.ts';
import { STEP_SIZES } from './walk.ts';

test.use({ isShared: true });

const timeline = timelineOf('kernel');

test('block, phase, cell and multiply divide the same pass ever finer', async ({ app }) => {
  for (const [size, count] of [
    ['block', 7],
    ['phase', 14],
    ['cell', 499],
    ['multiply', positionCount(timeline, 'multiply')],
  ] as const) {
    await app.chooseSize(size);
    await app.position.press('End');
    await expect(app.position).toHaveAttribute('max', String(count - 1));
    await expect(app.position).toHaveValue(String(count - 1));
    await expect(
      app.region('Timeline').getByText(`${shownCount(count, 'en')} of ${shownCount(count, 'en')}`),
    ).toBeVisible();
  }
  expect(positionCount(timeline, 'multiply')).toBeGreaterThan(10_000);
});

test(
  'the timeline is one line of controls in every size, so that nothing above it moves',
  { tag: '@sweep' },
  async ({ app, page }) => {
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ]) {
      await page.setViewportSize({ width, height });
      const heights = new Set<number>();
      for (const size of STEP_SIZES) {
        await app.chooseSize(size);
        await app.position.press('End');
        heights.add((await app.region(app.words.transport.title).boundingBox())?.height ?? 0);
      }
      expect([...heights], `${width}`).toHaveLength(1);
    }
  },
);

test('another size stays at the same place of the pass', async ({ app }) => {
  await app.goTo(timeline.starts.cell[8] + 17);
  const grids = async (): Promise<string[]> => (await app.cellNames('dE/dh2i')).slice();
  const before = await grids();
  await app.chooseSize('multiply');
  await expect(app.position).toHaveAttribute('aria-valuetext', /^Term 10 of 10: /);
  expect(await grids()).toEqual(before);
  await app.chooseSize('cell');
  await expect(app.position).toHaveValue(String(timeline.starts.cell[8] + 17));
  await app.chooseSize('phase');
  await expect(app.position).toHaveValue('8');
  await app.chooseSize('block');
  await expect(app.position).toHaveValue('4');
});

test('a block is there at once, forward up to E and back to the kernel, and is pointed at as a whole', async ({
  app,
  page,
}) => {
  await app.chooseSize('block');
  await app.goTo(0);
  for (const shown of [3, 4, 5, 7, 9, 13]) {
    const { grids } = await app.screen({ pictures: false });
    const firstOf = (name: string): string => grids.find(([label]) => label === name)?.[1] ?? '';
    expect(MAPS_IN_ORDER.filter((name) => / = /.test(firstOf(name)))).toEqual(MAPS_IN_ORDER.slice(0, shown));
    await page.keyboard.press('ArrowRight');
  }
  await expect(app.position).toHaveValue('6');
  await expect(app.button('Step')).toBeDisabled();
  // the strip: anywhere over the three phases of the convolution is its one step
  const box = await app.position.boundingBox();
  if (!box) throw new Error('no strip');
  for (const share of [0.02, 0.1, 0.2]) {
    await page.mouse.click(box.x + share * box.width, box.y + box.height - 6);
    await expect(app.position).toHaveValue('0');
  }
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('squash σ');
  await page.mouse.move(720, 5);
  await expect(card).toBeHidden();
});

test('a multiply step adds one product to the sum that the caption tells', async ({ app, page }) => {
  await app.chooseSize('multiply');
  await app.goTo(25 * 37);
  const { weights, trace } = await modelOf(app);
  const ref: Ref = { tensor: 'temphicnn', index: 37, of: 'value' };
  const { terms } = explain(networks.kernel, weights, trace, ref);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  let sum = 0;
  for (const [n, term] of terms.entries()) {
    sum += term.value;
    // the first and the last of them
    if (n === 4) await app.goTo(25 * 37 + 22);
    if (n > 3 && n < 22) continue;
    const told = Number(sum.toPrecision(3)).toString().replaceAll('-', '−');
    await app.rested();
    const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
    expect(caption).toContain(`Term ${n + 1} of 25: `);
    if (!/e/.test(told)) expect(caption.endsWith(` ${told}.`), caption).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
  await expect(app.cell('temphicnn', 37)).toBeVisible();
});
