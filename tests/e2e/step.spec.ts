import { startOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { expectSameScrubbed } from './step.ts';

test.use({ isShared: true });

const timeline = timelineOf('kernel');

test.describe('stepping', () => {
  test('"Step" and "Step back" go one step, to the ends and no further', async ({ app, page }) => {
    await app.goTo(40);
    await app.button('To the start').click();
    await expect(app.position).toHaveValue('0');
    await expect(app.button('Step back')).toBeDisabled();
    await expect(app.button('To the start')).toBeDisabled();
    // the focus stays where it pressed
    await expect(app.button('To the start')).toBeFocused();
    await app.button('Step').click();
    await app.button('Step').click();
    await expect(app.position).toHaveValue('2');
    await app.button('Step back').click();
    await expect(app.position).toHaveValue('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(app.position).toHaveValue('0');
    await expect(app.button('Step back')).toBeFocused();
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
      await expect(page.locator('.transport [aria-live]')).toHaveText(caption);
      await expect(app.region('Now').getByText(caption)).toBeVisible();
    }
  });

  test(
    'the result of the card stands in one column whatever the phase computes',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      // another test may have left the card of a kernel's gradient in another reading
      await page.reload();
      await app.ready();
      const result = app.region('Now').locator('.result .big');
      const columns = new Set<number>();
      for (const kind of ['convolution', 'pool', 'sigmoid', 'error', 'route', 'kernelGradient'] as const) {
        await app.goTo(startOf(kind));
        columns.add(Math.round((await result.boundingBox())?.x ?? 0));
      }
      expect([...columns]).toHaveLength(1);
    },
  );

  // step.sweep.ts has other phases
  test('a step shows the same whether it was stepped to or scrubbed to', async ({ app }) => {
    await expectSameScrubbed(app, [startOf('pool'), startOf('update')]);
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

test.describe('scrubbing', () => {
  test(
    'leaves the caption, the maps in front and the blocks until it rests, and shows those of its step then',
    { tag: '@sweep' },
    async ({ app, page }) => {
      // its blocks do not all have room to be open
      await app.chooseNetwork('twoConvolutions');
      const { starts } = timelineOf('twoConvolutions');
      const last = starts.cell[Math.floor(starts.cell.length / 2)];
      const shownAt = async (position: number): Promise<string> => {
        await app.goTo(position);
        return page.evaluate(standing);
      };
      const there = await shownAt(last);
      const first = await shownAt(0);
      expect(there).not.toBe(first);
      const meanwhile = await page.evaluate(scrub, last);
      // two changes are two clicks, and shown; then it stands
      expect(new Set(meanwhile.slice(3)).size).toBe(1);
      await app.rested();
      expect(await page.evaluate(standing)).toBe(there);
    },
  );
});

/** Which caption, maps in front and open blocks there are, as text. */
function standing(): string {
  const texts = (selector: string): (string | null)[] =>
    Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent);
  return JSON.stringify([texts('.now-card .caption'), texts('.map-name'), texts('.stage-block.open h3')]);
}

/** Goes from the first step to another in twenty frames. Returns what of all that stood in each. */
async function scrub(last: number): Promise<string[]> {
  const slider = document.querySelector<HTMLInputElement>('[type=range]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const seen: string[] = [];
  for (let n = 1; n <= 20; n += 1) {
    value?.set?.call(slider, String(Math.floor((last * n) / 20)));
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = document.querySelectorAll('.now-card .caption, .map-name, .stage-block.open h3');
    seen.push(Array.from(shown, ({ textContent }) => textContent).join());
  }
  return seen;
}

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

  test(
    'changes its caption now and then where steps rush by, and stops with that of its step',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await app.goTo(0);
      await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '60 a second' });
      await page.evaluate(() => {
        const captions: string[] = [];
        Object.assign(window, { captionsSeen: captions });
        // a phase with a picture of another kind has a card of its own
        new MutationObserver(() => {
          const caption = document.querySelector('.now-card .caption')?.textContent ?? '';
          if (caption !== captions.at(-1)) captions.push(caption);
        }).observe(document.body, { subtree: true, characterData: true, childList: true });
      });
      await app.button('Play').click();
      await expect.poll(async () => Number(await app.position.inputValue())).toBeGreaterThan(60);
      await app.button('Pause').click();
      const seen = await page.evaluate(
        () => (window as Window & { captionsSeen?: string[] }).captionsSeen ?? [],
      );
      const steps = Number(await app.position.inputValue());
      expect(seen.length).toBeGreaterThan(2);
      expect(seen.length).toBeLessThan(steps / 2);
      await app.goTo(steps - 1);
      await app.button('Step').click();
      await expect(page.locator('.now-card .caption')).toHaveText(seen[seen.length - 1]);
    },
  );

  test('ends at the last step, and begins again from the first', { tag: '@sweep' }, async ({ app, page }) => {
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
    await expect(page.locator('.transport [aria-live]')).toHaveText('');
    await app.button('Pause').click();
    await expect(page.locator('.transport [aria-live]')).not.toHaveText('');
  });
});
