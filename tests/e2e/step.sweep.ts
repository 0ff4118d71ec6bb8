import { networkNames } from '../../src/core/index.ts';
import { positionCount } from '../../src/timeline/steps.ts';
import { timelineOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

/** Presses a button of the transport so many times. Returns what the stage shows after each, shortened. */
async function pressAll(app: AppPage, button: string, times: number): Promise<string[]> {
  return app.button(button).evaluate(async (pressed: HTMLButtonElement, count) => {
    const seen: string[] = [];
    /** Caption, every cell's name and marks. */
    const shown = (): string => {
      const stage = [...document.querySelectorAll('.stage-map [role=gridcell], .stage-map [data-around]')];
      const text = stage.map((each) =>
        ['aria-label', 'class', 'data-around'].map((key) => each.getAttribute(key) ?? '').join(' '),
      );
      const caption = document.querySelector('[type=range]')?.getAttribute('aria-valuetext') ?? '';
      let hash = 0;
      for (const sign of text.join('|')) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0;
      return `${caption} ${hash}`;
    };
    for (let n = 0; n < count; n += 1) {
      pressed.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.push(shown());
    }
    return seen;
  }, times);
}

for (const network of networkNames()) {
  for (const size of ['block', 'phase', 'cell'] as const) {
    test(`stepping through the whole pass and back again leads to the same screens: ${network}, ${size}`, async ({
      app,
    }) => {
      test.setTimeout(300_000);
      await app.chooseNetwork(network);
      await app.chooseSize(size);
      await app.goTo(0);
      const steps = positionCount(timelineOf(network), size) - 1;
      const there = await pressAll(app, app.words.transport.step, steps);
      await expect(app.button(app.words.transport.step)).toBeDisabled();
      expect(new Set(there).size).toBe(steps);
      const back = await pressAll(app, app.words.transport.stepBack, steps);
      await expect(app.button(app.words.transport.stepBack)).toBeDisabled();
      // the last one there is where the way back begins
      expect(back.slice(0, -1)).toEqual(there.slice(0, -1).reverse());
    });
  }

  test(`where two phases meet, steps of one product lead forward and back to the same screens: ${network}`, async ({
    app,
  }) => {
    test.setTimeout(300_000);
    await app.chooseNetwork(network);
    await app.chooseSize('multiply');
    for (const start of timelineOf(network).starts.multiply.slice(1, -1)) {
      await app.goTo(start - 3);
      const there = await pressAll(app, app.words.transport.step, 6);
      expect(new Set(there).size).toBe(6);
      const back = await pressAll(app, app.words.transport.stepBack, 5);
      expect(back).toEqual(there.slice(0, -1).reverse());
    }
  });
}

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
    await app.goTo(timelineOf('kernel').starts[size][1] - 4);
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
