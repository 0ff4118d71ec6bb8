import { modelOf, startOf } from './model.ts';
import { expectLit } from './lights.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

// lights.sweep.ts has each network with kernels
test('steps over the image light the pixels that the kernel meets, the kernel and the cell', async ({
  app,
}) => {
  await expectLit(app, 'kernel2');
});

test('the pool lights four candidates and rings each winner once it is found', async ({ app }) => {
  const { trace } = await modelOf(app);
  const winners = [...trace.winners['hicnn']];
  for (const cell of [0, 7, 23, 24]) {
    await app.goTo(startOf('pool') + cell);
    const marked = await app.markedCells('temphicnn');
    expect(marked).toHaveLength(4);
    expect(marked).toContain(winners[cell]);
    const found = winners.slice(0, cell + 1).sort((a, b) => a - b);
    expect(await app.ringedCells('temphicnn')).toEqual(found);
  }
  await app.goTo(startOf('pool') - 1);
  expect(await app.ringedCells('temphicnn')).toEqual([]);
});

test('the route sends the error to the winner and 0 to the losers', { tag: '@sweep' }, async ({ app }) => {
  const { trace } = await modelOf(app);
  for (const cell of [0, 11, 24]) {
    await app.goTo(startOf('route') + cell);
    const window = (await app.markedCells('dE/dtemphicnn')).concat(await app.markedCells('temphicnn'));
    expect(window).toContain(trace.winners['hicnn'][cell]);
  }
  const names = await app.cellNames('dE/dtemphicnn');
  const sent = names
    .filter((name) => !name.endsWith('= 0'))
    .map((name) => Number(/\[(\d+)\]/.exec(name)?.[1]));
  expect(sent).toEqual([...trace.winners['hicnn']].sort((a, b) => a - b));
});

test(
  'pointing at a cell lights what it is made of, and leaving it gives the step back',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(3);
    const step = await app.screen();
    await app.cell('temphicnn', 2).hover();
    expect(await app.markedCells('temphicnn')).toEqual([2]);
    await page.mouse.move(720, 5);
    expect(await app.screen()).toEqual(step);
  },
);

test('a click holds the light until Escape or the next step', async ({ app, page }) => {
  await app.goTo(3);
  await app.cell('temphicnn', 2).click();
  await page.mouse.move(720, 5);
  expect(await app.markedCells('temphicnn')).toEqual([2]);
  await page.keyboard.press('Escape');
  expect(await app.markedCells('temphicnn')).toEqual([3]);
  await app.cell('temphicnn', 1).click();
  await page.mouse.move(720, 5);
  expect(await app.markedCells('temphicnn')).toEqual([1]);
  await app.button('Step').click();
  expect(await app.markedCells('temphicnn')).toEqual([4]);
});
