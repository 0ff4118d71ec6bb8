import {
  explain,
  isConvolution,
  networkNames,
  networks,
  weightTensors,
  type Ref,
  type Term,
  shownCount,
} from '../../src/core/index.ts';
import { positionCount } from '../../src/timeline/steps.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { mapName } from './stage.ts';

test.use({ isShared: true });

const timeline = timelineOf('kernel');
const FORWARD = ['temphicnn', 'hicnn', 'hocnn', 'h2o', 'yo'];
const BACKWARD = ['dyi', 'dw2', 'dh2i', 'dw12', 'dhocnn', 'dhicnn', 'dtemphicnn', 'dw1cnn'];

/** The first cell step of a phase. */
function startOf(kind: string, tensor?: string): number {
  const phase = timeline.phases.findIndex(
    (one) => one.kind === kind && (tensor === undefined || one.tensor === tensor),
  );
  if (phase === -1) throw new Error(`no phase ${kind} ${tensor}`);
  return timeline.starts.cell[phase];
}

test.describe('stepping', () => {
  test('"Step" and "Step back" go one step, to the ends and no further', async ({ app }) => {
    await app.goTo(40);
    await app.button('To the start').click();
    await expect(app.position).toHaveValue('0');
    await expect(app.button('Step back')).toBeDisabled();
    await expect(app.button('To the start')).toBeDisabled();
    await app.button('Step').click();
    await app.button('Step').click();
    await expect(app.position).toHaveValue('2');
    await app.button('Step back').click();
    await expect(app.position).toHaveValue('1');
    await app.button('To the end').click();
    await expect(app.position).toHaveValue('498');
    await expect(app.button('Step')).toBeDisabled();
    await expect(app.button('To the end')).toBeDisabled();
    await expect(app.region('Timeline').getByText('499 of 499')).toBeVisible();
  });

  test('the keyboard steps, goes to the ends and plays from anywhere on the page', async ({ app, page }) => {
    await page.keyboard.press('Home');
    await expect(app.position).toHaveValue('0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(app.position).toHaveValue('1');
    await page.keyboard.press('End');
    await expect(app.position).toHaveValue('498');
    await page.keyboard.press(' ');
    await expect(app.button('Pause')).toBeVisible();
    await page.keyboard.press(' ');
    await expect(app.button('Play')).toBeVisible();
  });

  test('a button that was pressed leaves the arrow keys to the steps', async ({ app, page }) => {
    await app.goTo(40);
    await app.button('To the start').click();
    await app.button('Step').click();
    await page.keyboard.press('ArrowRight');
    await expect(app.position).toHaveValue('2');
    await page.keyboard.press('Enter');
    await expect(app.position).toHaveValue('3');
  });

  test('the slider "Position" obeys its keys, and says the step in words', async ({ app }) => {
    await app.position.press('Home');
    await expect(app.position).toHaveValue('0');
    await app.position.press('ArrowRight');
    await app.position.press('ArrowUp');
    await expect(app.position).toHaveValue('2');
    await app.position.press('ArrowLeft');
    await expect(app.position).toHaveValue('1');
    await expect(app.position).toHaveAttribute(
      'aria-valuetext',
      /^Row 0, column 1 of temphicnn: the kernel meets 25 pixels/,
    );
    await app.position.press('End');
    await expect(app.position).toHaveValue('498');
  });

  test('the caption is said politely, on screen and as the value of the slider in the same words', async ({
    app,
    page,
  }) => {
    for (const position of [0, 120, 300, 471, 498]) {
      await app.goTo(position);
      const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
      expect(caption).not.toBe('');
      await expect(page.locator('[aria-live=polite]')).toHaveText(caption);
      await expect(app.region('Now').getByText(caption)).toBeVisible();
    }
  });

  test('every step of the pass has a caption of its own', async ({ app, page }) => {
    await app.goTo(0);
    const captions = await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>('[type=range]');
      const seen = new Set<string>();
      for (let position = 0; slider && position <= Number(slider.max); position += 1) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, position);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        seen.add(slider.getAttribute('aria-valuetext') ?? '');
      }
      return [...seen];
    });
    expect(captions.length).toBe(499);
    expect(captions.filter((caption) => /undefined|NaN|\{\{|^$/.test(caption))).toEqual([]);
  });

  // step.sweep.ts goes through the whole pass of each network, in blocks and phases too
  test('stepping forward and back again leads to the same screens', async ({ app, page }) => {
    for (const size of ['cell', 'multiply'] as const) {
      await app.chooseSize(size);
      // around the pool, where three phases meet
      await app.goTo(timeline.starts[size][1] - 4);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const there = [await app.screen()];
      for (let n = 0; n < 6; n += 1) {
        await page.keyboard.press('ArrowRight');
        there.push(await app.screen());
      }
      expect(new Set(there.map(({ caption }) => caption)).size).toBe(7);
      for (const screen of there.slice(0, -1).reverse()) {
        await page.keyboard.press('ArrowLeft');
        expect(await app.screen()).toEqual(screen);
      }
    }
  });

  test('a step shows the same whether it was stepped to or scrubbed to', async ({ app, page }) => {
    await app.goTo(498);
    // the picture of an update is loaded when it is first wanted
    await expect(page.getByRole('grid', { name: /^w2, / }).first()).toBeVisible();
    for (const start of [startOf('pool'), startOf('error'), startOf('route'), startOf('update')]) {
      await app.goTo(start - 2);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowRight');
      await expect(app.position).toHaveValue(String(start + 2));
      const stepped = await app.screen();
      await app.goTo(0);
      expect(await app.screen()).not.toEqual(stepped);
      await app.goTo(start + 2);
      expect(await app.screen()).toEqual(stepped);
    }
  });
});

test.describe('the strip', () => {
  test('a press goes to the step under the pointer, and dragging follows it', async ({ app, page }) => {
    const strip = app.region('Timeline');
    const names = ['convolution', 'pool', 'σ', 'hidden', 'output', 'E'];
    const gradients = ['dE/dyi', 'dE/dw2', 'dE/dh2i', 'dE/dw12', 'dE/dhicnn', 'route', 'dE/dw1cnn', 'update'];
    const middles = [];
    for (const name of [...names, ...gradients]) {
      const box = await strip.getByText(name, { exact: true }).boundingBox();
      if (!box) throw new Error(`expected ${name} on the strip`);
      middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    expect(middles).toHaveLength(timeline.phases.length);
    await page.mouse.move(middles[3].x, middles[3].y);
    await page.mouse.down();
    for (const phase of [3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 5]) {
      // a hand does not keep to the strip's height
      await page.mouse.move(middles[phase].x, middles[phase].y - 40);
      await expect
        .poll(async () => {
          const position = Number(await app.position.inputValue());
          return timeline.starts.cell.findLastIndex((start) => start <= position);
        })
        .toBe(phase);
    }
    await page.mouse.move(5, 5);
    await expect(app.position).toHaveValue('0');
    await page.mouse.move(1435, 5);
    await expect(app.position).toHaveValue('498');
    await page.mouse.up();
    await page.mouse.move(middles[3].x, middles[3].y);
    await expect(app.position).toHaveValue('498');
  });
});

test.describe('playing', () => {
  test('goes on by itself until "Pause", which holds the step', async ({ app, page }) => {
    await app.goTo(0);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '60 a second' });
    await app.button('Play').click();
    await expect.poll(async () => Number(await app.position.inputValue())).toBeGreaterThan(5);
    await app.button('Pause').click();
    const held = await app.position.inputValue();
    const afterFrames = await page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          let frames = 0;
          const count = (): void => {
            frames += 1;
            if (frames < 20) requestAnimationFrame(count);
            else resolve(document.querySelector<HTMLInputElement>('[type=range]')?.value);
          };
          requestAnimationFrame(count);
        }),
    );
    expect(afterFrames).toBe(held);
  });

  test('ends at the last step, and begins again from the first', async ({ app, page }) => {
    await app.goTo(480);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '60 a second' });
    await app.button('Play').click();
    await expect(app.position).toHaveValue('498');
    await expect(app.button('Play')).toBeVisible();
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '0.5 a second' });
    await app.button('Play').click();
    await app.button('Pause').click();
    expect(Number(await app.position.inputValue())).toBeLessThan(100);
  });

  test('does not read every caption aloud', async ({ app, page }) => {
    await app.goTo(0);
    await app.button('Play').click();
    await expect(page.locator('[aria-live=polite]')).toHaveText('');
    await app.button('Pause').click();
    await expect(page.locator('[aria-live=polite]')).not.toHaveText('');
  });
});

test.describe('step sizes', () => {
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
    const maps = [...FORWARD, ...BACKWARD.map((tensor) => `dE/${tensor}`)];
    for (const shown of [3, 4, 5, 7, 9, 13]) {
      for (const [n, name] of maps.entries())
        await expect(
          app.cell(name, name === 'dE/dw12' || name === 'dE/dw2' ? '0,0' : 0),
        ).toHaveAccessibleName(n < shown ? / = / : new RegExp(app.words.stage.notYet));
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
    await expect(app.position).toHaveAttribute('title', 'Convolution: σ');
    await page.mouse.move(720, 5);
    await expect(app.position).not.toHaveAttribute('title');
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
      const told = Number(sum.toPrecision(3)).toString().replaceAll('-', '−');
      const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
      expect(caption).toContain(`Term ${n + 1} of 25: `);
      if (!/e/.test(told)) expect(caption.endsWith(` ${told}.`), caption).toBe(true);
      await page.keyboard.press('ArrowRight');
    }
    await expect(app.cell('temphicnn', 37)).toBeVisible();
  });
});

/** The cells that are factors, by tensor, in order. */
function factorsOf(terms: readonly Term[], of: Ref['of']): Map<string, number[]> {
  const cells = new Map<string, Set<number>>();
  for (const factor of terms.flatMap(({ factors }) => factors)) {
    if (factor.kind !== 'ref' || factor.ref.of !== of) continue;
    cells.set(factor.ref.tensor, (cells.get(factor.ref.tensor) ?? new Set()).add(factor.ref.index));
  }
  return new Map([...cells].map(([tensor, found]) => [tensor, [...found].sort((a, b) => a - b)]));
}

test.describe('what lights up', () => {
  for (const network of networkNames().filter((name) => isConvolution(networks[name].layers[0]))) {
    const { phases, starts } = timelineOf(network);
    const [{ name: kernel }] = weightTensors(networks[network]);

    test(`steps over the image light the pixels that the kernel meets, the kernel and the cell: ${network}`, async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      const { weights, trace } = await modelOf(app, network);
      const { output } = networks[network].layers[0];
      const [cells, ofKernel] = [trace.values[output].length, trace.gradients[kernel].length];
      const first = starts.cell[phases.findIndex(({ kind }) => kind === 'kernelGradient')];
      const lit = async (ref: Ref, position: number): Promise<void> => {
        await app.goTo(position);
        const { terms } = explain(networks[network], weights, trace, ref);
        for (const of of ['value', 'gradient'] as const) {
          for (const [tensor, indices] of factorsOf(terms, of))
            expect(await app.markedCells(mapName({ tensor, of })), tensor).toEqual(indices);
        }
        expect(await app.markedCells(mapName(ref))).toEqual([ref.index]);
      };
      for (const index of [0, Math.floor(cells * 0.42), cells - 1])
        await lit({ tensor: output, index, of: 'value' }, index);
      for (const index of [0, Math.floor(ofKernel * 0.3), ofKernel - 1])
        await lit({ tensor: kernel, index, of: 'gradient' }, first + index);
    });
  }

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

  test('the route sends the error to the winner and 0 to the losers', async ({ app }) => {
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

  test('pointing at a cell lights what it is made of, and leaving it gives the step back', async ({
    app,
    page,
  }) => {
    await app.goTo(3);
    const step = await app.screen();
    await app.cell('temphicnn', 2).hover();
    expect(await app.markedCells('temphicnn')).toEqual([2]);
    await page.mouse.move(720, 5);
    expect(await app.screen()).toEqual(step);
  });

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
});

test.describe('the maps', () => {
  test('nothing is shown before it is computed', async ({ app }) => {
    await app.goTo(0);
    const ghosts = (names: readonly string[]): number =>
      names.filter((name) => name.endsWith('] not computed yet')).length;
    expect(ghosts(await app.cellNames('temphicnn'))).toBe(99);
    for (const name of [...FORWARD.slice(1), ...BACKWARD.map((tensor) => `dE/${tensor}`)]) {
      const names = await app.cellNames(name);
      expect(names.length).toBeGreaterThan(9);
      expect(ghosts(names)).toBe(names.length);
    }
    for (const name of ['x', 'w1cnn', 'w12', 'w2']) expect(ghosts(await app.cellNames(name))).toBe(0);
    await app.goTo(497);
    for (const name of [...FORWARD, ...BACKWARD.map((tensor) => `dE/${tensor}`)])
      expect(ghosts(await app.cellNames(name))).toBe(0);
  });
});
